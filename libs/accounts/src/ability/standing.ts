import type { Transaction } from '@kehila/platform';

/** Port: how much reputation has this person? Answered by recognition, which this lib does not know. */
export abstract class Standing {
  /** SQL: the points of the account `a.id`, for what is read anyway. */
  abstract readonly sql: string;

  /** Points, from the cached balance. */
  abstract of(accountId: string): Promise<number>;

  /** The same within a transaction under way, so that what it has entered so far counts. */
  abstract within(tx: Transaction, accountId: string): Promise<number>;

  /** Points of several; who is absent has none. */
  abstract ofMany(accountIds: readonly string[]): Promise<ReadonlyMap<string, number>>;

  /** Up to `limit` accounts with at least `from` points and, where it is given, fewer than `below`; the highest first. */
  abstract between(from: number, below: number | null, limit: number): Promise<string[]>;
}
