import { Injectable } from '@nestjs/common';
import { prepared } from '@kehila/platform';
import { SearchPool } from '../../postgres/search-pool';
import type { IndexedRow } from '../documents/index-document';

/** The sole row of the mirror. */
export interface MirrorRow {
  readonly enabled: boolean;
  readonly index_made_at: string | null;
  readonly served_as: string | null;
  readonly building_as: string | null;
  readonly built_to: string;
  readonly trouble: string | null;
}

export interface Change {
  readonly document_id: string;
  readonly number: string;
}

const leaseSeconds = 30;
const columns = 'enabled, index_made_at, served_as, building_as, built_to, trouble';

const lease = prepared<MirrorRow>(
  'search_mirror_lease',
  `update search_mirror set leased_by = $1, leased_until = clock_timestamp() + interval '${leaseSeconds} s'
   where leased_by = $1 or leased_until < clock_timestamp() returning ${columns}`,
);
const release = prepared<never>('search_mirror_release', `update search_mirror set leased_until = '-infinity' where leased_by = $1`);
const changesInOrder = prepared<Change>('search_mirror_changes', `select document_id, number from search_change order by number limit $1`);
/** What changed again meanwhile stays. Locked in order, so that no writer waits in a circle. */
const forgetChanges = prepared<never>(
  'search_mirror_done',
  `with done as (
     select c.document_id from search_change c join unnest($1::bigint[], $2::bigint[]) d(document_id, number) on d.document_id = c.document_id and d.number = c.number
     order by c.document_id for update of c
   )
   delete from search_change c using done where c.document_id = done.document_id`,
);
const fields = 'id, thread_id, kind, space_id, language, state, standing, trust, author_id, tags, title, body, score, quality, created_at, version';
const rowsById = prepared<IndexedRow>('search_mirror_rows', `select ${fields} from search_doc where id = any($1::bigint[])`);
const rowsAfter = prepared<IndexedRow>('search_mirror_rows_after', `select ${fields} from search_doc where id > $1 order by id limit $2`);
const countAll = prepared<{ documents: number }>('search_mirror_count', `select count(*)::int as documents from search_doc`);

/** What the mirror reads and keeps in the database. */
@Injectable()
export class MirrorRows {
  constructor(private readonly pool: SearchPool) {}

  /** The mirror's row for who holds it now; undefined while another process does. */
  async lease(holder: string): Promise<MirrorRow | undefined> {
    return (await this.pool.rows(lease, [holder]))[0];
  }

  async release(holder: string): Promise<void> {
    await this.pool.rows(release, [holder]);
  }

  changes(limit: number): Promise<Change[]> {
    return this.pool.rows(changesInOrder, [limit]);
  }

  async forget(changes: readonly Change[]): Promise<void> {
    await this.pool.rows(forgetChanges, [changes.map(({ document_id }) => document_id), changes.map(({ number }) => number)]);
  }

  byIds(ids: readonly string[]): Promise<IndexedRow[]> {
    return this.pool.rows(rowsById, [ids]);
  }

  after(id: string, limit: number): Promise<IndexedRow[]> {
    return this.pool.rows(rowsAfter, [id, limit]);
  }

  async documentCount(): Promise<number> {
    return (await this.pool.rows(countAll, []))[0]?.documents ?? 0;
  }

  /** Notes how things stand there. */
  async note(changed: Partial<Omit<MirrorRow, 'enabled'>> & { readonly enabled?: boolean; readonly built_documents?: number }): Promise<void> {
    const names = Object.keys(changed);
    if (names.length === 0) return;
    const assignments = names.map((name, at) => `${name} = $${at + 1}`).join(', ');
    await this.pool.write((client) => client.query(`update search_mirror set ${assignments}`, Object.values(changed)));
  }

  /** Nobody brings changes anywhere any more. */
  async disable(): Promise<void> {
    await this.pool.write(async (client) => {
      await client.query(`update search_mirror set enabled = false, served_as = null, building_as = null, trouble = null where enabled`);
      await client.query(`delete from search_change where not (select enabled from search_mirror)`);
    });
  }

  /** What is there now is to be built anew; meanwhile it answers. */
  async askRebuild(): Promise<void> {
    await this.pool.write((client) =>
      client.query(`update search_mirror set served_as = case when served_as is not null then 'older' end, building_as = null`),
    );
  }
}
