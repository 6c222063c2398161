import { authorJson, authorOf, type StoredAuthor } from '@kehila/accounts';
import { type Language, requestContext, sql, type TextBody, textBody, translate } from '@kehila/platform';
import type { FieldValues, Space } from '@kehila/spaces';
import type { ArticleKindName } from '../place/article-kinds';
import { STAFF_PART } from '../revision/staff-parts';
import type { Article, ContentsEntry } from './graphql/article.type';
import type { OriginalChange } from '../translation/significance';
import type { Audience } from './audience';
import { type ArticleStanding, stateAt, type StoredState } from './article.states';

export interface ArticleRow extends StoredState {
  id: string;
  space_id: string;
  question_id: string | null;
  main_author_id: string | null;
  language: Language;
  standing: ArticleStanding;
  title: string;
  slug: string;
  external_key: string | null;
  contents: ContentsEntry[];
  published_at: Date | null;
  updated_at: Date;
  reviewer: StoredAuthor | null;
  reviewed_at: Date | null;
  review_note: string | null;
  outdated_note: string | null;
  archived_note: string | null;
  helpful_count: number;
  not_helpful_count: number;
  credited: string[];
  owner_id: string | null;
  replaced_by: string | null;
  archive_at: Date | null;
  archive_note: string | null;
  archive_replaced_by: string | null;
  archive_keeps_translations: boolean;
  is_doubted: boolean;
  audience: Audience;
  segment_ids: string[];
  kind: ArticleKindName;
  section: string;
  field_values: FieldValues;
  place_version: number;
  original_change: OriginalChange | null;
  original_changed_at: Date | null;
}

/** SQL: what every view of an article shows. `reviewer` is the alias of the reviewer's account (left join). */
export const articleColumns = sql`a.id, a.space_id, a.question_id, a.main_author_id, a.language, a.state, a.standing, a.title, a.slug, a.external_key, a.contents, a.published_at, a.updated_at,
     ${authorJson('reviewer')} as reviewer, a.reviewed_at, a.review_note, a.next_review_at, a.outdated_note, a.archived_note, a.helpful_count, a.not_helpful_count,
     array(select c.account_id::text from article_contributor c where c.article_id = a.id) as credited,
     a.owner_id, a.replaced_by, a.archive_at, a.archive_note, a.archive_replaced_by, a.archive_keeps_translations, a.audience, a.segment_ids, a.kind, a.section, a.field_values, a.place_version, a.original_change, a.original_changed_at,
     exists (select 1 from article_task t where t.article_id = a.id and t.cause = 'answer_unsafe' and t.settled_at is null) as is_doubted`;

export function articleOf(row: ArticleRow, space: Space, now: Date): Article {
  return {
    id: row.id,
    title: row.title,
    slug: row.slug,
    externalKey: row.external_key,
    language: row.language,
    space,
    state: stateAt(row, now),
    standing: row.standing,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    reviewedAt: row.reviewed_at,
    reviewedBy: authorOf(row.reviewer),
    reviewNote: row.review_note,
    nextReviewAt: row.next_review_at,
    outdatedNote: row.outdated_note,
    archivedNote: row.archived_note,
    contents: row.contents,
    helpfulCount: row.helpful_count,
    notHelpfulCount: row.not_helpful_count,
    questionId: row.question_id,
    mainAuthorId: row.main_author_id,
    creditedIds: row.credited,
    isDoubted: row.is_doubted,
    ownerId: row.owner_id,
    replacedBy: row.replaced_by,
    archivesAt: row.archive_at,
    archiving:
      row.archive_note === null ? null : { note: row.archive_note, replacedBy: row.archive_replaced_by, keepsTranslations: row.archive_keeps_translations },
    audience: row.audience,
    segmentIds: row.segment_ids,
    kind: row.kind,
    sectionKey: row.section,
    fieldValues: row.field_values,
    placeVersion: row.place_version,
    originalChange: row.original_change,
    originalChangedAt: row.original_changed_at,
  };
}

/** The whole text, where it has parts for the staff and the reader is of the desk. */
export interface StaffTextRow {
  staff_markdown: string | null;
  staff_html: string | null;
}

export interface BodyRow {
  id: string;
  body_markdown: string | null;
  body_html: string | null;
  body_text: string | null;
  language: Language;
}

/** A draft has no published text: its body is empty. */
export function bodyOf(row: BodyRow) {
  return textBody({ body_markdown: row.body_markdown ?? '', body_html: row.body_html ?? '', body_text: row.body_text ?? '', language: row.language });
}

/** The parts for the staff say so, in the language of who reads them. */
export function staffBodyOf(row: BodyRow & StaffTextRow): TextBody | null {
  if (row.staff_markdown === null || row.staff_html === null) return null;
  const label = `${STAFF_PART}<p class="staff-only__label" lang="${requestContext.language()}" dir="auto">${translate('knowledge_staff_part')}</p>`;
  return { ...bodyOf(row), markdown: row.staff_markdown, html: row.staff_html.replaceAll(STAFF_PART, label) };
}

/** Path after `/{lang}`. */
export function pathOfArticle(id: string, slug: string): string {
  return slug === '' ? `/a/${id}` : `/a/${id}/${slug}`;
}
