import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import type { LedgerName } from '../rules/rule-set';
import { enter, lockBalances } from './ledger.sql';
import type { PreparedEntry } from './posting';
import type { Running } from './running';

/** The tables of the ledgers: who writes holds the locks of all accounts concerned. */
@Injectable()
export class Book {
  async lock(tx: Transaction, ledger: LedgerName, accounts: readonly string[]): Promise<Map<string, Running>> {
    const rows = await tx.rows(lockBalances, [ledger, accounts]);
    return new Map(rows.map((row) => [row.account_id, { balance: row.balance, sequence: row.sequence, gainedToday: 0 }]));
  }

  async write(tx: Transaction, entries: readonly PreparedEntry[]): Promise<void> {
    if (entries.length > 0) await tx.rows(enter, [JSON.stringify(entries), tx.now]);
  }
}
