import { formsOf, isHebrew } from '../analyser';
import { allOf, inARow, noneOf } from '../postgres/lexemes';

/** A query over whole texts for what stands together and what must not be there; null where neither was asked. */
export function besideWords(phrases: readonly (readonly string[])[], excluded: readonly string[]): string | null {
  // A Hebrew word is excluded with each prefix before it already: every text holds its words without them.
  const away = excluded.flatMap((word) => (isHebrew(word) ? [word] : [word, ...formsOf(word)]));
  const parts = [...phrases.map(inARow), ...(away.length > 0 ? [noneOf(away)] : [])];
  return parts.length === 0 ? null : allOf(parts);
}
