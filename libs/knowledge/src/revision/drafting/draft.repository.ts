import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import type { WrittenText } from '../written-text';
import type { DraftSource } from './sources';

/** Everything that a new article begins with. */
export interface NewArticle {
  readonly spaceId: string;
  readonly nominationId: string | null;
  readonly questionId: string | null;
  readonly text: WrittenText;
  readonly sources: readonly DraftSource[];
}

export interface Drafted {
  readonly revisionId: string;
  readonly articleId: string;
}

/** Article, first revision, who is credited and where it came from, in one round trip. */
const insertArticle = prepared<{ revision_id: string; article_id: string }>(
  'draft_insert_article',
  `with begun as (
     insert into article (space_id, nomination_id, question_id, language, title, slug, main_author_id, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8) returning id
   ), written as (
     insert into revision (article_id, number, title, body_markdown, body_html, body_text, language, contents, renderer_version, author_id, created_at, updated_at)
     select id, 1, $5, $9, $10, $11, $4, $12, $13, $7, $8, $8 from begun returning id, article_id
   ), sources as (
     select s.* from jsonb_to_recordset($14::jsonb) as s("contentId" bigint, kind text, "questionId" bigint, "authorId" bigint, "authorName" text, position int)
   ), kept as (
     insert into article_source (article_id, content_id, kind, question_id, author_id, author_name, position)
     select begun.id, s."contentId", s.kind, s."questionId", s."authorId", s."authorName", s.position from begun, sources s
   ), credited as (
     insert into article_contributor (article_id, account_id, kind)
     select id, $7, 'main_author' from begun
     union all
     select distinct begun.id, s."authorId", 'contributor' from begun, sources s where s."authorId" <> $7
   )
   select id as revision_id, article_id from written`,
);

const hasOpenRevision = prepared<{ found: boolean }>(
  'draft_has_open_revision',
  `select exists (select 1 from revision where article_id = $1
     and state in ('draft', 'submitted', 'in_review', 'changes_requested', 'approved', 'scheduled')) as found`,
);

/** A new text begins as a copy of the published one. */
const insertRevision = prepared<{ revision_id: string; article_id: string }>(
  'draft_insert_revision',
  `insert into revision (article_id, number, title, body_markdown, body_html, body_text, language, contents, renderer_version, staff_markdown, staff_html,
     translates, author_id, created_at, updated_at)
   select a.id, (select max(number) + 1 from revision where article_id = a.id), a.title, a.body_markdown, a.body_html, a.body_text, a.language, a.contents,
     a.renderer_version, a.staff_markdown, a.staff_html, (select translates from revision where id = a.published_revision_id), $2, $3, $3
   from article a where a.id = $1
   returning id as revision_id, article_id`,
);

@Injectable()
export class DraftRepository {
  async insertArticle(tx: Transaction, article: NewArticle): Promise<Drafted> {
    const { text } = article;
    const sources = article.sources.map((source, position) => ({ ...source, position }));
    const row = await tx.row(insertArticle, [
      article.spaceId,
      article.nominationId,
      article.questionId,
      text.language,
      text.title,
      text.slug,
      tx.actor.accountId,
      tx.now,
      text.markdown,
      text.html,
      text.text,
      JSON.stringify(text.contents),
      text.rendererVersion,
      JSON.stringify(sources),
    ]);
    return drafted(row);
  }

  /** One text of an article is worked on at a time. The article is locked. */
  async hasOpenRevision(tx: Transaction, articleId: string): Promise<boolean> {
    return (await tx.row(hasOpenRevision, [articleId]))?.found ?? false;
  }

  async insertRevision(tx: Transaction, articleId: string): Promise<Drafted> {
    return drafted(await tx.row(insertRevision, [articleId, tx.actor.accountId, tx.now]));
  }
}

function drafted(row: { revision_id: string; article_id: string } | undefined): Drafted {
  if (!row) throw new Error('a draft was not inserted');
  return { revisionId: row.revision_id, articleId: row.article_id };
}
