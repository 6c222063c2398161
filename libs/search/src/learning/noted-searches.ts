import { Injectable } from '@nestjs/common';
import type { Actor, GraphqlContext } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import type { SearchHit, SearchResult } from '../graphql/search.types';
import { openingOf } from './opening';
import { SearchLog } from './search-log';
import type { SearchManner } from './search-log.sql';
import { Searchers } from './searcher';

interface Shown {
  readonly manner: SearchManner;
  readonly text: string;
  /** Slug of the space that it was narrowed to. */
  readonly space?: string | null;
  /** Hits before the first of these. */
  readonly start?: number;
}

/** Notes what was searched for, and gives each hit by what its opening is told. */
@Injectable()
export class NotedSearches {
  constructor(
    private readonly log: SearchLog,
    private readonly searchers: Searchers,
    private readonly spaces: Spaces,
  ) {}

  result(actor: Actor, context: GraphqlContext, result: SearchResult, { query, space }: { query: string; space?: string | null }): SearchResult {
    const id = this.noted(actor, context, result.hits, { manner: 'search', text: query, space: space ?? null, start: result.start });
    return id === undefined ? result : Object.assign(result, { asking: openingOf({ searchId: id, place: 0 }) });
  }

  hits(actor: Actor, context: GraphqlContext, hits: SearchHit[], shown: Shown): SearchHit[] {
    this.noted(actor, context, hits, shown);
    return hits;
  }

  private noted(actor: Actor, context: GraphqlContext, hits: readonly SearchHit[], { manner, text, space = null, start = 0 }: Shown): string | undefined {
    const searcher = this.searchers.of(actor, context.userAgent);
    const searchId =
      searcher && this.log.note(searcher, { manner, text, spaceId: (space && this.spaces.bySlug(space)?.id) ?? null, found: start + hits.length });
    if (searchId === undefined) return undefined;
    hits.forEach((hit, at) => (hit.opening = openingOf({ searchId, place: start + at + 1 })));
    return searchId;
  }
}
