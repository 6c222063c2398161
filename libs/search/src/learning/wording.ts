import { withoutPersonalData } from '@kehila/platform';
import { formsOf, isHebrew, isStopWord, withoutPrefixes, wordsOf } from '../analyser';

const mostWords = 12;
/** Blanks, and what PostgreSQL would not take. */
const BLANKS = /[\s\0-\x1f\x7f]+/g;
const NUMBER = /\d(?:[ .-]?\d){5,}/g;
/** ים and ות, in letters that are folded. */
const PLURAL = /(?<=.{3})(?:ימ|ות)$/;

/** The text of a search as it may be kept: e-mail addresses and long numbers are somebody's, and say nothing about what is missing. */
export function keptText(text: string): string {
  return withoutPersonalData(text.toWellFormed())
    .replace(/\S+@\S+/g, '…')
    .replace(NUMBER, '…')
    .replace(BLANKS, ' ')
    .trim();
}

/** What a text is about, whatever its word order, its endings and prefixes: one form a word, each once, in a fixed order. */
export function wordingOf(text: string): string[] {
  const words = wordsOf(text).filter((word) => !isStopWord(word));
  return [...new Set(words.map(formOf))].slice(0, mostWords).sort();
}

/** Coarser than what words are found by: here two words are better taken for one than one for two. */
function formOf(word: string): string {
  if (!isHebrew(word)) return formsOf(word)[0] ?? word;
  let form = word.replace(PLURAL, '');
  for (let rests = withoutPrefixes(form); rests.length > 0; rests = withoutPrefixes(form)) form = rests.at(-1) ?? form;
  return form;
}
