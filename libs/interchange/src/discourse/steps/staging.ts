import { prepared } from '@kehila/platform';
import type { ImportRun } from '../../run/import-run';

/** As for every import: temporary tables of the run's own connection, filled again by every run. */
const tables = [
  `create temporary table discourse_person (id text primary key, handle text, biography text, hidden boolean not null default false)`,
  `create temporary table discourse_topic_tag (topic_id text not null, tag text not null, primary key (topic_id, tag))`,
  `create temporary table discourse_topic (id text primary key, title text not null, category text, active_at timestamptz, views int not null, closed boolean not null)`,
  // What a post becomes: "parent" is the question of an answer, and the answer that a comment hangs on.
  `create temporary table discourse_post (id text primary key, topic_id text not null, number int not null, reply_to int, long boolean not null,
     owner text, likes int not null, becomes text, parent text, constraint discourse_post_number unique (topic_id, number))`,
  `create index on discourse_post (owner)`,
  `create temporary table discourse_solved (post_id text primary key, topic_id text not null, at timestamptz)`,
];

export async function openDiscourseStaging(run: ImportRun): Promise<void> {
  for (const [at, table] of tables.entries()) await run.statements.rows(prepared<never>(`interchange_discourse_staging_${at}`, table), []);
}
