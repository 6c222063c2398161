import { Injectable } from '@nestjs/common';
import type { VoteRules } from '@kehila/community';
import { prepared, type Transaction } from '@kehila/platform';
import { notCancelled } from './not-cancelled.sql';
import type { Rules, RuleSet } from './rule-set';

const loadRuleSets = prepared<{ version: number; valid_from: Date | number; rules: Rules }>(
  'recognition_rule_sets',
  `select version, valid_from, rules from points_rule_set s where ${notCancelled('s')} order by valid_from desc`,
);

const keepMilliseconds = 60_000;

/** The rule sets, kept in memory for a minute: a new one counts from ten minutes later on, and none is cancelled in its last two. The community asks them too. */
@Injectable()
export class RuleSets implements VoteRules {
  private sets: { validFrom: number; set: RuleSet }[] = [];
  private loadedAt = -Infinity;

  /** Read through the transaction that asks: it must not hold one connection and wait for another. */
  async at(tx: Transaction, moment: Date): Promise<RuleSet> {
    await this.refresh(tx);
    const found = this.sets.find(({ validFrom }) => validFrom <= moment.getTime());
    if (!found) throw new Error('no rule set is valid; the first one comes with the migrations');
    return found.set;
  }

  private async refresh(tx: Transaction): Promise<void> {
    const now = tx.now.getTime();
    if (Math.abs(now - this.loadedAt) < keepMilliseconds && this.sets.length > 0) return;
    const rows = await tx.rows(loadRuleSets, []);
    this.sets = rows.map((row) => ({ validFrom: Number(row.valid_from), set: { ...row.rules, version: row.version } }));
    this.loadedAt = now;
  }
}
