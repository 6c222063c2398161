import { Injectable } from '@nestjs/common';
import { type Failure, PersonalDataParts, type Transaction } from '@kehila/platform';
import { takeTime } from '../deletion/erase-due-accounts';
import { AccountsMerged } from './accounts-merged.event';
import { mayMerge } from './merge.policy';
import { bothAccounts, followOn, lockBoth, type MergedRow } from './merge.sql';

/** Makes two accounts one, within a transaction. Every part of the product moves what it keeps. */
@Injectable()
export class Merging {
  constructor(private readonly parts: PersonalDataParts) {}

  /** `alsoRefused` says what the way to this merge asks for beyond what every merge does. */
  async merge(
    tx: Transaction,
    ids: { fromId: string; intoId: string },
    alsoRefused: (from: MergedRow) => Failure | undefined = () => undefined,
  ): Promise<AccountsMerged | Failure> {
    const both = [ids.fromId, ids.intoId];
    await tx.rows(takeTime, []);
    await tx.rows(lockBoth, [both]);
    const found = new Map((await tx.rows(bothAccounts, [both, tx.now])).map((row) => [row.id, row]));
    const from = found.get(ids.fromId);
    const refusal = mayMerge(from, found.get(ids.intoId), ids) ?? (from && alsoRefused(from));
    if (refusal) return refusal;
    await this.parts.move(tx, ids.fromId, ids.intoId);
    await tx.rows(followOn, [ids.fromId, ids.intoId]);
    return tx.record(new AccountsMerged({ accountId: ids.fromId, intoId: ids.intoId, at: tx.now }));
  }
}
