import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { Book } from '../ledger/book';
import type { Occasion, PreparedEntry } from '../ledger/posting';
import { entryOf } from '../ledger/running';
import { Lots } from './lots';

/** What is entered about the points themselves and no content; only their owner sees it. */
export function ownMovement(rule: string, cause: string, occasion: Occasion, account: string, version: number) {
  return {
    ledger: 'loyalty',
    rule,
    version,
    event: occasion.eventId,
    cause,
    subject: null,
    space: null,
    hidden: true,
    withheld: null,
    undoes: null,
    account,
    vests: null,
    passing: true,
  } as const;
}

/** Points that were taken back after they had been spent: owed, and paid from the next that come. */
@Injectable()
export class Debts {
  constructor(
    private readonly book: Book,
    private readonly lots: Lots,
  ) {}

  /** Enters what could not be taken back. The loyalty accounts are locked. */
  async incur(tx: Transaction, occasion: Occasion, owed: readonly { readonly entry: PreparedEntry; readonly amount: number }[]): Promise<void> {
    if (owed.length === 0) return;
    const debts = await this.book.lock(tx, 'debt', [...new Set(owed.map(({ entry }) => entry.account))]);
    const entries = owed.map(({ entry, amount }) =>
      entryOf(debts.get(entry.account)!, amount, {
        ...ownMovement('owed', entry.cause, occasion, entry.account, entry.version),
        ledger: 'debt',
        asked: amount,
      }),
    );
    await this.book.write(tx, entries);
  }

  /** Pays what is owed from what is there. */
  async settle(tx: Transaction, occasion: Occasion, accounts: readonly string[], version: number): Promise<void> {
    if (accounts.length === 0) return;
    const purses = await this.book.lock(tx, 'loyalty', accounts);
    const debts = await this.book.lock(tx, 'debt', accounts);
    for (const account of accounts) {
      const [purse, debt] = [purses.get(account)!, debts.get(account)!];
      const amount = Math.min(purse.balance, debt.balance);
      if (amount === 0) continue;
      const movement = ownMovement('debtPaid', `debt:${account}`, occasion, account, version);
      const paid = entryOf(purse, -amount, { ...movement, asked: -amount });
      await this.book.write(tx, [paid, entryOf(debt, -amount, { ...movement, ledger: 'debt', asked: -amount })]);
      await this.lots.take(tx, paid, 'any');
    }
  }
}
