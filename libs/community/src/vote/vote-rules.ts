import type { Transaction } from '@kehila/platform';

/** How many votes of one person for one author a day count. */
export interface VoteTerms {
  /** So many are taken; the next one is refused. */
  readonly votesForOneAuthorADay: number;
  /** So many earn the author points; from the next one on, the score counts and the points do not. */
  readonly earningVotesForOneAuthorADay: number;
}

/** Port: by which rules is a vote taken? Answered by recognition, which this lib does not know: its public rule sets say it. */
export abstract class VoteRules {
  abstract at(tx: Transaction, moment: Date): Promise<VoteTerms>;
}
