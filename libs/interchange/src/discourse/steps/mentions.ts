import { mentionPattern, prepared, sql } from '@kehila/platform';
import { accountOf } from '../../writing/post.sql';
import type { BackupRun } from '../backup/import-table-rows';

/**
 * Texts call people by the names that they had over there. Whom they mean is kept with each text, so that a name that is somebody else's here
 * calls nobody else. Nobody is told: it was said long ago.
 */
const enterMentions = prepared<never>(
  'interchange_discourse_mentions',
  sql`with texts as (
     select q.id, q.body_html from import_reference r join question q on q.id = r.internal_id where r.source_id = $1 and r.kind = 'question'
     union all
     select a.id, a.body_html from import_reference r join answer a on a.id = r.internal_id where r.source_id = $1 and r.kind = 'answer'
     union all
     select c.id, c.body_html from import_reference r join comment c on c.id = r.internal_id where r.source_id = $1 and r.kind = 'comment'
   ), called as (
     select distinct t.id, lower(m[1]) as handle
     from texts t, regexp_matches(t.body_html, $2, 'g') m
   )
   insert into mention (content_id, handle, account_id)
   select c.id, c.handle, o.internal_id from called c join discourse_person p on p.handle = c.handle join ${accountOf('p.id')} o on true
   on conflict do nothing`,
);

export async function importMentions(run: BackupRun): Promise<void> {
  await run.statements.rows(enterMentions, [run.sourceId, mentionPattern]);
}
