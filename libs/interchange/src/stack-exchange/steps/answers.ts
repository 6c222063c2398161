import { prepared, sql } from '@kehila/platform';
import type { DumpRow } from '../dump/dump-row';
import { importRows } from '../run/import-rows';
import type { ImportRun } from '../run/import-run';
import { withTexts } from '../run/with-texts';
import type { RenderedText } from '../text/rendered-text';
import { keptVotes, ownerOfPost, postColumns, questionOf, textColumns, votesOfPost } from './post.sql';
import { type PostRow, postOf } from './post-rows';
import { postTypeOf } from './post-types';

interface AnswerRow extends PostRow {
  readonly parent: string;
}

type AnswerEntry = Omit<AnswerRow, 'body'> & RenderedText;

/** Answers, their references, acceptances, and what the questions count. The day of a vote may lie before the answer's hour: then the hour counts. */
const enterAnswers = prepared<{ answers: number; votes: number; lost_owners: number }>(
  'interchange_enter_answers',
  sql`with input as materialized (
     select nextval('content_id') as answer_id, r.* from json_to_recordset($2) as r(${postColumns}, parent text)
   ), entered as materialized (
     select i.*, q.internal_id as question_id, o.internal_id as author_id, ${keptVotes},
       case when a.question_id = i.parent then greatest(v.accepted_at, i.written_at) end as accepted_at
     from input i
       join ${questionOf('i.parent')} q on true
       left join import_accepted a on a.answer_id = i.id::bigint ${ownerOfPost} ${votesOfPost}
   ), locked as materialized (
     select id, author_id from question where id in (select question_id from entered) order by id for update
   ), answers as (
     insert into answer (id, question_id, author_id, author_name, ${textColumns}, answered_at, edited_at, imported_up, imported_down, score, accepted_at, imported)
     select answer_id, question_id, author_id, case when author_id is null then owner_name end, markdown, html, text, language, renderer,
       written_at, edited_at, up, down, up - down, accepted_at, true
     from entered order by answer_id
   ), reference as (
     insert into import_reference (source_id, kind, external_id, internal_id) select $1, 'answer', id, answer_id from entered
   ), acceptances as (
     insert into acceptance (answer_id, question_id, accepted_by, accepted_at)
     select e.answer_id, e.question_id, locked.author_id, e.accepted_at from entered e join locked on locked.id = e.question_id where e.accepted_at is not null
   ), counted as (
     select question_id, count(*) as answers, count(accepted_at) as accepted, bool_or(up > down) as helpful from entered group by question_id
   ), questions as (
     update question q set answer_count = q.answer_count + c.answers, accepted_count = q.accepted_count + c.accepted,
       state = case when q.accepted_count + c.accepted > 0 then 'solved' else 'answered' end, peer_helped = q.peer_helped or c.helpful,
       version = q.version + 1, thread_version = q.thread_version + 1
     from counted c join locked on locked.id = c.question_id where q.id = c.question_id
   )
   select count(*)::int as answers, coalesce(sum(up + down), 0)::int as votes,
     count(*) filter (where owner is not null and author_id is null)::int as lost_owners
   from entered`,
);

/** Answers (posts of type 2). In the file they may stand before their questions, which is why these were read before. */
export function importAnswers(run: ImportRun, after: Promise<void>): Promise<void> {
  return importRows<AnswerRow, AnswerEntry>(run, {
    file: 'Posts.xml',
    after,
    kind: 'answer',
    concerns: (text) => postTypeOf(text) === 'answer',
    read: answerOf,
    prepare: (answers) =>
      withTexts(
        run,
        answers,
        ({ body }) => ({ kind: 'post', html: body }),
        ({ body: _, ...answer }, text) => ({ ...answer, ...text }),
      ),
    enter: async (answers) => {
      const entered = await run.statements.row(enterAnswers, [run.sourceId, JSON.stringify(answers)]);
      run.tally.added.answers += entered.answers;
      run.tally.added.votes += entered.votes;
      run.tally.skipped.answers += answers.length - entered.answers;
      run.tally.skipped.owners += entered.lost_owners;
    },
  });
}

function answerOf(row: DumpRow): AnswerRow {
  row.required('ParentId');
  return { ...postOf(row), parent: row.reference('ParentId')! };
}

/** Accepted answers that are gone. */
const lostAcceptances = prepared<{ acceptances: number }>(
  'interchange_lost_acceptances',
  `select count(*)::int as acceptances from import_accepted a
   where not exists (select 1 from import_reference r where r.source_id = $1 and r.kind = 'answer' and r.external_id = a.answer_id::text)`,
);

export async function countLostAcceptances(run: ImportRun): Promise<void> {
  run.tally.skipped.acceptances = (await run.statements.row(lostAcceptances, [run.sourceId])).acceptances;
}
