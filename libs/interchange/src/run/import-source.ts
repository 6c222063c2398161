import { prepared, type Prepared, translate } from '@kehila/platform';
import { ImportRefused } from '../import-refused';
import type { ImportStatements } from './import-run';

/** Where an import comes from. Each is a source of its own in a space: their numbers have nothing to do with each other. */
export type ImportFormat = 'stackexchange' | 'discourse' | 'csv' | 'markdown' | 'zendesk';

/** As the audit log calls them. */
const acts: Readonly<Record<ImportFormat, string>> = {
  stackexchange: 'importStackExchange',
  discourse: 'importDiscourse',
  csv: 'importCsv',
  markdown: 'importMarkdown',
  zendesk: 'importZendesk',
};

const session: Prepared<never>[] = [
  prepared('interchange_statement_limit', `set statement_timeout = '10min'`),
  prepared('interchange_lock_limit', `set lock_timeout = '30s'`),
  // What a crash of the database takes of the last batches, the next run brings again.
  prepared('interchange_asynchronous', `set synchronous_commit = off`),
];

const lock = prepared<{ locked: boolean }>('interchange_lock_source', `select pg_try_advisory_lock(hashtext('kehila import'), $1::int) as locked`);

/** Ends with its statement, whoever has asked. */
export const isFree = prepared<{ free: boolean }>('interchange_is_free', `select pg_try_advisory_xact_lock(hashtext('kehila import'), $1::int) as free`);

/** What has begun stands in the audit log, however it ends. */
const openRow = prepared<{ id: string }>(
  'interchange_open_source',
  `with audit as (insert into audit_entry (at, act, actor_id, subjects) values ($3, $4, null, array['space:' || $2::bigint]))
   insert into import_source (format, space_id, started_at) values ($1, $2, $3)
   on conflict (format, space_id) do update set started_at = excluded.started_at, finished_at = null
   returning id`,
);

const finishRow = prepared<never>('interchange_finish_source', `update import_source set finished_at = $2 where id = $1`);

const unlock = prepared<never>('interchange_unlock_source', `select pg_advisory_unlock(hashtext('kehila import'), $1::int)`);

/** One import a space at a time. The lock would fall with the connection too, a little later. */
export async function openSource(statements: ImportStatements, format: ImportFormat, spaceId: string, now: Date): Promise<string> {
  for (const setting of session) await statements.rows(setting, []);
  const { locked } = await statements.row(lock, [spaceId]);
  if (!locked) throw new ImportRefused(translate('interchange_refused_running'));
  return (await statements.row(openRow, [format, spaceId, now, acts[format]])).id;
}

export async function finishSource(statements: ImportStatements, sourceId: string, now: Date): Promise<void> {
  await statements.rows(finishRow, [sourceId, now]);
}

export async function leaveSource(statements: ImportStatements, spaceId: string): Promise<void> {
  // A lost connection has lost the lock as well.
  await statements.rows(unlock, [spaceId]).catch(() => undefined);
}
