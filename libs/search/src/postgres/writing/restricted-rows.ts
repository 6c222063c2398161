import type { PoolClient } from 'pg';
import { type Prepared, prepared } from '@kehila/platform';
import type { SearchDocument } from '../../document/search-document';
import { rowOf } from './document-rows';

const columns = [
  ['id', 'bigint'],
  ['thread_id', 'bigint'],
  ['kind', 'text'],
  ['audience', 'text'],
  ['space_id', 'bigint'],
  ['language', 'text'],
  ['standing', 'text'],
  ['title', 'text'],
  ['body', 'text'],
  ['path', 'text'],
  ['score', 'int'],
  ['created_at', 'timestamptz'],
  ['version', 'bigint'],
  ['title_vector', 'tsvector'],
  ['full_vector', 'tsvector'],
] as const;

const names = columns.map(([name]) => name).join(', ');

const writeRestricted: Prepared<never> = prepared(
  'search_write_restricted',
  `insert into search_restricted (${names})
   select ${names} from jsonb_to_recordset($1::jsonb) as n(${columns.map(([name, type]) => `${name} ${type}`).join(', ')}) order by n.id
   on conflict (id) do update set ${columns.map(([name]) => `${name} = excluded.${name}`).join(', ')} where search_restricted.version <= excluded.version`,
);

const deleteRestricted: Prepared<never> = prepared('search_delete_restricted', `delete from search_restricted where id = any($1::bigint[])`);

/** Makes these the only ones of the ids that are kept as what some may read; they are few, and their words are in no dictionary. */
export async function keepRestricted(client: PoolClient, ids: readonly string[], documents: readonly SearchDocument[]): Promise<void> {
  const kept = new Set(documents.map(({ id }) => id));
  await client.query({ ...deleteRestricted, values: [ids.filter((id) => !kept.has(id))] });
  if (documents.length > 0) await client.query({ ...writeRestricted, values: [JSON.stringify(documents.map(valuesOf))] });
}

function valuesOf(document: SearchDocument): Record<(typeof columns)[number][0], unknown> {
  const { document: cut, vectors } = rowOf(document, []);
  const { title: title_vector, full: full_vector } = vectors();
  const { id, kind, audience, language, standing, title, body, path, score, version } = cut;
  return {
    ...{ id, kind, audience, language, standing, title, body, path, score, version, title_vector, full_vector },
    thread_id: cut.threadId,
    space_id: cut.spaceId,
    created_at: cut.createdAt,
  };
}
