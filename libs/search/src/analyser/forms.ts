import { newStemmer } from 'snowball-stemmers';
import { isHebrew, withoutPrefixes } from './hebrew-prefixes';

const ENGLISH_WORD = /^[a-z]+$/;
const english = newStemmer('english');
const none: readonly string[] = [];

const mostRemembered = 200_000;
const remembered = new Map<string, readonly string[]>();

/** Under which other forms a word is found: the stem of an English one, a Hebrew one without its prefix letters. */
export function formsOf(word: string): readonly string[] {
  const known = remembered.get(word);
  if (known) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const forms = derive(word);
  remembered.set(word, forms);
  return forms;
}

function derive(word: string): readonly string[] {
  if (isHebrew(word)) return withoutPrefixes(word);
  if (!ENGLISH_WORD.test(word)) return none;
  const stem = english.stem(word);
  return stem === word || stem === '' ? none : [stem];
}
