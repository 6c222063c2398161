import { translate } from '@kehila/platform';
import type { Space } from '@kehila/spaces';
import { nextTier, tierNames, type Tiers } from '../badge/badge-rule';
import type { AimRow } from '../badge/progress.sql';
import type { NextStep } from './graphql/next-steps.type';

/** A badge: reached with its highest tier; otherwise what the next tier takes. What was given by hand counts as had. */
export function badgeStep(row: AimRow, space: Space | null): NextStep {
  const shown = { kind: 'badge', key: row.id, name: row.name, about: row.description, space } as const;
  const highest = tierNames.findLast((tier) => row[tier] !== null);
  if (row.held !== null && row.held === highest) return { ...shown, reached: true, sentence: translate('recognition_next_badge_had'), value: null, goal: null };
  if (row.event === null) return { ...shown, reached: false, sentence: translate('recognition_next_badge_by_hand'), value: null, goal: null };
  const next = nextTier(row.reached, above(row));
  if (next === null) return { ...shown, reached: true, sentence: translate('recognition_next_badge_had'), value: null, goal: null };
  const { reached: value } = row;
  const sentence = translate(`recognition_next_badge_${next.tier}`, { value, goal: next.goal, missing: next.goal - value });
  return { ...shown, reached: false, sentence, value, goal: next.goal };
}

/** The tiers above the one that they have. */
function above({ held, bronze, silver, gold }: AimRow): Tiers {
  if (held === 'gold') return { bronze: null, silver: null, gold: null };
  return { bronze: held === null ? bronze : null, silver: held === 'silver' ? null : silver, gold };
}
