import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { type LedgerName, type RuleName, type RuleSet, votingRules } from '../rules/rule-set';
import { RuleSets } from '../rules/rule-sets';
import { type BalanceRow, enter, holdings, ledgerState, lockBalances, standingOf } from './ledger.sql';
import type { Occasion, Posting, PreparedEntry, WithheldBy } from './posting';

interface Running {
  balance: number;
  sequence: number;
  gainedToday: number;
}

/**
 * Enters points by double entry, within the transaction of the act. Nothing is changed or deleted afterwards: what is undone
 * gets a counter-entry. What a floor or a cap takes is entered as taken, so that the sums never drift.
 */
@Injectable()
export class Ledger {
  constructor(private readonly rules: RuleSets) {}

  /** Pays what the rules of the day say. A credit that stands already is not entered again. */
  async post(tx: Transaction, ledger: LedgerName, occasion: Occasion, postings: readonly Posting[]): Promise<void> {
    const rules = await this.rules.at(tx, occasion.at);
    const paid = postings.filter((posting) => posting.amount !== undefined || rules[ledger][posting.rule] !== undefined);
    if (paid.length === 0) return;

    const accounts = [...new Set(paid.map((posting) => posting.to))];
    const running = await this.lock(tx, ledger, accounts);
    const [state] = await tx.rows(ledgerState, [ledger, paid.map((posting) => posting.cause), accounts, startOfDay(occasion.at)]);
    for (const [account, gained] of Object.entries(state?.gains ?? {})) running.get(account)!.gainedToday = gained;
    const stands = new Set(state?.standing?.map((row) => `${row.rule} ${row.account} ${row.cause}`));

    const entries = paid
      .filter((posting) => !stands.has(`${posting.rule} ${posting.to} ${posting.cause}`))
      .map((posting) => creditOf(ledger, posting, occasion, rules, running.get(posting.to)!));
    await this.write(tx, entries);
  }

  /** Counters what stands for these causes. Undoing what does not stand does nothing. */
  async undo(tx: Transaction, ledger: LedgerName, occasion: Occasion, ...causes: readonly string[]): Promise<void> {
    const seen = await tx.rows(standingOf, [ledger, causes]);
    if (seen.length === 0) return;
    const running = await this.lock(tx, ledger, [...new Set(seen.map((row) => row.account_id))]);
    const standing = await tx.rows(standingOf, [ledger, causes]);

    const entries = standing.map((row) => {
      const person = running.get(row.account_id)!;
      const { amount, withheld } = limited(-row.amount, person);
      return entryOf(person, amount, {
        ledger,
        rule: row.rule,
        version: row.rule_set_version,
        event: occasion.eventId,
        cause: row.cause_key,
        subject: row.subject_id,
        space: row.space_id,
        asked: -row.amount,
        withheld,
        undoes: row.transaction_id,
        account: row.account_id,
        vests: row.vests_at,
      });
    });
    await this.write(tx, entries);
  }

  /** All that the one has becomes the other's, with the day on which it may be spent: the one is left with nothing, and no sum changes. */
  async handOver(tx: Transaction, ledger: LedgerName, occasion: Occasion, from: string, to: string): Promise<void> {
    const { version } = await this.rules.at(tx, occasion.at);
    const running = await this.lock(tx, ledger, [from, to]);
    const held = await tx.rows(holdings, [ledger, from, tx.now]);
    const handed = { ledger, rule: 'merged', version, event: occasion.eventId, subject: null, space: null, withheld: null, undoes: null };
    const entry = (account: string, amount: number, vests: Date | null, part: number) =>
      entryOf(running.get(account)!, amount, { ...handed, cause: `merged:${from}:${part}`, asked: amount, account, vests });
    // What is owed comes first for the one and last for the other, so that neither is below 0 on the way.
    const given = held.map(({ amount, vests_at: vests }, part) => entry(from, -amount, vests, part));
    const taken = [...held].reverse().map(({ amount, vests_at: vests }, part) => entry(to, amount, vests, part));
    await this.write(tx, [...given, ...taken]);
  }

  private async lock(tx: Transaction, ledger: LedgerName, accounts: string[]): Promise<Map<string, Running>> {
    const rows: BalanceRow[] = await tx.rows(lockBalances, [ledger, accounts]);
    return new Map(rows.map((row) => [row.account_id, { balance: row.balance, sequence: row.sequence, gainedToday: 0 }]));
  }

  private async write(tx: Transaction, entries: readonly PreparedEntry[]): Promise<void> {
    if (entries.length > 0) await tx.rows(enter, [JSON.stringify(entries), tx.now]);
  }
}

function creditOf(ledger: LedgerName, posting: Posting, occasion: Occasion, rules: RuleSet, person: Running): PreparedEntry {
  const asked = posting.amount ?? rules[ledger][posting.rule] ?? 0;
  const capped = posting.withheldBy ? { amount: 0, withheld: posting.withheldBy } : underDailyCap(asked, posting.rule, rules, person);
  const { amount, withheld } = capped.amount < 0 ? limited(capped.amount, person) : capped;
  if (votingRules.includes(posting.rule)) person.gainedToday += amount;
  return entryOf(person, amount, {
    ledger,
    rule: posting.rule,
    version: rules.version,
    event: occasion.eventId,
    cause: posting.cause,
    subject: posting.subject,
    space: posting.space,
    asked,
    withheld,
    undoes: null,
    account: posting.to,
    vests: ledger === 'loyalty' ? new Date(occasion.at.getTime() + rules.vestingDays * 86_400_000) : null,
  });
}

function underDailyCap(asked: number, rule: RuleName, rules: RuleSet, person: Running): { amount: number; withheld: WithheldBy | null } {
  if (!votingRules.includes(rule)) return { amount: asked, withheld: null };
  const amount = Math.max(0, Math.min(asked, rules.votingGainsADay - person.gainedToday));
  return { amount, withheld: amount < asked ? 'daily_cap' : null };
}

/** No balance goes below 0. */
function limited(asked: number, person: Running): { amount: number; withheld: WithheldBy | null } {
  const amount = Math.max(asked, -person.balance);
  return { amount, withheld: amount === asked ? null : 'floor' };
}

function entryOf(person: Running, amount: number, fields: Omit<PreparedEntry, 'amount' | 'sequence' | 'balance'>): PreparedEntry {
  person.balance += amount;
  person.sequence += 1;
  return { ...fields, amount, sequence: person.sequence, balance: person.balance };
}

function startOfDay(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()));
}
