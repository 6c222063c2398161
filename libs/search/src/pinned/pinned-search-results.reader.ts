import { Injectable } from '@nestjs/common';
import { type Actor, Clock, cursorValues, Database, type Page, pageOf } from '@kehila/platform';
import { WordMatcher } from '../analyser';
import type { SearchHit } from '../graphql/search.types';
import { Hits } from '../hits/hits';
import type { PinnedSearchResult } from './graphql/pinned-search-result.types';
import { pageOfPinned, type PinnedSearchResultRow } from './pinned-search-result.sql';

/** What stands first for which queries, for who decides it. */
@Injectable()
export class PinnedSearchResultsReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hits: Hits,
  ) {}

  async page(actor: Actor, first: number, after: string | null | undefined): Promise<Page<PinnedSearchResult>> {
    const [id = null] = cursorValues(after, ['id']) ?? [];
    const rows = await this.database.rows(pageOfPinned, [id, first + 1]);
    const targets = await this.targetsOf(actor, rows);
    return pageOf(
      rows,
      first,
      (row) => [row.id],
      (row) => this.shown(row, targets),
    );
  }

  async one(actor: Actor, row: PinnedSearchResultRow): Promise<PinnedSearchResult> {
    return this.shown(row, await this.targetsOf(actor, [row]));
  }

  private async targetsOf(actor: Actor, rows: readonly PinnedSearchResultRow[]): Promise<ReadonlyMap<string, SearchHit>> {
    const ids = [...new Set(rows.map(({ content_id }) => content_id))];
    const hits = await this.hits.show(
      actor,
      ids.map((id) => ({ id, threadId: id })),
      { matcher: new WordMatcher([]) },
    );
    return new Map(hits.map((hit) => [hit.id, hit]));
  }

  private shown({ id, query, content_id, from_at, until_at }: PinnedSearchResultRow, targets: ReadonlyMap<string, SearchHit>): PinnedSearchResult {
    const now = this.clock.now();
    const state = until_at <= now ? 'past' : from_at > now ? 'planned' : 'current';
    return { id, query, target: targets.get(content_id) ?? null, from: from_at, until: until_at, state };
  }
}
