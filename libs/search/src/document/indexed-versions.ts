import { Injectable } from '@nestjs/common';
import { prepared } from '@kehila/platform';
import { SearchPool } from '../postgres/search-pool';

interface Indexed {
  readonly id: string;
  readonly version: string;
  readonly thread_id: string;
  readonly for_everybody: boolean;
  /** A search server has not been brought it yet. */
  readonly waits: boolean;
}

const indexedVersions = prepared<Indexed>(
  'search_indexed_versions',
  `select id, version, thread_id, true as for_everybody, exists (select from search_change c where c.document_id = d.id) as waits from search_doc d where id = any($1::bigint[])
   union all select id, version, thread_id, false, false from search_restricted where id = any($1::bigint[])`,
);

/** What the index knows, with what is kept beside it for some of the people, and in which version. */
@Injectable()
export class IndexedVersions {
  constructor(private readonly pool: SearchPool) {}

  async of(ids: readonly string[]): Promise<ReadonlyMap<string, Indexed>> {
    return new Map((await this.pool.rows(indexedVersions, [ids])).map((row) => [row.id, row]));
  }
}
