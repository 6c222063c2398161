import type { Actor } from '@kehila/platform';

/** Port: how many notices wait to be read? Answered by notifications, which this lib does not know, within the statement that reads the caller. */
export abstract class UnreadNotices {
  /** SQL: the count. `$2` is the account, the other parameters are the part's own. */
  abstract readonly sql: string;

  /** The values of all its parameters, in order. */
  abstract values(actor: Actor): Promise<unknown[]>;
}
