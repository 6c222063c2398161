import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { type Prepared, prepared } from '@kehila/platform';
import type { SearchDocument } from '../../document/search-document';
import { SearchSources } from '../../document/search-sources';
import { SearchPool } from '../search-pool';
import { lockDocuments } from './document-locks';
import { narrowArrays, rowOf, updateDocuments, wideArrays, writeDocuments } from './document-rows';
import { keepRestricted } from './restricted-rows';
import { addTerms } from './term-rows';

interface KnownRow {
  id: string;
  kind: string;
  version: string;
  tier: number;
  words_hash: string;
}

/** What one refresh changed. */
export interface Written {
  /** Rows written with their words, or removed. */
  readonly rows: number;
  /** Questions whose answers carry something that changed. */
  readonly changedThreads: readonly string[];
}

const readTierBounds = prepared<{ tier_bounds: number[] }>('search_tier_bounds', `select tier_bounds from search_meta`);
const readKnown = prepared<KnownRow>('search_known', `select id, kind, version, tier, words_hash from search_doc where id = any($1::bigint[])`);
const deleteDocuments = prepared<{ id: string; kind: string }>('search_delete', `delete from search_doc where id = any($1::bigint[]) returning id, kind`);

/** For the search server, where one is kept equal; in order, so that no writer waits in a circle. */
const noteChanges = prepared<never>(
  'search_note_changes',
  `insert into search_change (document_id)
   select id from (select distinct unnest($1::bigint[]) as id order by 1) changed where (select enabled from search_mirror)
   on conflict (document_id) do update set number = nextval('search_change_number'), changed_at = least(search_change.changed_at, excluded.changed_at)`,
);

/**
 * Brings rows of the index to what the sources say, and what is not for everybody to its own table, in one transaction: a text is never in both. The ids are locked before the sources are asked, so that of two writers the later one reads later:
 * what is gone cannot come back by a slow writer.
 */
@Injectable()
export class DocumentWriter {
  constructor(
    private readonly pool: SearchPool,
    private readonly sources: SearchSources,
  ) {}

  refresh(ids: readonly string[]): Promise<Written> {
    return this.pool.write(async (client) => {
      await lockDocuments(client, ids);
      const { open = [], restricted = [] } = Object.groupBy(await this.sources.documents(ids), ({ audience }) =>
        audience === 'public' ? 'open' : 'restricted',
      );
      const [meta] = await rowsOf(client, readTierBounds, []);
      const known = new Map((await rowsOf(client, readKnown, [ids])).map((row) => [row.id, row]));
      const found = new Set(open.map(({ id }) => id));
      const gone = await rowsOf(client, deleteDocuments, [ids.filter((id) => !found.has(id))]);
      await rowsOf(client, noteChanges, [ids]);
      await keepRestricted(client, ids, restricted);
      return merge(await writeRows(client, open, known, meta?.tier_bounds ?? []), gone);
    });
  }

  remove(ids: readonly string[]): Promise<Written> {
    return this.pool.write(async (client) => {
      await lockDocuments(client, ids);
      await rowsOf(client, noteChanges, [ids]);
      await keepRestricted(client, ids, []);
      return merge({ rows: 0, changedThreads: [] }, await rowsOf(client, deleteDocuments, [ids]));
    });
  }
}

async function writeRows(
  client: PoolClient,
  documents: readonly SearchDocument[],
  known: ReadonlyMap<string, KnownRow>,
  tierBounds: readonly number[],
): Promise<Written> {
  const rows = documents
    .map((document) => rowOf(document, tierBounds))
    .filter((row) => BigInt(row.document.version) >= BigInt(known.get(row.document.id)?.version ?? 0));
  const [same, other] = partition(rows, (row) => known.get(row.document.id)?.words_hash === row.hash && known.get(row.document.id)?.tier === row.tier);
  if (same.length > 0) await rowsOf(client, updateDocuments, narrowArrays(same));
  const written = other.map((row) => ({ ...row, written: row.vectors() }));
  if (written.length > 0) await rowsOf(client, writeDocuments, wideArrays(written));
  // Another tier is no other word.
  const reworded = written.filter((row) => known.get(row.document.id)?.words_hash !== row.hash);
  await addTerms(
    client,
    reworded.map((row) => row.written),
  );
  const changedThreads = reworded.filter((row) => row.document.kind === 'question' && known.has(row.document.id)).map((row) => row.document.id);
  return { rows: reworded.length, changedThreads };
}

function merge(written: Written, gone: readonly { id: string; kind: string }[]): Written {
  const threads = gone.filter(({ kind }) => kind === 'question').map(({ id }) => id);
  return { rows: written.rows + gone.length, changedThreads: [...written.changedThreads, ...threads] };
}

async function rowsOf<Row extends object>(client: PoolClient, statement: Prepared<Row>, values: unknown[]): Promise<Row[]> {
  return (await client.query<Row & Record<string, unknown>>({ name: statement.name, text: statement.text, values })).rows;
}

function partition<Item>(items: readonly Item[], belongs: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
