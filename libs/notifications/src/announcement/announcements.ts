import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Database, LiveStamps } from '@kehila/platform';
import { type AnnouncementPlace, stateOf, type StoredAnnouncement } from './announcement';
import { announcementFrom, notOver } from './announcement.sql';

/** What staff tell everybody, in memory: no page pays a statement for asking, and a change is everywhere within a second. */
@Injectable()
export class Announcements implements OnModuleInit {
  private byPlace: ReadonlyMap<string, readonly StoredAnnouncement[]> = new Map();
  private byId: ReadonlyMap<string, StoredAnnouncement> = new Map();

  constructor(
    private readonly database: Database,
    private readonly stamps: LiveStamps,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.stamps.watch('announcements', () => this.read());
  }

  /** Those that are to be seen in a place now, the loudest first. */
  at(place: AnnouncementPlace): readonly StoredAnnouncement[] {
    const known = this.byPlace.get(keyOf(place));
    if (!known) return [];
    const now = this.clock.now();
    return known.filter((announcement) => stateOf(announcement, now) === 'current');
  }

  /** One that is to be seen now. */
  current(id: string): StoredAnnouncement | undefined {
    const known = this.byId.get(id);
    return known && stateOf(known, this.clock.now()) === 'current' ? known : undefined;
  }

  private async read(): Promise<void> {
    const all = (await this.database.rows(notOver, [this.clock.now()])).map(announcementFrom);
    this.byId = new Map(all.map((announcement) => [announcement.id, announcement]));
    this.byPlace = Map.groupBy(all, keyOf);
  }
}

const keyOf = ({ spaceId, questionId }: AnnouncementPlace): string => `${spaceId ?? ''}:${questionId ?? ''}`;
