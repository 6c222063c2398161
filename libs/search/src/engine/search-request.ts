import type { DocumentKind, DocumentLanguage, DocumentStanding, DocumentState } from '../document/search-document';
import type { RankingSettings } from './ranking-settings';

export type SearchOrderName = 'relevance' | 'newest' | 'votes';

/** What narrows a search. An absent field does not. */
export interface SearchFilters {
  readonly spaceId?: string;
  readonly tags: readonly string[];
  readonly kind?: DocumentKind;
  readonly state?: DocumentState;
  readonly language?: DocumentLanguage;
  readonly standing?: DocumentStanding;
  readonly authorId?: string;
}

export interface SearchRequest {
  readonly query: string;
  /** Words of the query that have to stand one after the other. */
  readonly phrases?: readonly (readonly string[])[];
  /** Words that must not stand in the text. */
  readonly excluded?: readonly string[];
  readonly filters: SearchFilters;
  /** The spaces that may be read; nothing from another one is found, counted or suggested. */
  readonly spaces: readonly string[];
  readonly order: SearchOrderName;
  /** How many threads are wanted, from the first on. */
  readonly depth: number;
  /** Asked while somebody types: what answers soonest. */
  readonly typing?: boolean;
  /** How relevance is weighed; as built where it is absent. */
  readonly ranking?: RankingSettings;
  /** Tells apart who searches, in memory alone; absent: nobody learns from it. */
  readonly searcher?: string;
}

export interface SimilarRequest {
  readonly title: string;
  readonly spaces: readonly string[];
  readonly depth: number;
  /** The thread that is itself not similar to itself. */
  readonly except?: string;
}

export const noFilters: SearchFilters = { tags: [] };
