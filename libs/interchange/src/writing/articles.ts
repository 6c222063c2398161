import type { ContentsHeading } from '@kehila/knowledge';
import { prepared, sql } from '@kehila/platform';
import type { ImportRun } from '../run/import-run';
import { accountOf, textColumns } from './post.sql';

export interface ArticleEntry {
  readonly id: string;
  /** Whom an import knows by these numbers; the main one first. */
  readonly authors: readonly string[];
  readonly title: string;
  readonly slug: string;
  readonly markdown: string;
  readonly html: string;
  readonly text: string;
  readonly language: string;
  readonly contents: readonly ContentsHeading[];
  readonly renderer: number;
  readonly staff_markdown: string | null;
  readonly staff_html: string | null;
  /** Key of a section of the space; empty: it stands in none. */
  readonly section: string;
  readonly kind: string | null;
  readonly audience: string;
  readonly segment_ids: readonly string[];
  readonly external_key: string | null;
  readonly outdated_note: string | null;
  readonly published_at: Date;
  readonly updated_at: Date;
}

/** The account in whose name texts come that nobody here wrote. */
export const FORMER_SITE = 'site';

/**
 * Published articles with their one revision, who is credited, and their references. Who wrote it is the revision's author; where nobody is known,
 * the former site, which is credited with nothing. A name for other systems that is another article's here is left to that one.
 */
const enterBatch = prepared<{ articles: number; lost_owners: number }>(
  'interchange_enter_articles',
  sql`with input as materialized (
     select nextval('content_id') as article_id, nextval('content_id') as revision_id, r.*
     from json_to_recordset($3) as r(id text, authors jsonb, title text, slug text, markdown text, html text, text text, language text, contents jsonb, renderer int,
       staff_markdown text, staff_html text, section text, kind text, audience text, segment_ids bigint[], external_key text, outdated_note text, published_at timestamptz, updated_at timestamptz)
   ), credited as materialized (
     select distinct on (i.article_id, o.internal_id) i.article_id, o.internal_id as account_id, w.place
     from input i cross join lateral jsonb_array_elements_text(i.authors) with ordinality as w(author, place) join ${accountOf('w.author')} o on true
     order by i.article_id, o.internal_id, w.place
   ), main as materialized (
     select distinct on (article_id) article_id, account_id from credited order by article_id, place
   ), entered as materialized (
     select i.*, m.account_id as main_author_id, coalesce(m.account_id, site.internal_id) as writer_id,
       case when not exists (select 1 from article taken where taken.external_key = i.external_key) then i.external_key end as free_key,
       least(i.published_at, $4) as came_at, least(greatest(i.updated_at, i.published_at), $4) as changed_at
     from input i join ${accountOf(`'${FORMER_SITE}'`)} site on true left join main m on m.article_id = i.article_id
   ), articles as (
     insert into article (id, space_id, state, standing, published_revision_id, title, slug, ${textColumns}, contents, staff_markdown, staff_html, main_author_id,
       created_at, published_at, updated_at, outdated_note, audience, segment_ids, external_key, section, kind)
     select article_id, $2, case when outdated_note is null then 'published' else 'outdated' end, 'imported', revision_id, title, slug, markdown, html, text, language, renderer,
       contents, staff_markdown, staff_html, main_author_id, came_at, came_at, changed_at, outdated_note, audience, segment_ids, free_key, section, coalesce(kind, 'answer')
     from entered order by article_id
   ), revisions as (
     insert into revision (id, article_id, number, state, title, ${textColumns}, contents, staff_markdown, staff_html, author_id, published_at, created_at, updated_at)
     select revision_id, article_id, 1, 'published', title, markdown, html, text, language, renderer, contents, staff_markdown, staff_html, writer_id,
       came_at, came_at, changed_at
     from entered order by article_id
   ), contributors as (
     insert into article_contributor (article_id, account_id, kind)
     select c.article_id, c.account_id, case when c.account_id = m.account_id then 'main_author' else 'contributor' end
     from credited c join main m on m.article_id = c.article_id
   ), reference as (
     insert into import_reference (source_id, kind, external_id, internal_id) select $1, 'article', id, article_id from entered
   )
   select count(*)::int as articles, count(*) filter (where main_author_id is null and jsonb_array_length(authors) > 0)::int as lost_owners from entered`,
);

/** The authors, and the former site, are there. */
export async function enterArticles(run: ImportRun, articles: readonly ArticleEntry[]): Promise<void> {
  const entered = await run.statements.row(enterBatch, [run.sourceId, run.spaceId, JSON.stringify(articles), run.now]);
  run.tally.added.articles += entered.articles;
  run.tally.skipped.owners += entered.lost_owners;
}
