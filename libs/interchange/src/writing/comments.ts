import { prepared, sql } from '@kehila/platform';
import type { ImportRun } from '../run/import-run';
import type { RenderedText } from '../text/rendered-text';
import { contentOf, ownerOfPost, textColumns } from './post.sql';

export interface CommentRow {
  readonly id: string;
  /** The number of the question or answer that it hangs on. */
  readonly post: string;
  readonly owner: string | null;
  readonly owner_name: string | null;
  readonly body: string;
  readonly score: number;
  readonly written_at: Date;
}

export type CommentEntry = Omit<CommentRow, 'body'> & RenderedText;

/** Comments, their references, and what the questions and answers count. */
const enterBatch = prepared<{ comments: number; lost_owners: number }>(
  'interchange_enter_comments',
  sql`with input as materialized (
     select nextval('content_id') as comment_id, r.*
     from json_to_recordset($2) as r(id text, post text, owner text, owner_name text, markdown text, html text, text text, language text, renderer int,
       written_at timestamptz, score int)
   ), entered as materialized (
     select i.*, c.internal_id as content_id, c.kind, coalesce(a.question_id, c.internal_id) as question_id, o.internal_id as author_id
     from input i
       join ${contentOf('i.post')} c on true
       left join answer a on c.kind = 'answer' and a.id = c.internal_id ${ownerOfPost}
   ), locked as materialized (
     select id from question where id in (select question_id from entered) order by id for update
   ), comments as (
     insert into comment (id, content_id, question_id, author_id, author_name, ${textColumns}, score, commented_at, imported)
     select comment_id, content_id, question_id, author_id, case when author_id is null then owner_name end, markdown, html, text, language, renderer,
       score, written_at, true
     from entered order by comment_id
   ), reference as (
     insert into import_reference (source_id, kind, external_id, internal_id) select $1, 'comment', id, comment_id from entered
   ), counted as (
     select content_id, question_id, kind, count(*) as comments from entered group by content_id, question_id, kind
   ), questions as (
     update question q set comment_count = q.comment_count + c.comments
     from counted c join locked on locked.id = c.question_id where c.kind = 'question' and q.id = c.content_id
   ), answers as (
     update answer a set comment_count = a.comment_count + c.comments
     from counted c join locked on locked.id = c.question_id where c.kind = 'answer' and a.id = c.content_id
   )
   select count(*)::int as comments, count(*) filter (where owner is not null and author_id is null)::int as lost_owners from entered`,
);

/** Comments on what is there; the others are counted. */
export async function enterComments(run: ImportRun, comments: readonly CommentEntry[]): Promise<void> {
  const entered = await run.statements.row(enterBatch, [run.sourceId, JSON.stringify(comments)]);
  run.tally.added.comments += entered.comments;
  run.tally.skipped.comments += comments.length - entered.comments;
  run.tally.skipped.owners += entered.lost_owners;
}
