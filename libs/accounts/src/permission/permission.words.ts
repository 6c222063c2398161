import { type Failure, LimitReached, NotAllowed, StateRefused, translate } from '@kehila/platform';
import type { Ability } from '../ability/ability';
import { abilityInWords, peopleInWords } from '../ability/ability-words';
import type { AbilityRule } from '../ability/ability-rules';
import type { DecidedBy } from '../ability/decision';
import type { Permission, PermissionGap, PermissionRuleName } from './graphql/permission.type';

export function allowedBy(ability: Ability, by: DecidedBy, rule: AbilityRule): Permission {
  return { ability, name: abilityInWords(ability), allowed: true, rule: by, sentence: reasonFor(by, rule), missing: null };
}

export function refusedBy(ability: Ability, by: PermissionRuleName, refusal: Failure, rule: AbilityRule): Permission {
  return { ability, name: abilityInWords(ability), allowed: false, rule: by, sentence: sentenceOf(refusal, rule), missing: gapOf(refusal) };
}

function reasonFor(by: DecidedBy, rule: AbilityRule): string {
  if (by === 'reputation') return translate('permissions_by_reputation', { needed: rule.reputation ?? 0 });
  return translate(`permissions_by_${by.toLowerCase()}`);
}

/** What is missing, how much of it, and what else would give it. */
function sentenceOf(refusal: Failure, rule: AbilityRule): string {
  if (!(refusal instanceof NotAllowed)) return refusal.message;
  if (refusal.missingReputation !== null) {
    return translate('permissions_no_reputation', { needed: rule.reputation ?? 0, missing: refusal.missingReputation });
  }
  const who = peopleInWords(refusal.needs);
  return who === '' ? refusal.message : translate('permissions_no_role', { who });
}

function gapOf(refusal: Failure): PermissionGap {
  return {
    needs: refusal instanceof NotAllowed ? refusal.needs : [],
    reputation: refusal instanceof NotAllowed ? refusal.missingReputation : null,
    state: refusal instanceof StateRefused ? refusal.state : null,
    until: refusal instanceof NotAllowed ? refusal.until : null,
    limit: refusal instanceof LimitReached ? refusal.limit : null,
  };
}
