import { type Actor, defineSetting, ErrorCode, LimitReached, Refused, staffFactor } from '@kehila/platform';
import type { VoteCounts } from './vote.events';
import type { VoteTerms } from './vote-rules';

const day = 86_400_000;

/** Votes of one person a day (domain.md). How many of them for one author is a rule of points. */
export const votesADay = defineSetting({ key: 'voting.a_day', kind: 'integer', group: 'voting', default: 150, minimum: 10, maximum: 150 });

export interface VoteLimits extends VoteTerms {
  readonly aDay: number;
}

/** What somebody voted today, retracted votes too. */
export interface VotesToday {
  readonly all: number;
  readonly forAuthor: number;
  /** When another day begins. */
  readonly endsAt: Date;
}

/** Nobody votes on what is their own. */
export function ownContent(actor: Actor, authorId: string | null): Refused | undefined {
  return actor.is(authorId) ? new Refused(ErrorCode.OWN_CONTENT) : undefined;
}

/** Nobody votes more than a day allows, nor more for one author. */
export function overDailyLimit(actor: Actor, authorId: string | null, today: VotesToday, limits: VoteLimits): LimitReached | undefined {
  const aDay = limits.aDay * (actor.isStaff ? staffFactor : 1);
  if (today.all >= aDay) return new LimitReached(ErrorCode.VOTE_LIMIT_REACHED, aDay, today.endsAt);
  const forOne = limits.votesForOneAuthorADay;
  return authorId !== null && today.forAuthor >= forOne ? new LimitReached(ErrorCode.VOTES_FOR_AUTHOR_LIMIT_REACHED, forOne, today.endsAt) : undefined;
}

/** Whether the account is so young that its reputation decides whether its votes earn. */
export function isYoung(joinedAt: Date, now: Date, { newVoterDays }: VoteTerms): boolean {
  return now.getTime() - joinedAt.getTime() < newVoterDays * day;
}

/** Many votes a day for one author earn nothing: the score counts and the points do not. */
export function whatCounts(authorId: string | null, today: VotesToday, terms: VoteTerms): VoteCounts {
  return authorId !== null && today.forAuthor >= terms.earningVotesForOneAuthorADay ? 'score_only' : 'full';
}
