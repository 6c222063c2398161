import { isHebrew, withoutPrefixes } from '../../analyser';

const LATIN_WORD = /^[a-z]+$/;
const hebrewLetters = [...'אבגדהוזחטיכלמנסעפצקרשת'];
const latinLetters = [...'abcdefghijklmnopqrstuvwxyz'];

/** How many typing errors a word may have: none in short words and in what has digits, one from 4 (Hebrew) or 5 letters on, two from 9 on. */
export function mostErrors(word: string): 0 | 1 | 2 {
  const hebrew = isHebrew(word);
  if (!hebrew && !LATIN_WORD.test(word)) return 0;
  if (word.length >= 9) return 2;
  return word.length >= (hebrew ? 4 : 5) ? 1 : 0;
}

/** Every word that is one letter left out, put in, changed or swapped away. */
export function editsOf(word: string): string[] {
  const letters = isHebrew(word) ? hebrewLetters : latinLetters;
  const edits = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    const after = word.slice(at);
    const rest = after.slice(1);
    for (const letter of letters) {
      edits.add(before + letter + after);
      if (after !== '') edits.add(before + letter + rest);
    }
    if (after !== '') edits.add(before + rest);
    if (after.length > 1) edits.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
  }
  edits.delete(word);
  return [...edits];
}

/** What one typing error may have made a word of; of a Hebrew word also what stands behind its prefix letters. Nothing where a word may have none. */
export function oneErrorAway(word: string): string[] {
  const candidates = [word, ...(isHebrew(word) ? withoutPrefixes(word) : [])].filter((candidate) => mostErrors(candidate) > 0);
  return [...new Set(candidates.flatMap(editsOf))].filter((edit) => edit !== word);
}
