import type { LedgerName, RuleName } from '../rules/rule-set';

/** What took points away from what a rule says. */
export type WithheldBy = 'floor' | 'daily_cap' | 'pair_limit' | 'new_account' | 'staff' | 'debt';

/** One credit or debit to be entered because of an event. */
export interface Posting {
  readonly rule: RuleName;
  /** Whose points. */
  readonly to: string;
  /** What the act was, for example `vote:12:7`: at most one credit of a rule stands for a person and a cause. */
  readonly cause: string;
  /** Content id that it was about. */
  readonly subject: string | null;
  readonly space: string | null;
  /** Points that no rule sets: what somebody brings from another forum. */
  readonly amount?: number;
  /** The campaign that adds them. */
  readonly campaign?: string;
  /** Enters nothing, but says in the journal why. */
  readonly withheldBy?: WithheldBy | null;
  /** Earned by a text whose author hides the name: reputation goes to the ledger `alias`, and nobody else is shown the entry. */
  readonly hidden?: boolean;
}

/** Acts of staff in their own space are entered, and earn nothing. */
export function staffOnly(isStaff: boolean): WithheldBy | null {
  return isStaff ? 'staff' : null;
}

/** Why points are entered: the id and time of the fact. */
export interface Occasion {
  readonly eventId: string;
  readonly at: Date;
}

/** One row of a person's side, ready to be written; the organisation's side follows from it. */
export interface PreparedEntry {
  readonly ledger: LedgerName;
  readonly rule: string;
  readonly version: number;
  readonly event: string;
  readonly cause: string;
  readonly subject: string | null;
  readonly space: string | null;
  readonly asked: number;
  readonly hidden: boolean;
  readonly withheld: WithheldBy | null;
  readonly undoes: string | null;
  /** The campaign that it is of, or that it takes from. */
  readonly campaign?: string | null;
  readonly account: string;
  readonly amount: number;
  readonly sequence: number;
  readonly balance: number;
  readonly vests: Date | null;
  /** Where the organisation's side stands; absent: issued. */
  readonly side?: 'held' | 'spent' | 'expired';
  /** The hold or the spending that ends with it. */
  readonly resolves?: string;
  /** A movement, not a credit that stands until it is undone. */
  readonly passing?: true;
}
