import type { Transaction } from '@kehila/platform';

/** What votes count. */
export interface VoteTerms {
  /** So many are taken; the next one is refused. */
  readonly votesForOneAuthorADay: number;
  /** So many earn the author points; from the next one on, the score counts and the points do not. */
  readonly earningVotesForOneAuthorADay: number;
  /** Votes of accounts that are younger than so many days, and have less than `newVoterReputation`, only score; 0: they count like all others. */
  readonly newVoterDays: number;
  readonly newVoterReputation: number;
}

/** Port: by which rules is a vote taken? Answered by recognition, which this lib does not know: its public rule sets say it. */
export abstract class VoteRules {
  abstract at(tx: Transaction, moment: Date): Promise<VoteTerms>;
}
