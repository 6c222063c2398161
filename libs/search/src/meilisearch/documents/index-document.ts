import type { DocumentKind, DocumentLanguage, DocumentStanding, DocumentState, DocumentTrust } from '../../document/search-document';
import { beginningsText, comparedText } from './forms-text';

/** A row of the search index here. */
export interface IndexedRow {
  readonly id: string;
  readonly thread_id: string;
  readonly kind: DocumentKind;
  readonly space_id: string;
  readonly language: DocumentLanguage;
  readonly state: DocumentState | null;
  readonly standing: DocumentStanding | null;
  readonly trust: DocumentTrust | null;
  readonly author_id: string | null;
  readonly tags: readonly string[];
  readonly title: string;
  readonly body: string;
  readonly score: number;
  readonly quality: number;
  readonly created_at: Date;
  readonly version: string;
}

/** A document as it stands there. An answer is found by its question's title too, but only among the texts, as in PostgreSQL. */
export function indexDocument(row: IndexedRow): object {
  const isAnswer = row.kind === 'answer';
  return {
    id: row.id,
    threadId: row.thread_id,
    kind: row.kind,
    spaceId: row.space_id,
    language: row.language,
    state: row.state,
    standing: row.standing,
    trust: row.trust,
    authorId: row.author_id,
    tags: row.tags,
    title: isAnswer ? '' : row.title,
    body: row.body,
    title_x: isAnswer ? '' : comparedText(row.title),
    title_f: isAnswer ? '' : beginningsText(row.title),
    body_x: comparedText(isAnswer ? `${row.title}\n${row.body}` : row.body),
    score: row.score,
    quality: row.quality,
    createdAt: row.created_at.getTime(),
    version: row.version,
  };
}
