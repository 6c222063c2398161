import { Injectable } from '@nestjs/common';
import { prepared } from '@kehila/platform';
import { SearchPool } from '../postgres/search-pool';

interface Indexed {
  readonly id: string;
  readonly version: string;
  readonly thread_id: string;
  /** A search server has not been brought it yet. */
  readonly waits: boolean;
}

const indexedVersions = prepared<Indexed>(
  'search_indexed_versions',
  `select id, version, thread_id, exists (select from search_change c where c.document_id = d.id) as waits from search_doc d where id = any($1::bigint[])`,
);

/** What the index knows, and in which version. */
@Injectable()
export class IndexedVersions {
  constructor(private readonly pool: SearchPool) {}

  async of(ids: readonly string[]): Promise<ReadonlyMap<string, Indexed>> {
    return new Map((await this.pool.rows(indexedVersions, [ids])).map((row) => [row.id, row]));
  }
}
