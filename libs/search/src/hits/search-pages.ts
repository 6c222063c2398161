import { Injectable } from '@nestjs/common';
import { Accounts } from '@kehila/accounts';
import { Spaces } from '@kehila/spaces';
import { type Actor, decodeCursor, encodeCursor, type Language } from '@kehila/platform';
import { noFilters, type SearchFilters, type SearchOrderName, type SearchRequest } from '../engine/search-request';
import type { SearchHit, SearchResult } from '../graphql/search.types';
import { OwnTexts } from '../own/own-texts';
import { PinnedSearchResults } from '../pinned/pinned-search-results';
import { type FieldWords, readQuery } from '../query/read-query';
import { WithRestricted } from '../restricted/with-restricted';
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

/** What was looked for, without field words and what was excluded, and where. */
export interface Sought {
  readonly text: string;
  readonly spaceId: string | null;
}

export interface Suggested {
  readonly hits: SearchHit[];
  readonly sought: Sought;
}

/** Deeper, nobody reads; narrower words lead on. */
const deepest = 500;

/** Finds, pages and shows. A page goes on behind the last row of the one before, wherever that stands by now. */
@Injectable()
export class SearchPages {
  constructor(
    private readonly texts: OwnTexts,
    private readonly restricted: WithRestricted,
    private readonly pinned: PinnedSearchResults,
    private readonly hits: Hits,
    private readonly spaces: Spaces,
    private readonly accounts: Accounts,
  ) {}

  /** @param searcher Tells apart who searches, where something is learned from it. */
  async page(actor: Actor, { query, filter, orderBy, first, after }: PageAsked, searcher?: string): Promise<SearchResult> {
    const [shown = 0, last] = decodeCursor(after, 2) ?? [];
    const from = Math.min(deepest, Math.max(0, Number(shown) || 0));
    const { text, phrases, excluded, fields } = readQuery(withoutNul(query));
    const filters = await this.filtersOf(filter ?? {}, fields);
    const spaces = filters ? await this.spaces.readableBy(actor) : [];
    const depth = Math.min(deepest, from + first + 1);
    const request = { query: text, phrases, excluded, filters: filters ?? noFilters, spaces, order: orderBy, depth, searcher };
    const ranking = await this.find(actor, request);

    const place = last === undefined ? -1 : ranking.hits.findIndex(({ threadId }) => threadId === last);
    const start = place >= 0 ? place + 1 : from;
    const rows = ranking.hits.slice(start, start + first);
    const end = rows.at(-1);
    return {
      hits: await this.hits.show(actor, rows, { ...ranking, reads: languageFor(actor, filters) }),
      pageInfo: { hasNextPage: ranking.hits.length > start + first, endCursor: end ? encodeCursor([start + rows.length, end.threadId]) : null },
      engine: ranking.engine,
      degraded: ranking.degraded,
      didYouMean: ranking.meant ?? null,
      start,
      sought: { text, spaceId: filters?.spaceId ?? null },
      ranking,
    };
  }

  async suggest(actor: Actor, query: string, first: number): Promise<Suggested> {
    const { text, phrases, excluded, fields } = readQuery(withoutNul(query));
    const filters = await this.filtersOf({}, fields);
    const sought: Sought = { text, spaceId: filters?.spaceId ?? null };
    if (!filters || query.trim() === '') return { hits: [], sought };
    const spaces = await this.spaces.readableBy(actor);
    const ranking = await this.find(actor, { query: text, phrases, excluded, filters, spaces, order: 'relevance', depth: first, typing: true });
    return { hits: await this.hits.show(actor, ranking.hits, { ...ranking, reads: languageFor(actor, filters) }), sought };
  }

  /** What the organisation chose for the words, what the searcher has just written, what the engine finds, and what is for the searcher and not for everybody. */
  private async find(actor: Actor, request: SearchRequest) {
    return this.pinned.before(actor, request, await this.restricted.join(actor, request, await this.texts.search(actor, request)));
  }

  /** What was chosen, and what the words of the query ask for. Undefined for a space or person that does not exist: nothing is theirs. */
  private async filtersOf(chosen: FilterAsked, words: FieldWords): Promise<SearchFilters | undefined> {
    const slug = chosen.space ?? words.space;
    const space = slug ? this.spaces.bySlug(slug) : undefined;
    const author = words.author ? await this.accounts.byHandle(words.author) : undefined;
    if ((slug && !space) || (words.author && !author)) return undefined;
    return {
      spaceId: space?.id,
      authorId: author?.id,
      tags: [...new Set([...(chosen.tags ?? []).map(withoutNul), ...words.tags])],
      kind: chosen.kind ?? words.kind,
      state: chosen.state ?? words.state,
      language: chosen.language ?? words.language,
      standing: words.standing,
    };
  }
}

/** Whoever asks for a language, or for what somebody wrote, asks for that text. */
function languageFor(actor: Actor, filters: SearchFilters | undefined): Language | undefined {
  return filters?.language || filters?.authorId ? undefined : actor.language;
}

/** PostgreSQL takes no NUL character, and no word or tag holds one. */
function withoutNul(text: string): string {
  return text.replaceAll('\0', ' ');
}
