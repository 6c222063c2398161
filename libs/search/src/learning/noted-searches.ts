import { Injectable } from '@nestjs/common';
import type { Actor, GraphqlContext } from '@kehila/platform';
import type { SearchHit, SearchResult } from '../graphql/search.types';
import type { Sought } from '../hits/search-pages';
import { openingOf } from './opening';
import { SearchLog } from './search-log';
import type { SearchManner } from './search-log.sql';
import { Searchers } from './searcher';

interface Shown {
  readonly manner: SearchManner;
  readonly sought: Sought;
  /** Hits before the first of these. */
  readonly start?: number;
}

/** Notes what was searched for, and gives each hit by what its opening is told. */
@Injectable()
export class NotedSearches {
  constructor(
    private readonly log: SearchLog,
    private readonly searchers: Searchers,
  ) {}

  result(actor: Actor, context: GraphqlContext, result: SearchResult): SearchResult {
    const id = this.noted(actor, context, result.hits, { manner: 'search', sought: result.sought, start: result.start });
    return id === undefined ? result : Object.assign(result, { asking: openingOf({ searchId: id, place: 0 }) });
  }

  hits(actor: Actor, context: GraphqlContext, hits: SearchHit[], shown: Shown): SearchHit[] {
    this.noted(actor, context, hits, shown);
    return hits;
  }

  private noted(actor: Actor, context: GraphqlContext, hits: readonly SearchHit[], { manner, sought, start = 0 }: Shown): string | undefined {
    const searcher = this.searchers.of(actor, context.userAgent);
    const searchId = searcher && this.log.note(searcher, { manner, ...sought, found: start + hits.length });
    if (searchId === undefined) return undefined;
    hits.forEach((hit, at) => (hit.opening = openingOf({ searchId, place: start + at + 1 })));
    return searchId;
  }
}
