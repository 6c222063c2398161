import { type Actor, ErrorCode, LimitReached, Refused, staffFactor } from '@kehila/platform';
import type { VoteCounts } from './vote.events';

/** Votes of one person a day (domain.md). */
export const voteLimits = { aDay: 150, forOneAuthorADay: 10, withPointsForOneAuthorADay: 5 } as const;

/** What somebody voted today, retracted votes too. */
export interface VotesToday {
  readonly all: number;
  readonly forAuthor: number;
}

/** Nobody votes on what is their own. */
export function ownContent(actor: Actor, authorId: string | null): Refused | undefined {
  return actor.is(authorId) ? new Refused(ErrorCode.OWN_CONTENT) : undefined;
}

/** Nobody votes more than a day allows. */
export function overDailyLimit(actor: Actor, authorId: string | null, today: VotesToday): LimitReached | undefined {
  const aDay = voteLimits.aDay * (actor.isStaff ? staffFactor : 1);
  if (today.all >= aDay) return new LimitReached(ErrorCode.VOTE_LIMIT_REACHED, aDay);
  if (authorId !== null && today.forAuthor >= voteLimits.forOneAuthorADay) return new LimitReached(ErrorCode.VOTE_LIMIT_REACHED, voteLimits.forOneAuthorADay);
  return undefined;
}

/** From the sixth vote a day for one author on, the score counts and the points do not. */
export function whatCounts(authorId: string | null, today: VotesToday): VoteCounts {
  return authorId !== null && today.forAuthor >= voteLimits.withPointsForOneAuthorADay ? 'score_only' : 'full';
}
