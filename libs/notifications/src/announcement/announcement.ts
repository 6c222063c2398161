import type { Locale } from '@kehila/platform';

export type Severity = 'info' | 'attention';
export type AnnouncementState = 'planned' | 'current' | 'past';

/** A space, a thread, or the home page where neither is named. */
export interface AnnouncementPlace {
  readonly spaceId: string | null;
  readonly questionId: string | null;
}

export interface AnnouncementWords {
  readonly severity: Severity;
  readonly texts: Readonly<Record<Locale, string>>;
  /** An https address, or a path of this site without its language. */
  readonly link: string | null;
  readonly from: Date;
  readonly until: Date;
}

/** What staff tell everybody for a while. */
export interface StoredAnnouncement extends AnnouncementPlace, AnnouncementWords {
  readonly id: string;
  readonly version: number;
  /** Ended before its time; null: it was not. */
  readonly endedAt: Date | null;
}

export function stateOf({ from, until, endedAt }: Pick<StoredAnnouncement, 'from' | 'until' | 'endedAt'>, now: Date): AnnouncementState {
  if (endedAt !== null || until <= now) return 'past';
  return from > now ? 'planned' : 'current';
}
