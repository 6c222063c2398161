import type { Failure, Transaction } from '@kehila/platform';
import type { Drafted } from './draft.repository';

/** One of the ways in which a draft begins: what was read before the transaction, and what is written in it. */
export interface Beginning {
  readonly spaceId: string;
  readonly nominationId: string | null;
  begin(tx: Transaction): Promise<Drafted | Failure>;
}
