import { message } from '@kehila/messages';
import { prepared, slugOf, sql } from '@kehila/platform';
import { missing } from '../dump/broken-row';
import type { DumpRow } from '../dump/dump-row';
import { titleLine } from '../dump/names';
import { tagNames } from '../dump/tag-names';
import { importRows } from '../run/import-rows';
import type { ImportRun } from '../run/import-run';
import { withTexts } from '../run/with-texts';
import type { RenderedText, TextToRender } from '../text/rendered-text';
import { keptVotes, ownerOfPost, postColumns, textColumns, votesOfPost } from './post.sql';
import { type PostRow, postOf } from './post-rows';
import { postTypeOf } from './post-types';

interface QuestionRow extends PostRow {
  readonly kind: 'question' | 'nomination';
  readonly title: string;
  readonly tags: string[];
  readonly active_at: Date;
  readonly closed_at: Date | null;
  readonly views: number;
  readonly accepted: string | null;
}

interface QuestionEntry extends Omit<QuestionRow, 'body'>, RenderedText {
  readonly slug: string;
}

const QUESTION = '1';
const NOMINATION = '6';

const ensureTags = prepared<{ id: string; slug: string }>(
  'interchange_ensure_tags',
  `with made as (insert into tag (slug) select slug from unnest($1::text[]) slug order by slug on conflict (slug) do nothing returning id, slug)
   select id, slug from made union all select coalesce(leads_to, id), slug from tag where slug = any($1::text[])`,
);

const stageAccepted = prepared<never>(
  'interchange_stage_accepted',
  `insert into import_accepted (answer_id, question_id) select * from unnest($1::bigint[], $2::text[]) on conflict do nothing`,
);

/** Questions, their references and the counts of their tags. Candidates' texts are hidden: they belong to an election of the former site. */
const enterQuestions = prepared<{ questions: number; nominations: number; votes: number; lost_owners: number }>(
  'interchange_enter_questions',
  sql`with input as materialized (
     select nextval('content_id') as question_id, r.*
     from json_to_recordset($3) as r(${postColumns}, kind text, title text, slug text, tag_ids bigint[], active_at timestamptz, closed_at timestamptz, views int)
   ), entered as materialized (
     select i.*, o.internal_id as author_id, case i.kind when 'question' then 'visible' else 'hidden' end as publication, ${keptVotes}
     from input i ${ownerOfPost} ${votesOfPost}
   ), questions as (
     insert into question (id, space_id, author_id, author_name, title, slug, ${textColumns}, publication, closed_reason, closed_at, tag_ids,
       asked_at, edited_at, last_activity_at, imported_up, imported_down, score, view_count, imported)
     select question_id, $2, author_id, case when author_id is null then owner_name end, title, slug, markdown, html, text, language, renderer, publication,
       case when closed_at is not null then 'other' end, closed_at, tag_ids, written_at, edited_at, active_at, up, down, up - down, views, true
     from entered order by question_id
   ), reference as (
     insert into import_reference (source_id, kind, external_id, internal_id) select $1, 'question', id, question_id from entered
   ), counted as (
     select tag_id, count(*) as questions from entered, unnest(tag_ids) as tag_id where publication = 'visible' group by tag_id
   ), locked as materialized (
     select id from tag where id in (select tag_id from counted) order by id for update
   ), tags_in_space as (
     insert into tag_in_space as s (tag_id, space_id, question_count) select c.tag_id, $2, c.questions from counted c join locked on locked.id = c.tag_id
     on conflict (tag_id, space_id) do update set question_count = s.question_count + excluded.question_count
   ), tags as (
     update tag t set question_count = t.question_count + c.questions from counted c join locked on locked.id = c.tag_id where t.id = c.tag_id
   )
   select count(*) filter (where kind = 'question')::int as questions, count(*) filter (where kind = 'nomination')::int as nominations,
     coalesce(sum(up + down), 0)::int as votes, count(*) filter (where owner is not null and author_id is null)::int as lost_owners
   from entered`,
);

/** Questions (posts of type 1) and candidates' texts (type 6). Rows whose type cannot be told are reported here. */
export function importQuestions(run: ImportRun, after: Promise<void>): Promise<void> {
  const tagIds = new Map<string, string>();
  return importRows<QuestionRow, QuestionEntry>(run, {
    file: 'Posts.xml',
    after,
    kind: 'question',
    concerns: (text) => ['question', 'nomination', 'other'].includes(postTypeOf(text)),
    read: (row) => questionOf(run, row),
    stage: (questions) => stage(run, questions),
    prepare: (questions) => withTexts(run, questions, textOf, entryOf),
    enter: async (questions) => {
      await learnTags(run, tagIds, questions);
      const input = questions.map(({ tags, ...question }) => ({ ...question, tag_ids: [...new Set(tags.map((slug) => tagIds.get(slug)))] }));
      const entered = await run.statements.row(enterQuestions, [run.sourceId, run.spaceId, JSON.stringify(input)]);
      run.tally.added.questions += entered.questions;
      run.tally.added.nominations += entered.nominations;
      run.tally.added.votes += entered.votes;
      run.tally.skipped.owners += entered.lost_owners;
    },
  });
}

function questionOf(run: ImportRun, row: DumpRow): QuestionRow | undefined {
  const type = row.required('PostTypeId');
  if (type !== QUESTION && type !== NOMINATION) {
    run.tally.skipped.otherPosts += 1;
    return undefined;
  }
  const post = postOf(row);
  return {
    ...post,
    kind: type === QUESTION ? 'question' : 'nomination',
    title: type === QUESTION ? titleOf(row) : message('interchange_nomination', {}, run.language),
    tags: tagNames(row.text('Tags')),
    active_at: row.moment('LastActivityDate') ?? post.written_at,
    closed_at: row.moment('ClosedDate'),
    views: Math.max(row.wholeNumber('ViewCount') ?? 0, 0),
    accepted: row.reference('AcceptedAnswerId'),
  };
}

function textOf({ body, title }: QuestionRow): TextToRender {
  return { kind: 'post', html: body, title };
}

function entryOf({ body: _, ...question }: QuestionRow, text: RenderedText): QuestionEntry {
  return { ...question, slug: slugOf(question.title), ...text };
}

function titleOf(row: DumpRow): string {
  const title = titleLine(row.required('Title'));
  if (title === '') throw missing('Title');
  return title;
}

async function stage(run: ImportRun, questions: QuestionRow[]): Promise<void> {
  const solved = questions.filter((question) => question.accepted !== null);
  await run.statements.rows(stageAccepted, [solved.map((question) => question.accepted), solved.map((question) => question.id)]);
}

/** Tags that questions have and the list of tags lacks are made too. */
async function learnTags(run: ImportRun, known: Map<string, string>, questions: QuestionEntry[]): Promise<void> {
  const unknown = [...new Set(questions.flatMap(({ tags }) => tags))].filter((slug) => !known.has(slug));
  if (unknown.length === 0) return;
  for (const { id, slug } of await run.statements.rows(ensureTags, [unknown])) known.set(slug, id);
}
