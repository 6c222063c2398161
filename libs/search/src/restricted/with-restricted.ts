import { Injectable } from '@nestjs/common';
import { type Actor, prepared } from '@kehila/platform';
import { oneEachThread } from '../engine/one-each-thread';
import type { RankedHit, Ranking } from '../engine/search-engine';
import type { SearchRequest } from '../engine/search-request';
import { SearchPool } from '../postgres/search-pool';
import { countedWith, fits } from './counted-with';
import { behindHits, merged } from './merged';
import { type RestrictedText, RestrictedTexts } from './restricted-texts';

interface OrderRow {
  id: string;
  score: number;
  created_at: Date;
}

const orderOf = prepared<OrderRow>('search_order_of', `select id, score, created_at from search_doc where id = any($1::bigint[])`);

/** Brings what is for the searcher and not for everybody into what an engine found: among the hits, into the numbers, and nowhere else. */
@Injectable()
export class WithRestricted {
  constructor(
    private readonly restricted: RestrictedTexts,
    private readonly pool: SearchPool,
  ) {}

  async join<Found extends Ranking>(actor: Actor, request: SearchRequest, ranking: Found): Promise<Found> {
    const found = await this.restricted.find(actor, request, ranking);
    const fitting = found.filter(fits(request.filters));
    if (found.length === 0) return ranking;
    const hits = oneEachThread(await this.inOrder(request, ranking, fitting)).slice(0, request.depth);
    const known = new Set(ranking.hits.map(({ threadId }) => threadId));
    const more = found.filter(({ thread_id }) => !known.has(thread_id));
    // The words stand in a text: nothing else was meant.
    const meant = fitting.some(({ as_typed }) => as_typed) ? undefined : ranking.meant;
    return { ...ranking, hits, meant, count: async () => countedWith(await ranking.count(), more, request.filters) };
  }

  private async inOrder(request: SearchRequest, { hits, words }: Ranking, fitting: readonly RestrictedText[]): Promise<readonly RankedHit[]> {
    if (fitting.length === 0) return hits;
    if (request.order === 'relevance' && words.length > 0) return merged(hits, fitting, behindHits(fitting));
    const rows = new Map((await this.pool.rows(orderOf, [hits.map(({ id }) => id)])).map((row) => [row.id, row]));
    const comesBefore = (text: RestrictedText, hit: RankedHit): boolean => {
      const row = rows.get(hit.id);
      // What the index does not know stands where it is.
      if (!row) return false;
      const votes = request.order === 'votes' ? text.score - row.score : 0;
      return votes !== 0 ? votes > 0 : text.created_at > row.created_at;
    };
    return merged(hits, fitting, comesBefore);
  }
}
