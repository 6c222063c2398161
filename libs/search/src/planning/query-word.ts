import { anyInARow, anyOf, eitherOf, startingWith } from '../postgres/lexemes';
import { keysOf } from '../synonyms/same-words';

/** One word of a query and all that may stand for it in a document. */
export interface QueryWord {
  readonly word: string;
  /** Stem, or what stands behind Hebrew prefix letters. */
  readonly forms: readonly string[];
  /** How the word may go on, most common first; when it is open, only behind its prefix letters. */
  readonly completions: readonly string[];
  /** So few words go on from it that the index may walk them all. */
  readonly isOpen: boolean;
  /** It is the last word, and may not be typed to its end. */
  readonly isUnfinished: boolean;
  /** What a typing error may have meant. */
  readonly variants: readonly string[];
  /** What says the same, each one word or several in a row. */
  readonly synonyms: readonly (readonly string[])[];
  /** No document holds it as it was typed, in another form or completed. */
  readonly isUnknown: boolean;
  /** Documents and titles that hold any of these; an estimate from above. */
  readonly df: number;
  readonly tdf: number;
}

/** Matches the documents that hold the word in any way. */
export function queryOf(word: QueryWord): string {
  const whole = orSynonyms(word, anyOf([word.word, ...word.forms, ...word.variants, ...word.completions]));
  return word.isOpen ? eitherOf([whole, startingWith(word.word)]) : whole;
}

/** Matches what says the same too. */
export function orSynonyms({ synonyms }: QueryWord, query: string): string {
  if (synonyms.length === 0) return query;
  return eitherOf([query, ...synonyms.map((words) => anyInARow(words.map(keysOf)))]);
}

/** What the word is worth in a title: the rarer, the more. Even one that all have is worth something. */
export function weightOf(word: QueryWord, documents: number, frequency: 'df' | 'tdf' = 'tdf'): number {
  const often = word[frequency];
  return 0.3 + Math.log(1 + (Math.max(documents, often) - often + 0.5) / (often + 0.5));
}

/** How many of the documents hold all of the words, as far as frequencies tell. */
export function estimate(words: readonly QueryWord[], documents: number, frequency: 'df' | 'tdf'): number {
  return words.reduce((count, word) => count * Math.min(1, word[frequency] / documents), documents);
}
