import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import type { PreparedEntry } from '../ledger/posting';
import { giveBack, openLots, take } from './lots.sql';

/** What is left of each credit, with its dates. Follows the entries: the lots of a person always add up to the balance. */
@Injectable()
export class Lots {
  /** A lot for each credit among the entries; what is debited is taken out. Returns who of them owes points. */
  async follow(tx: Transaction, entries: readonly PreparedEntry[], months: number): Promise<string[]> {
    for (const entry of entries) if (entry.amount < 0) await this.take(tx, entry, 'any');
    const credits = entries.filter(({ amount }) => amount > 0);
    if (credits.length === 0) return [];
    const rows = await tx.rows(openLots, [credits.map(({ account }) => account), credits.map(({ sequence }) => sequence), months]);
    return rows.map((row) => row.account_id);
  }

  /** Takes out what an entry takes, first from the lot of the credit that it undoes. */
  async take(tx: Transaction, { account, amount, sequence, undoes }: PreparedEntry, from: keyof typeof take): Promise<void> {
    const taken = await tx.rows(take[from], [account, -amount, sequence, undoes, tx.now]);
    this.mustBe(-amount, taken);
  }

  async giveBack(tx: Transaction, holdId: string, amount: number): Promise<void> {
    this.mustBe(amount, await tx.rows(giveBack, [holdId, tx.now]));
  }

  private mustBe(amount: number, parts: readonly { amount: number }[]): void {
    const sum = parts.reduce((all, part) => all + part.amount, 0);
    if (sum !== amount) throw new Error(`the lots give ${sum} points where the entry says ${amount}`);
  }
}
