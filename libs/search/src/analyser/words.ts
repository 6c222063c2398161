import { normalise } from './normalise';

const INSIDE = '\\u00ad\\u200c-\\u200f\\u202a-\\u202e\\u2066-\\u2069';
// A Hebrew word with its points and the quotes within it; Hebrew never shares a word with other letters, so that ב-Gmail and בGmail hold "gmail".
const HEBREW = `[\\u05d0-\\u05ea\\ufb1d-\\ufb4f](?:[\\u0591-\\u05bd\\u05bf-\\u05c7\\u05d0-\\u05ea\\ufb1d-\\ufb4f\\p{N}${INSIDE}]|["'״׳’](?=[\\u05d0-\\u05ea]))*`;
// Two letters and a hyphen are one word with what follows: Wi-Fi, e-mail.
const COMPOUND = `(?<![\\p{L}\\p{N}])[A-Za-z]{1,2}-[A-Za-z]{2,10}(?![\\p{L}\\p{N}-])`;
const OTHER = `(?:(?![\\u05d0-\\u05ea\\ufb1d-\\ufb4f])[\\p{L}\\p{N}\\p{M}${INSIDE}])+(?:['’][A-Za-z]{1,3}(?!\\p{L}))?(?:\\+\\+|#)?`;
const RUN = new RegExp(`${HEBREW}|${COMPOUND}|${OTHER}`, 'gu');

/** A word as it stands in a text, and what it is compared by. */
export interface Occurrence {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export function occurrencesOf(text: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const word = normalise(run);
    if (word !== '') found.push({ word, start: index, end: index + run.length });
  }
  return found;
}

export function wordsOf(text: string): string[] {
  return occurrencesOf(text).map(({ word }) => word);
}
