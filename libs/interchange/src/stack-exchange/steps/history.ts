import { prepared } from '@kehila/platform';
import { displayName } from '../../writing/names';
import type { DumpRow } from '../dump/dump-row';
import { type DumpRun, importDumpRows } from '../dump/import-dump-rows';

interface HistoryRow {
  readonly id: string;
  readonly post: string;
  readonly revision: string;
  readonly type: number;
  readonly at: Date;
  readonly editor: string | null;
  readonly editor_name: string | null;
  readonly comment: string | null;
  readonly content: string | null;
}

/** Title, text and tags as first written (1 to 3), edited (4 to 6) and rolled back (7 to 9). */
const LAST_TEXT_TYPE = 9;
const CLOSED = 10;
const LONGEST_COMMENT = 500;
const POSTS_AT_ONCE = 500;

const stageHistory = prepared<never>(
  'interchange_stage_history',
  `insert into import_history (row_id, post_id, revision, type, at, editor, editor_name, comment, content)
   select * from json_to_recordset($1) as r(id bigint, post bigint, revision text, type int, at timestamptz, editor text, editor_name text, comment text, content text)`,
);

const indexHistory = prepared<never>('interchange_index_history', `create index import_history_by_post on import_history (post_id, row_id)`);

const nextPosts = prepared<{ last: string | null }>(
  'interchange_next_history_posts',
  `select max(post_id) as last from (select distinct post_id from import_history where post_id > $1 order by post_id limit $2) p`,
);

/**
 * Each earlier text whole: what an edit did not touch comes from the one before. Rows with the same mark were one edit. The newest text
 * is the post itself, and what an earlier run brought in is left out.
 */
const enterRevisions = prepared<{ entered: number; known: number; lost: number }>(
  'interchange_enter_revisions',
  `with edits as (
     select post_id, revision, min(row_id) as row_id, min(at) as at, max(editor) as editor, max(editor_name) as editor_name, max(comment) as comment,
       max(content) filter (where type in (1, 4, 7)) as title,
       max(content) filter (where type in (2, 5, 8)) as body,
       max(content) filter (where type in (3, 6, 9)) as tags
     from import_history where post_id > $2 and post_id <= $3 and type <= 9 group by post_id, revision
   ), numbered as (
     select *, count(title) over so_far as title_number, count(body) over so_far as body_number, count(tags) over so_far as tags_number
     from edits window so_far as (partition by post_id order by row_id)
   ), whole as (
     select row_id, post_id, at, editor, editor_name, comment, row_number() over (partition by post_id order by row_id) as number,
       row_id = max(row_id) over (partition by post_id) as is_newest,
       max(title) over (partition by post_id, title_number) as title,
       max(body) over (partition by post_id, body_number) as body,
       max(tags) over (partition by post_id, tags_number) as tags
     from numbered
   ), resolved as (
     select w.*, c.internal_id as content_id, c.kind, known.internal_id is not null as is_known
     from whole w
       left join import_reference c on c.source_id = $1 and c.kind in ('question', 'answer') and c.external_id = w.post_id::text
       left join import_reference known on known.source_id = $1 and known.kind = 'revision' and known.external_id = w.row_id::text
     where not w.is_newest
   ), fresh as materialized (
     select r.*, nextval(pg_get_serial_sequence('content_revision', 'id')) as id,
       (select coalesce(max(number), 0) from content_revision e where e.content_id = r.content_id)
         + row_number() over (partition by r.content_id order by r.number) as next_number
     from resolved r where not is_known and content_id is not null and body is not null
   ), revisions as (
     insert into content_revision (id, content_id, number, title, body_markdown, tag_ids, editor_id, editor_name, comment, at, imported)
     overriding system value
     select f.id, f.content_id, f.next_number, case when f.kind = 'question' then f.title end, f.body,
       case when f.kind = 'question' then
         coalesce((select array_agg(t.id order by m.n) from regexp_matches(f.tags, '[^<>|[:space:]]+', 'g') with ordinality as m(name, n) join tag t on t.slug = lower(m.name[1])), '{}')
       end,
       e.internal_id, case when e.internal_id is null then f.editor_name end, f.comment, f.at, true
     from fresh f left join import_reference e on e.source_id = $1 and e.kind = 'account' and e.external_id = f.editor
   ), reference as (
     insert into import_reference (source_id, kind, external_id, internal_id) select $1, 'revision', row_id, id from fresh
   )
   select (select count(*) from fresh)::int as entered, (select count(*) from resolved where is_known)::int as known,
     (select count(*) from resolved where content_id is null or body is null)::int as lost`,
);

/** Where the history says why: reasons 2 and 102 are "off topic". What is a duplicate says its link. */
const nameClosingReasons = prepared<{ id: string }>(
  'interchange_name_closing_reasons',
  `with off_topic as (
     select distinct r.internal_id as id from import_history h
       join import_reference r on r.source_id = $1 and r.kind = 'question' and r.external_id = h.post_id::text
     where h.type = 10 and h.comment in ('2', '102')
   ), locked as materialized (
     select q.id from question q join off_topic using (id) where q.imported and q.closed_reason = 'other' and q.closed_by is null order by q.id for update of q
   )
   update question q set closed_reason = 'off_topic', version = q.version + 1, thread_version = q.thread_version + 1 from locked where q.id = locked.id
   returning q.id`,
);

export async function importHistory(run: DumpRun): Promise<void> {
  if (!run.folder.has('PostHistory.xml')) return;
  await stageRows(run);
  await run.statements.rows(indexHistory, []);
  for (let after = '-1'; ;) {
    run.signal?.throwIfAborted();
    const { last } = await run.statements.row(nextPosts, [after, POSTS_AT_ONCE]);
    if (last === null) break;
    const { entered, known, lost } = await run.statements.row(enterRevisions, [run.sourceId, after, last]);
    run.tally.added.revisions += entered;
    run.tally.alreadyThere += known;
    run.tally.skipped.revisions += lost;
    after = last;
  }
  for (const { id } of await run.statements.rows(nameClosingReasons, [run.sourceId])) run.closed.add(id);
}

function stageRows(run: DumpRun): Promise<void> {
  return importDumpRows<HistoryRow, HistoryRow>(run, {
    file: 'PostHistory.xml',
    kind: null,
    read: (row) => historyOf(run, row),
    prepare: (rows) => rows,
    enter: async (rows) => {
      await run.statements.rows(stageHistory, [JSON.stringify(rows)]);
    },
  });
}

function historyOf(run: DumpRun, row: DumpRow): HistoryRow | undefined {
  row.required('PostHistoryTypeId');
  const type = row.wholeNumber('PostHistoryTypeId')!;
  if (type > LAST_TEXT_TYPE && type !== CLOSED) {
    run.tally.skipped.otherHistory += 1;
    return undefined;
  }
  row.required('PostId');
  return {
    id: row.id,
    post: row.reference('PostId')!,
    revision: row.text('RevisionGUID') ?? row.id,
    type,
    at: row.requiredMoment('CreationDate'),
    editor: row.reference('UserId'),
    editor_name: displayName(row.text('UserDisplayName')),
    comment: row.text('Comment')?.slice(0, LONGEST_COMMENT) ?? null,
    content: row.text('Text'),
  };
}
