import { translate } from '@kehila/platform';
import { levels } from '../standing/level';
import type { NextStep } from './graphql/next-steps.type';

/** Every level, lowest first, and what is missing for it. */
export function levelSteps(reputation: number): NextStep[] {
  return levels.map(({ key, from }) => ({
    kind: 'level',
    key,
    name: translate(`recognition_level_${key}`),
    reached: reputation >= from,
    sentence:
      reputation >= from
        ? translate('recognition_next_level_reached', { goal: from })
        : translate('recognition_next_level_missing', { value: reputation, goal: from, missing: from - reputation }),
    value: reputation,
    goal: from,
    about: null,
    space: null,
  }));
}
