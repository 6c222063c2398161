import { Injectable } from '@nestjs/common';
import { Spaces } from '@kehila/spaces';
import { type Actor, decodeCursor, encodeCursor } from '@kehila/platform';
import { SearchEngine } from '../engine/search-engine';
import { noFilters, type SearchFilters, type SearchOrderName } from '../engine/search-request';
import type { SearchHit, SearchResult } from '../graphql/search.types';
import { Hits } from './hits';

export interface PageAsked {
  readonly query: string;
  readonly filter?: FilterAsked | null;
  readonly orderBy: SearchOrderName;
  readonly first: number;
  readonly after?: string | null;
}

/** Filters as the client names them. */
export interface FilterAsked {
  readonly space?: string | null;
  readonly tags?: string[] | null;
  readonly kind?: SearchFilters['kind'] | null;
  readonly state?: SearchFilters['state'] | null;
  readonly language?: SearchFilters['language'] | null;
}

/** Deeper, nobody reads; narrower words lead on. */
const deepest = 500;

/** Finds, pages and shows. A page goes on behind the last row of the one before, wherever that stands by now. */
@Injectable()
export class SearchPages {
  constructor(
    private readonly engine: SearchEngine,
    private readonly hits: Hits,
    private readonly spaces: Spaces,
  ) {}

  async page(actor: Actor, { query, filter, orderBy, first, after }: PageAsked): Promise<SearchResult> {
    const [shown = 0, last] = decodeCursor(after, 2) ?? [];
    const from = Math.min(deepest, Math.max(0, Number(shown) || 0));
    const filters = this.filtersOf(filter ?? {});
    const spaces = filters ? await this.spaces.readableBy(actor) : [];
    const depth = Math.min(deepest, from + first + 1);
    const ranking = await this.engine.search({ query: withoutNul(query), filters: filters ?? noFilters, spaces, order: orderBy, depth });

    const place = last === undefined ? -1 : ranking.hits.findIndex(({ threadId }) => threadId === last);
    const start = place >= 0 ? place + 1 : from;
    const rows = ranking.hits.slice(start, start + first);
    const end = rows.at(-1);
    return {
      hits: await this.hits.show(actor, rows, ranking.matcher),
      pageInfo: { hasNextPage: ranking.hits.length > start + first, endCursor: end ? encodeCursor([start + rows.length, end.threadId]) : null },
      engine: ranking.engine,
      degraded: ranking.degraded,
      ranking,
    };
  }

  async suggest(actor: Actor, query: string, first: number): Promise<SearchHit[]> {
    if (query.trim() === '') return [];
    const spaces = await this.spaces.readableBy(actor);
    const { hits, matcher } = await this.engine.search({
      query: withoutNul(query),
      filters: noFilters,
      spaces,
      order: 'relevance',
      depth: first,
      typing: true,
    });
    return this.hits.show(actor, hits, matcher);
  }

  /** Undefined for a space that does not exist: nothing is in it. */
  private filtersOf({ space, tags, kind, state, language }: FilterAsked): SearchFilters | undefined {
    const found = space ? this.spaces.bySlug(space) : undefined;
    if (space && !found) return undefined;
    return { spaceId: found?.id, tags: (tags ?? []).map(withoutNul), kind: kind ?? undefined, state: state ?? undefined, language: language ?? undefined };
  }
}

/** PostgreSQL takes no NUL character, and no word or tag holds one. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', ' ');
}
