import { WordMatcher } from '../analyser';
import { allOf, quoted } from '../postgres/lexemes';
import type { Weights } from '../postgres/stages/weights';
import type { SameWords } from '../synonyms/same-words';
import { type QueryWord, queryOf } from './query-word';

/** The words of a query with all that may stand for them, and what narrows the search. */
export interface QueryPlan {
  readonly words: readonly QueryWord[];
  /** Which of them say the same as others. */
  readonly sameWords: readonly SameWords[];
  readonly markers: readonly string[];
  /** What the whole text has to hold beside the words, and must not; null: nothing more. */
  readonly beside: string | null;
  /** The share of all documents that the filters leave. */
  readonly share: number;
  readonly spaces: readonly string[];
  /** Documents in the index. */
  readonly documents: number;
  /** So many official articles stand first. */
  readonly officialFirst: number;
  /** How what was found is weighed. */
  readonly weights: Weights | null;
}

/** Holds all words and fits the filters. */
export function wholeQuery(plan: QueryPlan, words: readonly QueryWord[] = plan.words): string {
  return allOf([...words.map(queryOf), ...plan.markers.map(quoted)]);
}

export function withMarkers(plan: QueryPlan, query: string, more: readonly string[] = []): string {
  return allOf([query, ...[...plan.markers, ...more].map(quoted)]);
}

/** As `query`, for whole texts, with what they have to hold beside it. */
export function withBeside(plan: QueryPlan, query: string): string {
  return plan.beside === null ? query : allOf([query, plan.beside]);
}

export function matcherOf(words: readonly QueryWord[]): WordMatcher {
  return new WordMatcher(
    words.flatMap((word) => [word.word, ...word.forms, ...word.variants, ...word.completions, ...word.synonyms.flat()]),
    words.filter((word) => word.isUnfinished).map((word) => word.word),
  );
}
