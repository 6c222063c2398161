import { formsOf, WordMatcher, wordsOf } from '../analyser';
import type { SearchDocument } from '../document/search-document';
import type { SearchFilters, SearchRequest } from '../engine/search-request';
import { tellingWords } from '../planning/telling-words';

/** Of a longer text only its beginning is read, on every key that is pressed; the index finds the rest. */
const readBody = 4_000;

/** Says, for one request, whether a document that no index knows yet answers it: it holds all words, as typed or in another form, and fits all that narrows. */
export function holdingOf(request: SearchRequest): (document: SearchDocument) => boolean {
  const { query, filters, spaces, phrases = [], excluded = [] } = request;
  const { words, unfinished } = tellingWords(query);
  const matchers = words.map((word) => new WordMatcher([word, ...formsOf(word)], word === unfinished ? [word] : []));
  const away = new WordMatcher(excluded.flatMap((word) => [word, ...formsOf(word)]));
  const isNothing = words.length === 0 && query.trim() !== '';
  return (document) => {
    if (isNothing || !spaces.includes(document.spaceId) || !fits(document, filters)) return false;
    const isAnswer = document.kind === 'answer';
    if (words.length === 0 && isAnswer && filters.kind !== 'answer') return false;
    const heading = [document.title, ...document.tags].map(wordsOf);
    const held = (some: readonly string[][]) => matchers.every((matcher) => some.flat().some((word) => matcher.matches(word)));
    const isInHeading = held(heading);
    // An answer is found by what it says itself: its title is its question's, which stands there already.
    if (isAnswer && words.length > 0 && isInHeading) return false;
    if (isInHeading && phrases.length + excluded.length === 0) return true;
    const texts = [...heading, wordsOf(document.body.slice(0, readBody))];
    if (!held(texts)) return false;
    return phrases.every((phrase) => texts.some((text) => standsIn(text, phrase))) && !texts.flat().some((word) => away.matches(word));
  };
}

function fits(document: SearchDocument, filters: SearchFilters): boolean {
  const { tags, ...wanted } = filters;
  return (
    tags.every((tag) => document.tags.includes(tag)) &&
    (Object.keys(wanted) as (keyof typeof wanted)[]).every((field) => wanted[field] === undefined || wanted[field] === document[field])
  );
}

/** Whether the words of a phrase stand there one after the other. */
function standsIn(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, at) => phrase.every((wanted, step) => isForm(words[at + step], wanted)));
}

function isForm(word: string | undefined, wanted: string): boolean {
  return word !== undefined && (word === wanted || formsOf(word).includes(wanted));
}
