import type { Transaction } from '@kehila/platform';

/** Port: who brought a new person here? Answered by recognition, which this lib does not know. */
export abstract class Invitations {
  /** An account begins, in a browser that shows these cookies. */
  abstract begin(tx: Transaction, accountId: string, cookies: Readonly<Record<string, string>>): Promise<void>;

  /** Value of Set-Cookie after which a browser brings nobody else; undefined where it shows no invitation. */
  abstract forget(cookies: Readonly<Record<string, string>>): string | undefined;
}
