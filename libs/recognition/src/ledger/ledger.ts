import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { type LedgerName, type RuleName, type RuleSet, votingRules } from '../rules/rule-set';
import { RuleSets } from '../rules/rule-sets';
import { CampaignBudgets } from '../campaign/campaign-budgets';
import { Debts } from '../loyalty/debts';
import { Lots } from '../loyalty/lots';
import { moveLots } from '../loyalty/lots.sql';
import { standingFrom } from '../loyalty/tier/tier.sql';
import { Tiers } from '../loyalty/tier/tiers';
import { Book } from './book';
import { counteredOf, holdings, ledgerStates, type StandingRow, standingOf, standingUnderAlias } from './ledger.sql';
import type { Occasion, Posting, PreparedEntry, WithheldBy } from './posting';
import { entryOf, limited, type Running } from './running';

/**
 * Enters points by double entry, within the transaction of the act. Nothing is changed or deleted afterwards: what is undone
 * gets a counter-entry. What a floor or a cap takes is entered as taken, so that the sums never drift.
 */
@Injectable()
export class Ledger {
  constructor(
    private readonly rules: RuleSets,
    private readonly book: Book,
    private readonly lots: Lots,
    private readonly debts: Debts,
    private readonly budgets: CampaignBudgets,
    private readonly tiers: Tiers,
  ) {}

  /**
   * Pays what the rules of the day say. A credit that stands already is not entered again. What hidden texts earn in reputation goes to a ledger of its
   * own, with its own floor and cap: nothing that happens there can be read from the public one.
   */
  async post(tx: Transaction, ledger: 'reputation' | 'loyalty', occasion: Occasion, postings: readonly Posting[]): Promise<void> {
    const rules = await this.rules.at(tx, occasion.at);
    const paid = postings.filter((posting) => posting.amount !== undefined || rules[ledger][posting.rule] !== undefined);
    const [open, hidden] = [paid.filter((posting) => !posting.hidden), paid.filter((posting) => posting.hidden)];
    if (ledger === 'loyalty') {
      const credits = await this.credit(tx, ledger, occasion, paid, rules);
      return this.debts.settle(tx, occasion, await this.lots.follow(tx, credits, rules.expiryMonths), rules.version);
    }
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
    const counters = standing.map((row) => counterOf(row, occasion, running(row.ledger, row.account_id)));
    await this.book.write(tx, counters);
    if (ledger !== 'loyalty') return;
    const { expiryMonths } = await this.rules.at(tx, occasion.at);
    await this.lots.follow(tx, counters, expiryMonths);
    const owed = counters.map((entry) => ({ entry, amount: entry.amount - entry.asked })).filter(({ amount }) => amount > 0);
    await this.debts.incur(tx, occasion, owed);
    await this.budgets.giveBack(tx, counters);
  }

  /** What was undone for these causes stands again, as much as was taken: no cap and no rule of today decides. `hidden`: the author hides the name. */
  async restore(tx: Transaction, occasion: Occasion, causes: readonly string[], { hidden }: { readonly hidden: boolean }): Promise<void> {
    const seen = await tx.rows(counteredOf, [causes]);
    if (seen.length === 0) return;
    const running = await this.lockAll(
      tx,
      seen.map((row) => ({ ...row, ledger: againIn(row, hidden) })),
    );
    const countered = await tx.rows(counteredOf, [causes]);
    await this.book.write(
      tx,
      countered.map((row) => {
        const ledger = againIn(row, hidden);
        return againOf(row, ledger, occasion, running(ledger, row.account_id));
      }),
    );
  }

  /** The name is shown: what these texts earned under the alias goes over to the public ledger, one by one, so that each can still be undone. */
  async publish(tx: Transaction, occasion: Occasion, account: string, subjects: readonly string[]): Promise<void> {
    const seen = await tx.rows(standingUnderAlias, [account, subjects]);
    if (seen.length === 0) return;
    const running = await this.lockAll(tx, [...seen, { ledger: 'reputation', account_id: account }]);
    const standing = await tx.rows(standingUnderAlias, [account, subjects]);
    await this.book.write(
      tx,
      standing.flatMap((row) => [counterOf(row, occasion, running('alias', account)), againOf(row, 'reputation', occasion, running('reputation', account))]),
    );
  }

  private async credit(tx: Transaction, ledger: LedgerName, occasion: Occasion, postings: readonly Posting[], rules: RuleSet): Promise<PreparedEntry[]> {
    if (postings.length === 0) return [];
    const accounts = [...new Set(postings.map((posting) => posting.to))];
    const running = await this.book.lock(tx, ledger, accounts);
    const causes = postings.map((posting) => posting.cause);
    const [state] = await tx.rows(ledgerStates[ledger], [causes, accounts, ledger === 'loyalty' ? tx.now : startOfDay(occasion.at)]);
    for (const [account, gained] of Object.entries(state?.gains ?? {})) running.get(account)!.gainedToday = gained;
    for (const [account, tier] of Object.entries(state?.tiers ?? {})) running.get(account)!.tier = standingFrom(tier);
    const stands = new Set(state?.standing?.map((row) => `${row.rule} ${row.account} ${row.cause}`));

    const entries = postings
      .filter((posting) => !stands.has(`${posting.rule} ${posting.to} ${posting.cause}`))
      .flatMap((posting) => {
        const person = running.get(posting.to)!;
        const credit = creditOf(ledger, posting, occasion, rules, person);
        // Of what a rule pays, and of nothing that is added to it.
        const bonus = posting.amount === undefined ? this.tiers.bonusOn(credit, person, tx.now) : undefined;
        return bonus ? [credit, bonus] : [credit];
      });
    await this.book.write(tx, entries);
    if (ledger === 'loyalty') await this.tiers.raise(tx, entries, running);
    return entries;
  }

  /** The public ledger first, for all alike, so that two acts never wait for each other in a circle. */
  private async lockAll(
    tx: Transaction,
    balances: readonly { readonly ledger: LedgerName; readonly account_id: string }[],
  ): Promise<(ledger: LedgerName, account: string) => Running> {
    const locked = new Map<LedgerName, Map<string, Running>>();
    for (const ledger of ['loyalty', 'reputation', 'alias'] as const) {
      const accounts = [...new Set(balances.filter((balance) => balance.ledger === ledger).map((balance) => balance.account_id))];
      if (accounts.length > 0) locked.set(ledger, await this.book.lock(tx, ledger, accounts));
    }
    return (ledger, account) => locked.get(ledger)!.get(account)!;
  }

  /** All that the one has becomes the other's, with the day on which it may be spent: the one is left with nothing, and no sum changes. */
  async handOver(tx: Transaction, ledger: LedgerName, occasion: Occasion, from: string, to: string): Promise<void> {
    const { version } = await this.rules.at(tx, occasion.at);
    const running = await this.book.lock(tx, ledger, [from, to]);
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
    await this.book.write(tx, [...given, ...taken]);
    if (ledger === 'loyalty') await tx.rows(moveLots, [from, to]);
    if (ledger === 'debt') await this.debts.settle(tx, occasion, [to], version);
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
    campaign: posting.campaign ?? null,
    account: posting.to,
    vests: ledger === 'loyalty' ? new Date(occasion.at.getTime() + rules.vestingDays * 86_400_000) : null,
  });
}

function counterOf(row: StandingRow, occasion: Occasion, person: Running): PreparedEntry {
  const { amount, withheld } = limited(-row.amount, person);
  // Points that may be spent are owed when they are spent already.
  const because = withheld !== null && row.ledger === 'loyalty' ? 'debt' : withheld;
  return entryOf(person, amount, { ...fieldsOf(row), event: occasion.eventId, asked: -row.amount, withheld: because, undoes: row.transaction_id });
}

/** The same credit once more, in the ledger in which it counts by now. */
function againOf(row: StandingRow, ledger: LedgerName, occasion: Occasion, person: Running): PreparedEntry {
  const { amount, withheld } = limited(row.amount, person);
  const fields = { ...fieldsOf(row), ledger, hidden: ledger === 'alias' };
  return entryOf(person, amount, { ...fields, event: occasion.eventId, asked: row.amount, withheld, undoes: null });
}

/** What was earned under an alias counts publicly once the name is shown. */
function againIn({ ledger }: StandingRow, hidden: boolean): LedgerName {
  return ledger === 'alias' && !hidden ? 'reputation' : ledger;
}

function fieldsOf(row: StandingRow) {
  const { ledger, rule, rule_set_version: version, cause_key: cause, subject_id: subject, space_id: space, hidden, account_id: account, vests_at: vests } = row;
  return { ledger, rule, version, cause, subject, space, hidden, account, vests, campaign: row.campaign_id ?? null };
}

function underDailyCap(asked: number, rule: RuleName, rules: RuleSet, person: Running): { amount: number; withheld: WithheldBy | null } {
  if (!votingRules.includes(rule)) return { amount: asked, withheld: null };
  const amount = Math.max(0, Math.min(asked, rules.votingGainsADay - person.gainedToday));
  return { amount, withheld: amount < asked ? 'daily_cap' : null };
}

function startOfDay(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()));
}
