import type { SearchRequest } from '../engine/search-request';
import { besideWords } from '../planning/beside-words';
import { type QueryWord, queryOf } from '../planning/query-word';
import { allOf, anyOf, eitherOf, quoted, startingWith } from '../postgres/lexemes';
import { kindMarkers, uncountedMarkers } from '../postgres/markers';

/** What texts for some of the people are asked for. */
export interface RestrictedQuery {
  /** All of the words. */
  readonly all: string;
  /** What is read: all words, or of three and more all but one, with what narrows the search and is not counted. */
  readonly read: string;
  /** All of the words as they were typed, typing errors not forgiven. */
  readonly typed: string;
}

/**
 * What may stand for a word was read from what is for everybody, and their words are in no dictionary: a word that is being typed may go on in any way.
 * Without words, all of them are meant.
 */
export function restrictedQuery(words: readonly QueryWord[], { phrases = [], excluded = [], filters }: SearchRequest): RestrictedQuery {
  const each = words.map(inAnyWay);
  const all = each.length === 0 ? anyOf(kindMarkers) : allOf(each);
  const enough = each.length < 3 ? all : eitherOf(each.map((_, left) => allOf(each.filter((__, at) => at !== left))));
  const beside = besideWords(phrases, excluded);
  return {
    all,
    read: allOf([enough, ...(beside === null ? [] : [beside]), ...uncountedMarkers(filters).map(quoted)]),
    typed: allOf(words.map((word) => inAnyWay({ ...word, variants: [] }))),
  };
}

function inAnyWay(word: QueryWord): string {
  return word.isUnfinished ? eitherOf([queryOf(word), startingWith(word.word)]) : queryOf(word);
}
