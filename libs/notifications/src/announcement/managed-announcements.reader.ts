import { Injectable } from '@nestjs/common';
import { type Actor, Clock, cursorValues, Database, emptyPage, type Page, pageOfSeen, translate } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { NoticePages, type Place } from '../notice/notice-pages';
import { type AnnouncementState, stateOf, type StoredAnnouncement } from './announcement';
import { AnnouncementPlaces } from './announcement-places';
import { announcementById, announcementFrom, managed } from './announcement.sql';
import type { AnnouncementPlaceKind, ManagedAnnouncement } from './graphql/announcement.types';

/** What is announced where somebody may announce, with its words in both languages. */
@Injectable()
export class ManagedAnnouncementsReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly spaces: Spaces,
    private readonly places: AnnouncementPlaces,
    private readonly pages: NoticePages,
  ) {}

  async page(actor: Actor, state: AnnouncementState, first: number, after: string | null | undefined): Promise<Page<ManagedAnnouncement>> {
    const own = await this.places.of(actor);
    if (own.spaces.length === 0 && !own.home) return emptyPage;
    const cursor = cursorValues(after, ['instant', 'id']) ?? [];
    const statement = managed[state][cursor.length > 0 ? 'on' : 'first'];
    const rows = await this.database.rows(statement, [own.spaces, own.home, this.clock.now(), first + 1, ...cursor]);
    const threads = await this.threadsOf(actor, rows.map(announcementFrom));
    return pageOfSeen(
      rows,
      first,
      (row) => [row.instant, row.id],
      (row) => this.shown(announcementFrom(row), threads),
    );
  }

  /** Null where there is none, or they may not announce in its place. */
  async byId(actor: Actor, id: string): Promise<ManagedAnnouncement | null> {
    const row = await this.database.row(announcementById, [id]);
    if (!row) return null;
    const announcement = announcementFrom(row);
    if (!(await this.places.isSeen(actor, announcement)) || (await this.places.refusal(actor, announcement))) return null;
    return this.shown(announcement, await this.threadsOf(actor, [announcement])) ?? null;
  }

  private threadsOf(actor: Actor, announcements: readonly StoredAnnouncement[]): Promise<ReadonlyMap<string, Place>> {
    return this.pages.ofQuestions(
      actor,
      announcements.flatMap(({ questionId }) => questionId ?? []),
    );
  }

  private shown(announcement: StoredAnnouncement, threads: ReadonlyMap<string, Place>): ManagedAnnouncement | undefined {
    const place = this.placeOf(announcement, threads);
    const { spaceId: _space, questionId: _question, texts, ...rest } = announcement;
    return place && { ...rest, textHe: texts.he, textEn: texts.en, state: stateOf(announcement, this.clock.now()), ...place };
  }

  private placeOf(
    { spaceId, questionId }: StoredAnnouncement,
    threads: ReadonlyMap<string, Place>,
  ): { placeKind: AnnouncementPlaceKind; placeName: string; path: string } | undefined {
    if (questionId !== null) {
      const thread = threads.get(questionId);
      return thread && { placeKind: 'thread', placeName: thread.title, path: thread.path };
    }
    if (spaceId === null) return { placeKind: 'home', placeName: translate('notices_announced_on_home'), path: '/' };
    const space = this.spaces.byId(spaceId);
    return space && { placeKind: 'space', placeName: space.name, path: `/spaces/${space.slug}` };
  }
}
