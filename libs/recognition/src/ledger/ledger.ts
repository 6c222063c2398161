import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { type LedgerName, type RuleName, type RuleSet, votingRules } from '../rules/rule-set';
import { RuleSets } from '../rules/rule-sets';
import { type BalanceRow, enter, holdings, ledgerStates, lockBalances, type StandingRow, standingOf, standingUnderAlias } from './ledger.sql';
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

  /**
   * Pays what the rules of the day say. A credit that stands already is not entered again. What hidden texts earn in reputation goes to a ledger of its
   * own, with its own floor and cap: nothing that happens there can be read from the public one.
   */
  async post(tx: Transaction, ledger: 'reputation' | 'loyalty', occasion: Occasion, postings: readonly Posting[]): Promise<void> {
    const rules = await this.rules.at(tx, occasion.at);
    const paid = postings.filter((posting) => posting.amount !== undefined || rules[ledger][posting.rule] !== undefined);
    const [open, hidden] = [paid.filter((posting) => !posting.hidden), paid.filter((posting) => posting.hidden)];
    if (ledger === 'loyalty') return this.credit(tx, ledger, occasion, paid, rules);
    await this.credit(tx, ledger, occasion, open, rules);
    await this.credit(tx, 'alias', occasion, hidden, rules);
  }

  /** Counters what stands for these causes, in whichever ledger. Undoing what does not stand does nothing. */
  async undo(tx: Transaction, ledger: 'reputation' | 'loyalty', occasion: Occasion, ...causes: readonly string[]): Promise<void> {
    const ledgers: LedgerName[] = ledger === 'loyalty' ? [ledger] : [ledger, 'alias'];
    const seen = await tx.rows(standingOf, [ledgers, causes]);
    if (seen.length === 0) return;
    const running = await this.lockAll(tx, seen);
    const standing = await tx.rows(standingOf, [ledgers, causes]);
    await this.write(
      tx,
      standing.map((row) => counterOf(row, occasion, running(row.ledger, row.account_id))),
    );
  }

  /** The name is shown: what these texts earned under the alias goes over to the public ledger, one by one, so that each can still be undone. */
  async publish(tx: Transaction, occasion: Occasion, account: string, subjects: readonly string[]): Promise<void> {
    const seen = await tx.rows(standingUnderAlias, [account, subjects]);
    if (seen.length === 0) return;
    const running = await this.lockAll(tx, [...seen, { ledger: 'reputation', account_id: account }]);
    const standing = await tx.rows(standingUnderAlias, [account, subjects]);
    await this.write(
      tx,
      standing.flatMap((row) => [counterOf(row, occasion, running('alias', account)), shownOf(row, occasion, running('reputation', account))]),
    );
  }

  private async credit(tx: Transaction, ledger: LedgerName, occasion: Occasion, postings: readonly Posting[], rules: RuleSet): Promise<void> {
    if (postings.length === 0) return;
    const accounts = [...new Set(postings.map((posting) => posting.to))];
    const running = await this.lock(tx, ledger, accounts);
    const causes = postings.map((posting) => posting.cause);
    const [state] = await tx.rows(ledgerStates[ledger], [causes, accounts, startOfDay(occasion.at)]);
    for (const [account, gained] of Object.entries(state?.gains ?? {})) running.get(account)!.gainedToday = gained;
    const stands = new Set(state?.standing?.map((row) => `${row.rule} ${row.account} ${row.cause}`));

    const entries = postings
      .filter((posting) => !stands.has(`${posting.rule} ${posting.to} ${posting.cause}`))
      .map((posting) => creditOf(ledger, posting, occasion, rules, running.get(posting.to)!));
    await this.write(tx, entries);
  }

  /** The public ledger first, for all alike, so that two acts never wait for each other in a circle. */
  private async lockAll(
    tx: Transaction,
    balances: readonly { readonly ledger: LedgerName; readonly account_id: string }[],
  ): Promise<(ledger: LedgerName, account: string) => Running> {
    const locked = new Map<LedgerName, Map<string, Running>>();
    for (const ledger of ['loyalty', 'reputation', 'alias'] as const) {
      const accounts = [...new Set(balances.filter((balance) => balance.ledger === ledger).map((balance) => balance.account_id))];
      if (accounts.length > 0) locked.set(ledger, await this.lock(tx, ledger, accounts));
    }
    return (ledger, account) => locked.get(ledger)!.get(account)!;
  }

  /** All that the one has becomes the other's, with the day on which it may be spent: the one is left with nothing, and no sum changes. */
  async handOver(tx: Transaction, ledger: LedgerName, occasion: Occasion, from: string, to: string): Promise<void> {
    const { version } = await this.rules.at(tx, occasion.at);
    const running = await this.lock(tx, ledger, [from, to]);
    const held = await tx.rows(holdings, [ledger, from, tx.now]);
    const handed = {
      ledger,
      hidden: ledger === 'alias',
      rule: 'merged',
      version,
      event: occasion.eventId,
      subject: null,
      space: null,
      withheld: null,
      undoes: null,
    };
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
  const asked = posting.amount ?? rules[ledger === 'loyalty' ? 'loyalty' : 'reputation'][posting.rule] ?? 0;
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
    hidden: posting.hidden ?? false,
    withheld,
    undoes: null,
    account: posting.to,
    vests: ledger === 'loyalty' ? new Date(occasion.at.getTime() + rules.vestingDays * 86_400_000) : null,
  });
}

function counterOf(row: StandingRow, occasion: Occasion, person: Running): PreparedEntry {
  const { amount, withheld } = limited(-row.amount, person);
  return entryOf(person, amount, { ...fieldsOf(row), event: occasion.eventId, asked: -row.amount, withheld, undoes: row.transaction_id });
}

/** The same credit in the public ledger. */
function shownOf(row: StandingRow, occasion: Occasion, person: Running): PreparedEntry {
  const { amount, withheld } = limited(row.amount, person);
  const fields = { ...fieldsOf(row), ledger: 'reputation', hidden: false } as const;
  return entryOf(person, amount, { ...fields, event: occasion.eventId, asked: row.amount, withheld, undoes: null });
}

function fieldsOf(row: StandingRow) {
  const { ledger, rule, rule_set_version: version, cause_key: cause, subject_id: subject, space_id: space, hidden, account_id: account, vests_at: vests } = row;
  return { ledger, rule, version, cause, subject, space, hidden, account, vests };
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
