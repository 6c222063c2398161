import { type AbilityOverride, type Actor, NotAllowed } from '@kehila/platform';
import type { Ability } from './ability';
import { type AbilityRule, holders } from './ability-rules';

/** By what it was decided that somebody has an ability, or has it not. */
export type DecidedBy = 'anyone' | 'account' | 'administrator' | 'granted' | 'role' | 'reputation' | 'signIn' | 'silence' | 'verified' | 'withheld';

export interface Decision {
  readonly by: DecidedBy;
  /** Undefined: yes. */
  readonly refusal: NotAllowed | undefined;
}

/** What is decided without knowing the reputation; undefined: that decides. */
export function settledFor(actor: Actor, ability: Ability, rule: AbilityRule, spaceId: string | null): Decision | undefined {
  if (rule.anyone) return yes('anyone');
  const mayNotAct = refusalToAct(actor, ability);
  if (mayNotAct) return no(actor.isAnonymous ? 'signIn' : actor.silence ? 'silence' : 'verified', mayNotAct);
  // Nobody can shut out who could let themselves in again.
  if (actor.isAdministrator) return yes('administrator');
  const override = overrideFor(actor, ability, spaceId);
  if (override) return override.granted ? yes('granted') : no('withheld', new NotAllowed(ability, { needs: ['withheld'] }));
  if (rule.reputation === 0) return yes('account');
  if (rule.roles.some((role) => holders[role](actor, spaceId))) return yes('role');
  return rule.reputation === undefined ? no('role', new NotAllowed(ability, { needs: [...rule.roles] })) : undefined;
}

/** Who is not signed in, silenced or not confirmed does nothing, whatever they could do otherwise. */
export function refusalToAct(actor: Actor, ability: Ability): NotAllowed | undefined {
  if (actor.isAnonymous) return new NotAllowed(ability, { needs: ['signIn'] });
  if (actor.silence) return new NotAllowed(ability, { needs: ['silence'], until: actor.silence.until });
  return actor.verified ? undefined : new NotAllowed(ability, { needs: ['verified'] });
}

/** Where nothing else decides. */
export function decidedByReputation(ability: Ability, rule: AbilityRule, reputation: number): Decision {
  const missing = (rule.reputation ?? Infinity) - reputation;
  return missing > 0 ? no('reputation', new NotAllowed(ability, { needs: ['reputation', ...rule.roles], missingReputation: missing })) : yes('reputation');
}

/** What was decided for one space goes before what was decided for all. Asked about no space, a grant anywhere is one. */
function overrideFor(actor: Actor, ability: Ability, spaceId: string | null): AbilityOverride | undefined {
  const own = actor.overrides.filter((override) => override.ability === ability);
  const here = own.find((override) => (spaceId === null ? override.spaceId !== null && override.granted : override.spaceId === spaceId));
  return here ?? own.find((override) => override.spaceId === null);
}

function yes(by: DecidedBy): Decision {
  return { by, refusal: undefined };
}

function no(by: DecidedBy, refusal: NotAllowed): Decision {
  return { by, refusal };
}
