import { BadInput } from '@kehila/platform';
import type { BadgeRule } from './badge-rule';
import type { BadgeRuleInput } from './graphql/badge.inputs';

export function ruleFrom(input: BadgeRuleInput): BadgeRule {
  const { event, measure, period, repeated, bronze, silver, gold, keptDays, fromHour, toHour, spaceId } = input;
  return {
    event: event ?? null,
    measure,
    period,
    repeated,
    bronze: bronze ?? null,
    silver: silver ?? null,
    gold: gold ?? null,
    keptDays,
    fromHour: fromHour ?? null,
    toHour: toHour ?? null,
    spaceId: spaceId ?? null,
  };
}

/** @throws BadInput when the parts of a rule do not fit each other. */
export function sensible(input: BadgeRuleInput, path: readonly string[]): void {
  const rule = ruleFrom(input);
  const tiers = (['bronze', 'silver', 'gold'] as const).filter((tier) => rule[tier] !== null);
  const wrong = (field: string): never => {
    throw new BadInput([{ path: [...path, field], code: 'INVALID' }]);
  };
  const [lowest] = tiers;
  if (lowest === undefined) return wrong('bronze');
  tiers.forEach((tier, index) => {
    if (index > 0 && rule[tier]! <= rule[tiers[index - 1]!]!) wrong(tier);
  });
  if (tiers.length > 1 && (rule.repeated || rule.event === null)) wrong(tiers[1]!);
  if (rule.measure === 'streak' && rule.period === 'ever') wrong('period');
  if ((rule.fromHour === null) !== (rule.toHour === null) || (rule.fromHour !== null && rule.fromHour === rule.toHour)) wrong('toHour');
}
