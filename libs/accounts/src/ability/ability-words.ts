import { isMessage } from '@kehila/messages';
import { type Locale, requestContext, translate } from '@kehila/platform';
import type { Ability } from './ability';

const lists: Record<Locale, Intl.ListFormat> = {
  he: new Intl.ListFormat('he', { type: 'disjunction' }),
  en: new Intl.ListFormat('en', { type: 'disjunction' }),
};

/** What an ability is, in the caller's language. */
export function abilityInWords(ability: Ability): string {
  return translate(`permissions_ability_${ability.toLowerCase()}`);
}

/** Who gives an ability or to whom something is open, as one part of a sentence; empty where nobody is named. */
export function peopleInWords(needs: readonly string[]): string {
  const named = needs.flatMap((need) => (isMessage(keyOf(need)) ? [translate(keyOf(need))] : []));
  return lists[requestContext.language()].format(named);
}

function keyOf(need: string): string {
  return `permissions_who_${need.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}
