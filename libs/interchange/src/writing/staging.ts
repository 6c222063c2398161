import { prepared } from '@kehila/platform';
import type { ImportRun } from '../run/import-run';

/**
 * What one file says about the rows of another waits in temporary tables of the run's own connection, so that the memory needed does not grow
 * with the dump. They are filled again by every run and are gone with it.
 */
const tables = [
  `create temporary table import_votes (post_id text primary key, up int not null, down int not null, accepted_at timestamptz)`,
  `create temporary table import_favourite (post_id text not null, user_id text not null, at timestamptz not null)`,
  `create temporary table import_accepted (answer_id text primary key, question_id text not null)`,
  `create temporary table import_history (row_id bigint not null, post_id bigint not null, revision text not null, type int not null, at timestamptz not null,
     editor text, editor_name text, comment text, content text)`,
];

export async function openStaging(run: ImportRun): Promise<void> {
  for (const [at, table] of tables.entries()) await run.statements.rows(prepared<never>(`interchange_staging_${at}`, table), []);
}
