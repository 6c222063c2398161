import type { Permission } from '@kehila/accounts';
import type { NextStep } from './graphql/next-steps.type';

/** `goal`: points that give it, where points do. The sentence is the one that a refusal says. */
export function abilityStep({ ability, name, allowed, sentence, missing }: Permission, goal: number | null): NextStep {
  const isCounted = goal !== null && goal > 0 && missing?.reputation != null;
  return {
    kind: 'ability',
    key: ability,
    name,
    reached: allowed,
    sentence,
    value: isCounted ? goal - missing.reputation! : null,
    goal: isCounted ? goal : null,
    about: null,
    space: null,
  };
}
