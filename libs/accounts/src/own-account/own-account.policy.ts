import { type Actor, BadInput, NotAllowed } from '@kehila/platform';
import { parsePhoneNumberFromString } from 'libphonenumber-js';

export const longestBiography = 4_000;
export const longestPhone = 40;

/** What others see, or what cannot be undone, is for whose address is confirmed, and who is not silenced. */
export function refusalOf(actor: Actor, act: 'EDIT_PROFILE' | 'UPLOAD' | 'CLAIM'): NotAllowed | undefined {
  if (actor.isAnonymous) return new NotAllowed(act, { needs: ['signIn'] });
  if (actor.silence) return new NotAllowed(act, { needs: ['silence'], until: actor.silence.until });
  return actor.verified ? undefined : new NotAllowed(act, { needs: ['verified'] });
}

/**
 * In international form; a number without its country is of Israel. Null: none.
 * @throws BadInput when nobody can be called by it.
 */
export function readPhone(text: string | null): string | null {
  const typed = text?.trim();
  if (!typed) return null;
  const phone = parsePhoneNumberFromString(typed, 'IL');
  if (!phone?.isValid()) throw new BadInput([{ path: ['input', 'phone'], code: 'PHONE_INVALID' }]);
  return phone.number;
}

/** @throws BadInput when there is no such time zone. */
export function readTimeZone(text: string): string {
  const known = timeZones().has(text);
  if (!known) throw new BadInput([{ path: ['input', 'timeZone'], code: 'TIME_ZONE_INVALID' }]);
  return text;
}

let zones: ReadonlySet<string> | undefined;

function timeZones(): ReadonlySet<string> {
  zones ??= new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
  return zones;
}
