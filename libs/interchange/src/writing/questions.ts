import { prepared, slugOf, sql } from '@kehila/platform';
import type { ImportRun } from '../run/import-run';
import type { RenderedText } from '../text/rendered-text';
import { keptVotes, ownerOfPost, type PostRow, postColumns, textColumns, votesOfPost } from './post.sql';

export interface QuestionRow extends PostRow {
  readonly kind: 'question' | 'nomination';
  readonly title: string;
  /** Slugs. */
  readonly tags: readonly string[];
  readonly active_at: Date;
  readonly closed_at: Date | null;
  readonly views: number;
}

export interface QuestionEntry extends Omit<QuestionRow, 'body'>, RenderedText {
  readonly slug: string;
}

const ensureTags = prepared<{ id: string; slug: string }>(
  'interchange_ensure_tags',
  `with made as (insert into tag (slug) select slug from unnest($1::text[]) slug order by slug on conflict (slug) do nothing returning id, slug)
   select id, slug from made union all select coalesce(leads_to, id), slug from tag where slug = any($1::text[])`,
);

/** Questions, their references and the counts of their tags. Candidates' texts are hidden: they belong to an election of the former site. */
const enterBatch = prepared<{ questions: number; nominations: number; votes: number; lost_owners: number }>(
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

/** Questions with their tags; those that the community lacks are made too. `known` keeps the tags of one run. */
export async function enterQuestions(run: ImportRun, known: Map<string, string>, questions: readonly QuestionEntry[]): Promise<void> {
  await learnTags(run, known, questions);
  const input = questions.map(({ tags, ...question }) => ({ ...question, tag_ids: [...new Set(tags.map((slug) => known.get(slug)))] }));
  const entered = await run.statements.row(enterBatch, [run.sourceId, run.spaceId, JSON.stringify(input)]);
  run.tally.added.questions += entered.questions;
  run.tally.added.nominations += entered.nominations;
  run.tally.added.votes += entered.votes;
  run.tally.skipped.owners += entered.lost_owners;
}

export function questionEntry<Row extends QuestionRow>({ body: _, ...question }: Row, text: RenderedText): QuestionEntry {
  return { ...question, slug: slugOf(question.title), ...text };
}

async function learnTags(run: ImportRun, known: Map<string, string>, questions: readonly QuestionEntry[]): Promise<void> {
  const unknown = [...new Set(questions.flatMap(({ tags }) => tags))].filter((slug) => !known.has(slug));
  if (unknown.length === 0) return;
  for (const { id, slug } of await run.statements.rows(ensureTags, [unknown])) known.set(slug, id);
}
