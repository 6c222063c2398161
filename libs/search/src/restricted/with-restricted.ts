import { Injectable } from '@nestjs/common';
import { type Actor, prepared } from '@kehila/platform';
import { oneEachThread } from '../engine/one-each-thread';
import type { RankedHit, Ranking } from '../engine/search-engine';
import type { SearchRequest } from '../engine/search-request';
import { matcherOf } from '../planning/query-plan';
import { SearchPool } from '../postgres/search-pool';
import { type Counted, countedWith, fits } from './counted-with';
import { behindHits, merged } from './merged';
import { restrictedQuery } from './restricted-query';
import { type RestrictedFound, type RestrictedText, RestrictedTexts } from './restricted-texts';

interface OrderRow {
  id: string;
  score: number;
  created_at: Date;
}

const orderOf = prepared<OrderRow>('search_order_of', `select id, score, created_at from search_doc where id = any($1::bigint[])`);

/** What the engine counted of the same articles in other languages: by their words, or because it shows them. */
const countedAlready = prepared<Counted>(
  'search_counted_already',
  `select thread_id, kind, space_id, language from search_doc
   where thread_id = any($1::bigint[]) and kind = 'article' and space_id = any($2::bigint[]) and (full_vector @@ $3::tsquery or id = any($4::bigint[]))`,
);

/** Brings what is for the searcher and not for everybody into what an engine found: among the hits, into the numbers, and nowhere else. */
@Injectable()
export class WithRestricted {
  constructor(
    private readonly restricted: RestrictedTexts,
    private readonly pool: SearchPool,
  ) {}

  async join<Found extends Ranking>(actor: Actor, request: SearchRequest, ranking: Found): Promise<Found> {
    const found = await this.restricted.find(actor, request, ranking);
    const { texts, words } = found;
    if (texts.length === 0) return ranking;
    const fitting = texts.filter(fits(request.filters));
    const hits = oneEachThread(await this.inOrder(request, ranking, fitting)).slice(0, request.depth);
    // The words stand in a text: nothing else was meant.
    const meant = fitting.some(({ as_typed }) => as_typed) ? undefined : ranking.meant;
    const matcher = words === ranking.words ? ranking.matcher : matcherOf(words);
    return { ...ranking, hits, meant, matcher, count: async () => this.count(request, ranking, found) };
  }

  private async count(request: SearchRequest, ranking: Ranking, { texts, words }: RestrictedFound) {
    const threads = [...new Set(texts.map(({ thread_id }) => thread_id))];
    const shown = ranking.hits.map(({ id }) => id);
    const [counts, already] = await Promise.all([
      ranking.count(),
      this.pool.rowsInTime(countedAlready, [threads, request.spaces, restrictedQuery(words, request).read, shown]),
    ]);
    return countedWith(counts, texts, already, request.filters);
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
