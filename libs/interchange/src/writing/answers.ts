import { prepared, sql } from '@kehila/platform';
import type { ImportRun } from '../run/import-run';
import type { RenderedText } from '../text/rendered-text';
import { keptVotes, ownerOfPost, type PostRow, postColumns, questionOf, textColumns, votesOfPost } from './post.sql';

export interface AnswerRow extends PostRow {
  /** The question's number. */
  readonly parent: string;
}

export type AnswerEntry = Omit<AnswerRow, 'body'> & RenderedText;

/**
 * Answers, their references, acceptances, and what the questions count. The day of a vote may lie before the answer's hour: then the hour counts.
 * Of one question no more stay accepted than people could have accepted in this space: the first ones.
 */
const enterBatch = prepared<{ answers: number; votes: number; lost_owners: number; surplus: number }>(
  'interchange_enter_answers',
  sql`with input as materialized (
     select nextval('content_id') as answer_id, r.* from json_to_recordset($2) as r(${postColumns}, parent text)
   ), entered as materialized (
     select i.*, q.internal_id as question_id, o.internal_id as author_id, ${keptVotes},
       case when a.question_id = i.parent then greatest(v.accepted_at, i.written_at) end as claimed_at
     from input i
       join ${questionOf('i.parent')} q on true
       left join import_accepted a on a.answer_id = i.id ${ownerOfPost} ${votesOfPost}
   ), locked as materialized (
     select id, author_id, accepted_count, space_id from question where id in (select question_id from entered) order by id for update
   ), accepted as materialized (
     select e.answer_id, e.claimed_at as accepted_at, locked.author_id as accepted_by
     from (select *, row_number() over (partition by question_id order by answer_id) as nth from entered where claimed_at is not null) e
       join locked on locked.id = e.question_id join space s on s.id = locked.space_id
     where locked.accepted_count + e.nth <= s.acceptance_limit
   ), answers as (
     insert into answer (id, question_id, author_id, author_name, ${textColumns}, answered_at, edited_at, imported_up, imported_down, score, accepted_at, imported)
     select answer_id, question_id, author_id, case when author_id is null then owner_name end, markdown, html, text, language, renderer,
       written_at, edited_at, up, down, up - down, accepted_at, true
     from entered left join accepted using (answer_id) order by answer_id
   ), reference as (
     insert into import_reference (source_id, kind, external_id, internal_id) select $1, 'answer', id, answer_id from entered
   ), acceptances as (
     insert into acceptance (answer_id, question_id, accepted_by, accepted_at)
     select answer_id, question_id, accepted_by, accepted_at from entered join accepted using (answer_id)
   ), counted as (
     select question_id, count(*) as answers, count(accepted_at) as accepted, bool_or(up > down) as helpful, max(written_at) as newest
     from entered left join accepted using (answer_id) group by question_id
   ), questions as (
     update question q set answer_count = q.answer_count + c.answers, accepted_count = q.accepted_count + c.accepted,
       state = case when q.accepted_count + c.accepted > 0 then 'solved' else 'answered' end, peer_helped = q.peer_helped or c.helpful, last_activity_at = greatest(q.last_activity_at, c.newest),
       version = q.version + 1, thread_version = q.thread_version + 1
     from counted c join locked on locked.id = c.question_id where q.id = c.question_id
   )
   select count(*)::int as answers, coalesce(sum(up + down), 0)::int as votes,
     count(*) filter (where owner is not null and author_id is null)::int as lost_owners, (count(claimed_at) - (select count(*) from accepted))::int as surplus
   from entered`,
);

/** Answers of questions that are there; the others are counted. */
export async function enterAnswers(run: ImportRun, answers: readonly AnswerEntry[]): Promise<void> {
  const entered = await run.statements.row(enterBatch, [run.sourceId, JSON.stringify(answers)]);
  run.tally.added.answers += entered.answers;
  run.tally.added.votes += entered.votes;
  run.tally.skipped.answers += answers.length - entered.answers;
  run.tally.skipped.owners += entered.lost_owners;
  run.tally.skipped.acceptances += entered.surplus;
}
