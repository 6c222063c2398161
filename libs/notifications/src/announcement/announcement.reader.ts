import { Injectable } from '@nestjs/common';
import { type Actor, requestContext } from '@kehila/platform';
import type { AnnouncementPlace, StoredAnnouncement } from './announcement';
import { Announcements } from './announcements';
import { Dismissals } from './dismissals';
import type { Announcement } from './graphql/announcement.types';

/** What is announced in a place that somebody sees, without what they put away. */
@Injectable()
export class AnnouncementReader {
  constructor(
    private readonly announcements: Announcements,
    private readonly dismissals: Dismissals,
  ) {}

  async at(actor: Actor, place: AnnouncementPlace): Promise<Announcement[]> {
    const current = this.announcements.at(place);
    if (current.length === 0) return [];
    const dismissed = await this.dismissedBy(actor, current);
    return current.filter(({ id }) => !dismissed.has(id)).map(shown);
  }

  private dismissedBy(actor: Actor, current: readonly StoredAnnouncement[]): Promise<ReadonlySet<string>> {
    if (actor.accountId === null) return Promise.resolve(new Set());
    return this.dismissals.of(
      actor.accountId,
      current.map(({ id }) => id),
    );
  }
}

function shown({ id, severity, texts, link, from }: StoredAnnouncement): Announcement {
  return { id, severity, text: texts[requestContext.language()], link, from };
}
