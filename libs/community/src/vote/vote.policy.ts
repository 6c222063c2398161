import { type Actor, defineSetting, ErrorCode, LimitReached, Refused, staffFactor } from '@kehila/platform';
import type { VoteCounts } from './vote.events';

/** Votes of one person a day (domain.md). */
export const voteSettings = {
  aDay: defineSetting({ key: 'voting.a_day', kind: 'integer', group: 'voting', default: 150, minimum: 10, maximum: 150 }),
  forOneAuthorADay: defineSetting({ key: 'voting.for_one_author_a_day', kind: 'integer', group: 'voting', default: 10, minimum: 1, maximum: 150 }),
  withPointsForOneAuthorADay: defineSetting({
    key: 'voting.with_points_for_one_author_a_day',
    kind: 'integer',
    group: 'voting',
    default: 5,
    minimum: 0,
    maximum: 150,
  }),
};

export interface VoteLimits {
  readonly aDay: number;
  readonly forOneAuthorADay: number;
  /** From the next one on, the score counts and the points do not. */
  readonly withPointsForOneAuthorADay: number;
}

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
export function overDailyLimit(actor: Actor, authorId: string | null, today: VotesToday, limits: VoteLimits): LimitReached | undefined {
  const aDay = limits.aDay * (actor.isStaff ? staffFactor : 1);
  if (today.all >= aDay) return new LimitReached(ErrorCode.VOTE_LIMIT_REACHED, aDay);
  if (authorId !== null && today.forAuthor >= limits.forOneAuthorADay) return new LimitReached(ErrorCode.VOTE_LIMIT_REACHED, limits.forOneAuthorADay);
  return undefined;
}

/** Many votes a day for one author earn nothing: the score counts and the points do not. */
export function whatCounts(authorId: string | null, today: VotesToday, limits: VoteLimits): VoteCounts {
  return authorId !== null && today.forAuthor >= limits.withPointsForOneAuthorADay ? 'score_only' : 'full';
}
