import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, decodeCursor, type Page, pageOf } from '@kehila/platform';
import { WordMatcher } from '../analyser';
import type { SearchHit } from '../graphql/search.types';
import { Hits } from '../hits/hits';
import type { PinnedAnswer } from './graphql/pinned-answer.types';
import { pageOfPinned, pinnedById, type PinnedAnswerRow } from './pinned-answer.sql';

/** What stands first for which queries, for who decides it. */
@Injectable()
export class PinnedAnswersReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hits: Hits,
  ) {}

  async page(actor: Actor, first: number, after: string | null | undefined): Promise<Page<PinnedAnswer>> {
    const [id] = decodeCursor(after, 1) ?? [null];
    const rows = await this.database.rows(pageOfPinned, [id ?? null, first + 1]);
    const targets = await this.targetsOf(actor, rows);
    return pageOf(
      rows,
      first,
      (row) => [row.id],
      (row) => this.shown(row, targets),
    );
  }

  async byId(actor: Actor, id: string): Promise<PinnedAnswer> {
    const row = (await this.database.row(pinnedById, [id]))!;
    return this.shown(row, await this.targetsOf(actor, [row]));
  }

  private async targetsOf(actor: Actor, rows: readonly PinnedAnswerRow[]): Promise<ReadonlyMap<string, SearchHit>> {
    const ids = [...new Set(rows.map(({ content_id }) => content_id))];
    const hits = await this.hits.show(
      actor,
      ids.map((id) => ({ id, threadId: id })),
      { matcher: new WordMatcher([]) },
    );
    return new Map(hits.map((hit) => [hit.id, hit]));
  }

  private shown({ id, query, content_id, from_at, until_at }: PinnedAnswerRow, targets: ReadonlyMap<string, SearchHit>): PinnedAnswer {
    const now = this.clock.now();
    const state = until_at <= now ? 'past' : from_at > now ? 'planned' : 'current';
    return { id, query, target: targets.get(content_id) ?? null, from: from_at, until: until_at, state };
  }
}
