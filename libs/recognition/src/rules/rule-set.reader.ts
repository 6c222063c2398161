import { Injectable } from '@nestjs/common';
import { Clock, cursorValues, Database, type Page, pageOf, prepared, translate } from '@kehila/platform';
import type { PointsRuleSet, PointsTerms } from './graphql/rule-set.type';
import { notCancelled } from './not-cancelled.sql';
import { ruleNames, type Rules } from './rule-set';

interface RuleSetRow {
  version: number;
  /** -Infinity: from the beginning. */
  valid_from: Date | number;
  valid_until: Date | null;
  reason: string | null;
  rules: Rules;
  rules_before: Rules | null;
}

/** A set that counts some day, with its neighbours. They follow each other in number as in time; index `points_rule_set_pkey`. */
const newestFirst = prepared<RuleSetRow>(
  'recognition_rule_sets_newest_first',
  `select s.version, s.valid_from, s.reason, s.rules,
     (select n.valid_from from points_rule_set n where n.version > s.version and ${notCancelled('n')} order by n.version limit 1) as valid_until,
     (select b.rules from points_rule_set b where b.version < s.version and ${notCancelled('b')} order by b.version desc limit 1) as rules_before
   from points_rule_set s where s.version < $1 and ${notCancelled('s')} order by s.version desc limit $2`,
);

const beyondLast = 2_147_483_647;

/** The rules of points as everybody may read them. */
@Injectable()
export class RuleSetReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async page(first: number, after: string | null | undefined): Promise<Page<PointsRuleSet>> {
    const before = cursorValues(after, ['integer'])?.[0] ?? beyondLast;
    const rows = await this.database.rows(newestFirst, [before, first + 1]);
    const now = this.clock.now();
    return pageOf(
      rows,
      first,
      (row) => [row.version],
      (row) => shownSet(row, now),
    );
  }
}

function shownSet(row: RuleSetRow, now: Date): PointsRuleSet {
  const { version, valid_from: from, valid_until: until, reason, rules, rules_before: before } = row;
  return {
    version,
    validFrom: from instanceof Date ? from : null,
    validUntil: until,
    inForce: Number(from) <= now.getTime() && (until === null || until > now),
    reason,
    terms: termsOf(rules),
    termsBefore: before && termsOf(before),
  };
}

export function termsOf({ reputation, loyalty, ...limits }: Rules): PointsTerms {
  const paying = ruleNames.filter((rule) => reputation[rule] !== undefined || loyalty[rule] !== undefined);
  const rules = paying.map((rule) => ({
    rule,
    cause: translate(`recognition_rule_${rule}`),
    reputation: reputation[rule] ?? null,
    loyalty: loyalty[rule] ?? null,
  }));
  return { rules, ...limits };
}
