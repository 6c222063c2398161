import { Injectable } from '@nestjs/common';
import { prepared } from '@kehila/platform';
import { SearchPool } from '../../postgres/search-pool';
import type { IndexHit } from '../client/meilisearch-client';

const holding = prepared<{ id: string }>('search_server_beside', `select id from search_doc where id = any($1::bigint[]) and full_vector @@ $2::tsquery`);

/** What stands together and what must not be there is decided by the whole text here: there, each query sees a part of it. */
@Injectable()
export class BesideCheck {
  constructor(private readonly pool: SearchPool) {}

  async keep(hits: readonly IndexHit[], beside: string): Promise<IndexHit[]> {
    const kept = new Set((await this.pool.rows(holding, [hits.map(({ id }) => id), beside])).map(({ id }) => id));
    return hits.filter(({ id }) => kept.has(id));
  }
}
