import { Injectable } from '@nestjs/common';
import { type Actor, requestContext } from '@kehila/platform';
import type { AnnouncementPlace, StoredAnnouncement } from './announcement';
import { Announcements } from './announcements';
import { Dismissals } from './dismissals';
import type { Announcement } from './graphql/announcement.types';

const none: ReadonlySet<string> = new Set();

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
    const dismissed = actor.accountId === null ? none : await this.dismissals.of(actor.accountId);
    return current.filter(({ id }) => !dismissed.has(id)).map(shown);
  }
}

function shown({ id, severity, texts, link, from }: StoredAnnouncement): Announcement {
  return { id, severity, text: texts[requestContext.language()], link, from };
}
