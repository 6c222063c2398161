import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, Clock, Database, LiveStamps } from '@kehila/platform';
import { IndexedVersions } from '../document/indexed-versions';
import { SearchSources } from '../document/search-sources';
import { type Ranking } from '../engine/search-engine';
import type { SearchRequest } from '../engine/search-request';
import { standingFirst } from '../engine/standing-first';
import { wordingOf } from '../learning/wording';
import { notOver, type PinnedSearchResultRow } from './pinned-search-result.sql';

export const mostForOneQuery = 3;

/** How a query is recognised, whatever its word order, its endings and prefixes; empty: it says nothing. Never kept: what words mean changes with the analyser. */
export function wordingOfQuery(query: string): string {
  return wordingOf(query).join(' ');
}

export function standsAt(moment: Date): (row: PinnedSearchResultRow) => boolean {
  return ({ from_at, until_at }) => from_at <= moment && moment < until_at;
}

/** What the organisation lets stand first, in memory: a search without such a result pays nothing for it, and a change is everywhere within a second. */
@Injectable()
export class PinnedSearchResults implements OnModuleInit {
  private byWording: ReadonlyMap<string, readonly PinnedSearchResultRow[]> = new Map();

  constructor(
    private readonly database: Database,
    private readonly stamps: LiveStamps,
    private readonly clock: Clock,
    private readonly sources: SearchSources,
    private readonly indexed: IndexedVersions,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.stamps.watch('pinned_search_results', () => this.read());
  }

  /** The ranking with those first that this actor may see. Whoever narrows or orders a search asks for something else. */
  async before<Found extends Ranking>(actor: Actor, request: SearchRequest, ranking: Found): Promise<Found & { readonly pinned: ReadonlySet<string> }> {
    const contents = isPlain(request) ? this.of(request.query).map(({ content_id: id, kind }) => ({ id, kind })) : [];
    if (contents.length === 0) return { ...ranking, pinned: new Set() };
    // Rows are shown from the index: what it does not hold takes no place.
    const [visible, known] = await Promise.all([this.sources.visible(actor, contents), this.indexed.of(contents.map(({ id }) => id))]);
    const first = contents.flatMap(({ id }) => {
      const indexed = known.get(id);
      return indexed && visible.has(id) ? [{ id, threadId: indexed.thread_id }] : [];
    });
    return { ...ranking, ...standingFirst(ranking, first, request.depth), pinned: new Set(first.map(({ id }) => id)) };
  }

  private of(query: string): readonly PinnedSearchResultRow[] {
    if (this.byWording.size === 0) return [];
    const pinned = this.byWording.get(wordingOfQuery(query)) ?? [];
    return pinned.filter(standsAt(this.clock.now())).slice(0, mostForOneQuery);
  }

  private async read(): Promise<void> {
    this.byWording = Map.groupBy(await this.database.rows(notOver, [this.clock.now()]), ({ query }) => wordingOfQuery(query));
  }
}

function isPlain({ order, filters, phrases = [], excluded = [] }: SearchRequest): boolean {
  const { tags, ...others } = filters;
  return order === 'relevance' && phrases.length + excluded.length + tags.length === 0 && Object.values(others).every((value) => value === undefined);
}
