import { Injectable } from '@nestjs/common';
import { Accounts } from '@kehila/accounts';
import { Clock, Database } from '@kehila/platform';
import type { BadgePreview } from './graphql/badge.type';
import { best, earnedBy, tierNames, type TierName } from './badge-rule';
import type { BadgeRuleInput } from './graphql/badge.inputs';
import { ruleFrom, sensible } from './rule-from-input';
import { wouldReach } from './reached.sql';

const firstNamed = 10;

/** Who would have a badge with such a rule today; changes nothing. */
@Injectable()
export class PreviewBadge {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
  ) {}

  async of(input: BadgeRuleInput): Promise<BadgePreview> {
    sensible(input, ['rule']);
    const rule = ruleFrom(input);
    const lowest = Math.min(...tierNames.flatMap((tier) => rule[tier] ?? []));
    const values = [this.clock.now(), rule.event, rule.measure, rule.period, rule.keptDays, rule.fromHour, rule.toHour, rule.spaceId, lowest];
    const rows = rule.event === null ? [] : await this.database.rows(wouldReach, values);
    const people = await this.accounts.shownByIds(rows.slice(0, firstNamed).map((row) => row.account_id));
    const having = (tier: TierName): number =>
      rule[tier] === null ? 0 : rows.filter((row) => earnedBy(row.reached, rule).some((one) => one.tier === tier)).length;
    return {
      people: rows.length,
      bronze: having('bronze'),
      silver: having('silver'),
      gold: having('gold'),
      examples: rows.slice(0, firstNamed).flatMap((row) => {
        const account = people.get(row.account_id);
        return account ? [{ account, value: best(row.reached) }] : [];
      }),
    };
  }
}
