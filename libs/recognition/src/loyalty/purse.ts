import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { Book } from '../ledger/book';
import type { Occasion } from '../ledger/posting';
import { entryOf } from '../ledger/running';
import { RuleSets } from '../rules/rule-sets';
import { Debts, ownMovement } from './debts';
import { Lots } from './lots';
import { expiredOf, spendableOf, spendHeld, transactionOf } from './lots.sql';

/** Points that are set aside for something. */
export interface Hold {
  readonly account: string;
  /** Points. */
  readonly amount: number;
  /** What it is for, for example `redemption:12`. */
  readonly cause: string;
}

/** Spends points as money is spent: held first, then spent or given back, once. By double entry, within the transaction of the act. */
@Injectable()
export class Purse {
  constructor(
    private readonly book: Book,
    private readonly lots: Lots,
    private readonly debts: Debts,
    private readonly rules: RuleSets,
  ) {}

  /** Sets points aside, the oldest first. `missing`: so many more would be needed, and nothing is entered. */
  async hold(tx: Transaction, occasion: Occasion, { account, amount, cause }: Hold): Promise<{ readonly holdId: string } | { readonly missing: number }> {
    const { version } = await this.rules.at(tx, occasion.at);
    const running = (await this.book.lock(tx, 'loyalty', [account])).get(account)!;
    const spendable = (await tx.row(spendableOf, [account, tx.now]))?.amount ?? 0;
    if (spendable < amount) return { missing: amount - spendable };
    const entry = entryOf(running, -amount, { ...ownMovement('redemptionHeld', cause, occasion, account, version), asked: -amount, side: 'held' });
    await this.book.write(tx, [entry]);
    await this.lots.take(tx, entry, 'spendable');
    const held = await tx.row(transactionOf, [account, entry.sequence]);
    return { holdId: held!.transaction_id };
  }

  /** What was held is spent. Returns the spending. A hold that was spent or given back before is refused by the table. */
  async spend(tx: Transaction, occasion: Occasion, holdId: string, { amount, cause }: Hold): Promise<string> {
    const { version } = await this.rules.at(tx, occasion.at);
    const spent = await tx.row(spendHeld, [version, occasion.eventId, cause, amount, holdId, tx.now]);
    return spent!.transaction_id;
  }

  /** What was held, or spent since (`spentId`), goes back to the lots that it came from; what is owed is paid from it first. */
  async giveBack(tx: Transaction, occasion: Occasion, hold: Hold, holdId: string, spentId: string | null): Promise<void> {
    const { account, amount, cause } = hold;
    const { version } = await this.rules.at(tx, occasion.at);
    const running = (await this.book.lock(tx, 'loyalty', [account])).get(account)!;
    const movement = ownMovement(spentId === null ? 'redemptionReturned' : 'redemptionRefunded', cause, occasion, account, version);
    const side = spentId === null ? 'held' : 'spent';
    await this.book.write(tx, [entryOf(running, amount, { ...movement, asked: amount, side, resolves: spentId ?? holdId })]);
    await this.lots.giveBack(tx, holdId, amount);
    await this.debts.settle(tx, occasion, [account], version);
  }

  /** Takes away what is over. Returns how many points. */
  async expire(tx: Transaction, occasion: Occasion, account: string): Promise<number> {
    const { version } = await this.rules.at(tx, occasion.at);
    const running = (await this.book.lock(tx, 'loyalty', [account])).get(account)!;
    const amount = (await tx.row(expiredOf, [account, tx.now]))?.amount ?? 0;
    if (amount === 0) return 0;
    const entry = entryOf(running, -amount, { ...ownMovement('expired', `expired:${account}`, occasion, account, version), asked: -amount, side: 'expired' });
    await this.book.write(tx, [entry]);
    await this.lots.take(tx, entry, 'expired');
    return amount;
  }
}
