import { Injectable } from '@nestjs/common';
import type { Actor, GraphqlContext } from '@kehila/platform';
import type { SearchHit, SearchResult } from '../graphql/search.types';
import type { Ranking } from '../engine/search-engine';
import type { Sought } from '../hits/search-pages';
import { openingOf } from './opening';
import { type Compared, SearchLog } from './search-log';
import type { SearchManner } from './search-log.sql';
import { Searchers } from './searcher';

interface Shown {
  readonly manner: SearchManner;
  readonly sought: Sought;
  /** Hits before the first of these. */
  readonly start?: number;
  /** How they came to stand so. */
  readonly ranking?: Ranking;
}

/** Notes what was searched for, and gives each hit by what its opening is told. */
@Injectable()
export class NotedSearches {
  constructor(
    private readonly log: SearchLog,
    private readonly searchers: Searchers,
  ) {}

  /** Undefined where nothing is learned from whoever asks. */
  searcherOf(actor: Actor, { userAgent }: GraphqlContext): string | undefined {
    return this.searchers.of(actor, userAgent)?.hand;
  }

  result(actor: Actor, context: GraphqlContext, result: SearchResult): SearchResult {
    const id = this.noted(actor, context, result.hits, { manner: 'search', sought: result.sought, start: result.start, ranking: result.ranking });
    return id === undefined ? result : Object.assign(result, { asking: openingOf({ searchId: id, place: 0 }) });
  }

  hits(actor: Actor, context: GraphqlContext, hits: SearchHit[], shown: Shown): SearchHit[] {
    this.noted(actor, context, hits, shown);
    return hits;
  }

  private noted(actor: Actor, context: GraphqlContext, hits: readonly SearchHit[], { manner, sought, start = 0, ranking }: Shown): string | undefined {
    const searcher = this.searchers.of(actor, context.userAgent);
    const searchId =
      searcher && this.log.note(searcher, { manner, ...sought, found: start + hits.length, ...(start === 0 && { compared: comparedPage(ranking, hits) }) });
    if (searchId === undefined) return undefined;
    hits.forEach((hit, at) => (hit.opening = openingOf({ searchId, place: start + at + 1 })));
    return searchId;
  }
}

/** Whose the hits of a first page are, one letter each: what was chosen or just written by the searcher is nobody's. */
function comparedPage(ranking: Ranking | undefined, hits: readonly SearchHit[]): Compared | null {
  if (!ranking?.compared) return null;
  const { comparisonId, teams } = ranking.compared;
  return { comparisonId, teams: hits.map(({ rankedAs, pinned, justWritten }) => (pinned || justWritten ? '-' : (teams.get(rankedAs) ?? '-'))).join('') };
}
