import type { WordMatcher } from '../analyser';
import type { QueryWord } from '../planning/query-word';
import type { Team } from '../ranking/team-draft';
import type { SearchRequest, SimilarRequest } from './search-request';

/** One thread or article that was found, and by which of its texts. */
export interface RankedHit {
  readonly id: string;
  readonly threadId: string;
}

/** What an engine found, best first, one row a thread. */
export interface Ranking {
  readonly hits: readonly RankedHit[];
  /** Knows the words that led there, for marking them in the texts. */
  readonly matcher: WordMatcher;
  /** The words that were looked for, with all that may stand for them. */
  readonly words: readonly QueryWord[];
  /** Counts what was found; asked only where somebody wants to see it. */
  count(): Promise<Counts>;
  /** The query as it was probably meant, where a word of it stands in no text; undefined: as it was typed. */
  readonly meant?: string;
  /** Which engine found it. */
  readonly engine: string;
  /** Whether that engine stood in for the usual one. */
  readonly degraded: boolean;
  /** Where two rankings are compared: whose each thread is. */
  readonly compared?: { readonly comparisonId: string; readonly teams: ReadonlyMap<string, Team> };
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface Counts {
  /** Threads and articles, at most 1000. */
  readonly total: number;
  /** Whether the numbers were drawn from a sample. */
  readonly approximate: boolean;
  readonly spaces: readonly FacetCount[];
  readonly kinds: readonly FacetCount[];
  readonly tags: readonly FacetCount[];
  readonly states: readonly FacetCount[];
  readonly languages: readonly FacetCount[];
}

export const nothingCounted: Counts = { total: 0, approximate: false, spaces: [], kinds: [], tags: [], states: [], languages: [] };

/** Port: finds documents by words. What it finds is checked again by the sources before it is shown. */
export abstract class SearchEngine {
  /** As users and administrators see it, for example `postgresql`. */
  abstract readonly name: string;

  abstract search(request: SearchRequest): Promise<Ranking>;

  /** Questions that ask nearly the same. */
  abstract similar(request: SimilarRequest): Promise<Ranking>;
}
