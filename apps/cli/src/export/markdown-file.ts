import { posix } from 'node:path';
import type { ExportedArticle } from '@kehila/knowledge';
import { articlePath, attachmentPath } from './article-path';

/** The article as a Markdown file with front matter. Values stand as JSON, which every reader of YAML reads alike, whatever signs are in a title. */
export function markdownFile(article: ExportedArticle, origin: string): string {
  const { space, authors, markdown, questionId, attachments } = article;
  const own = posix.basename(articlePath(article));
  const about = {
    id: article.id,
    title: article.title,
    slug: article.slug,
    external_key: article.externalKey,
    space: space.slug,
    section: article.section,
    kind: article.kind,
    language: article.language,
    state: article.state,
    standing: article.standing,
    audience: article.audience,
    segments: article.segments.length === 0 ? null : article.segments,
    authors,
    published_at: article.publishedAt,
    updated_at: article.updatedAt,
    reviewed_at: article.reviewedAt,
    next_review_at: article.nextReviewAt,
    outdated_note: article.outdatedNote,
    source: questionId === null ? null : `${origin}/q/${questionId}`,
    attachments: attachments.length === 0 ? null : attachments.map(({ name }) => attachmentPath(own, name)),
    content_hash: article.contentHash,
  };
  // A folder would be taken for the section of an article that has none.
  const lines = Object.entries(about).flatMap(([name, value]) => (value === null && name !== 'section' ? [] : [`${name}: ${JSON.stringify(value)}`]));
  return `---\n${lines.join('\n')}\n---\n\n${markdown.trim()}\n`;
}
