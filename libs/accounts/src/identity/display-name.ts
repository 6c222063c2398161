import { BadInput } from '@kehila/platform';
import { looksOfficial } from './reserved-names';
import { oneLine } from './one-line';

export const longestDisplayName = 60;

/** What a name is made of: letters of any script with their marks, digits, and the few signs that stand in names. */
const allowed = /^[\p{L}\p{M}\p{N} .,'’׳״"()&־–-]+$/u;
const scripts = [/\p{Script=Latin}/u, /\p{Script=Hebrew}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Arabic}/u, /\p{Script=Armenian}/u];
/** Vowel points and cantillation need some; towers of marks cover the lines above. */
const tooManyMarks = /\p{M}{5}/u;

const inSignUp: readonly string[] = ['input', 'displayName'];

/**
 * A name that somebody chose for themselves.
 * @throws BadInput when it is empty, too long, unreadable, or could be taken for the organisation.
 */
export function readDisplayName(text: string): string {
  const name = readOfficialName(text, inSignUp);
  if (looksOfficial(name)) throw new BadInput([{ path: inSignUp, code: 'NAME_RESERVED' }]);
  return name;
}

/**
 * A name in place of another. One that an administrator gave may be kept though nobody could choose it.
 * @throws BadInput as `readDisplayName`.
 */
export function readChosenName(text: string, before: string): string {
  return text.trim() === before ? before : readDisplayName(text);
}

/**
 * The name as it is kept: composed characters, single blanks, nothing invisible. An administrator may give official names.
 * @throws BadInput when it is empty, too long or unreadable.
 */
export function readOfficialName(text: string, path: readonly string[]): string {
  // What copying leaves at the ends is no part of the name; what is invisible within it is refused below.
  const name = oneLine(text);
  if (name === '') throw new BadInput([{ path, code: 'REQUIRED' }]);
  if (name.length > longestDisplayName) throw new BadInput([{ path, code: 'TOO_LONG', values: { limit: longestDisplayName } }]);
  if (!isReadable(name)) throw new BadInput([{ path, code: 'NAME_INVALID' }]);
  return name;
}

function isReadable(name: string): boolean {
  if (!allowed.test(name) || !/[\p{L}\p{N}]/u.test(name)) return false;
  // Letters that only compatibility makes equal to others: 𝐬𝐲𝐬𝐭𝐞𝐦, ｐａｙｐａｌ.
  if (name.normalize('NFKC') !== name) return false;
  if (tooManyMarks.test(name)) return false;
  return name.split(' ').every((word) => scripts.filter((script) => script.test(word)).length <= 1);
}
