import { Injectable } from '@nestjs/common';
import { authorJson, authorOf, type StoredAuthor } from '@kehila/accounts';
import { type Actor, Database, prepared, renderMarkdown, sql, type StoredText, textBody, type Transaction } from '@kehila/platform';
import type { LockedRevision } from '../revision/locked-revision';
import { RevisionRepository } from '../revision/revision.repository';
import type { RevisionComment } from './graphql/review.types';
import type { Suggestion } from './suggested-text';

/** What somebody says about a text, or about one paragraph of it. */
export interface Remark {
  readonly block: number | null;
  readonly body: string;
  readonly suggestion: Suggestion | null;
}

interface CommentRow extends StoredText {
  id: string;
  block: number | null;
  author: StoredAuthor;
  at: Date;
  suggestion: string | null;
  done_at: Date | null;
  taken_at: Date | null;
}

const insertComment = prepared<{ id: string }>(
  'review_insert_comment',
  `insert into revision_comment (revision_id, block, author_id, body_markdown, body_html, body_text, language, renderer_version, at, suggestion, suggested_for)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
);

/** Oldest first, as a talk is read. Index `revision_comment_of_revision`. */
const commentsOf = prepared<CommentRow>(
  'review_comments_of',
  sql`select c.id, c.block, ${authorJson('a')} as author, c.body_markdown, c.body_html, c.body_text, c.language, c.at, c.suggestion, c.done_at, c.taken_at
   from revision_comment c join account a on a.id = c.author_id where c.revision_id = $1 order by c.at, c.id limit 500`,
);

const revisionOf = prepared<{ revision_id: string }>('review_comment_revision', `select revision_id from revision_comment where id = $1`);

/** After the lock: what others did to it meanwhile. */
const openSuggestion = prepared<{ block: number; suggested_for: string; suggestion: string }>(
  'review_open_suggestion',
  `select block, suggested_for, suggestion from revision_comment where id = $1 and suggestion is not null and taken_at is null`,
);

const markDone = prepared<{ id: string }>(
  'review_comment_done',
  `update revision_comment set done_at = case when $3::boolean then $2::timestamptz end where id = $1 and (done_at is null) = $3::boolean returning id`,
);

const markTaken = prepared<never>('review_suggestion_taken', `update revision_comment set taken_at = $2, done_at = coalesce(done_at, $2) where id = $1`);

/** The talk about a revision. Who may read it is decided with the revision. */
@Injectable()
export class ReviewComments {
  constructor(
    private readonly database: Database,
    private readonly revisions: RevisionRepository,
  ) {}

  async of(revisionId: string): Promise<RevisionComment[]> {
    const rows = await this.database.rows(commentsOf, [revisionId]);
    return rows.map((row) => ({
      id: row.id,
      block: row.block,
      body: textBody(row),
      author: authorOf(row.author)!,
      at: row.at,
      suggestion: row.suggestion,
      doneAt: row.done_at,
      takenAt: row.taken_at,
    }));
  }

  /** Undefined when there is no such comment, or the actor may not see its revision. */
  async lockRevision(tx: Transaction, actor: Actor, commentId: string): Promise<LockedRevision | undefined> {
    const row = await tx.row(revisionOf, [commentId]);
    return row && this.revisions.lock(tx, actor, row.revision_id);
  }

  async insert(tx: Transaction, revision: LockedRevision, { block, body: markdown, suggestion }: Remark): Promise<string> {
    const body = renderMarkdown(markdown, { kind: 'comment', fallbackLanguage: revision.language });
    const values = [revision.id, block, tx.actor.accountId, markdown, body.html, body.text, body.language, body.rendererVersion, tx.now];
    const row = await tx.row(insertComment, [...values, suggestion?.suggestion ?? null, suggestion?.suggestedFor ?? null]);
    if (!row) throw new Error('a comment was not inserted');
    return row.id;
  }

  /** What nobody has taken yet. */
  async suggestion(tx: Transaction, commentId: string): Promise<Suggestion | undefined> {
    const row = await tx.row(openSuggestion, [commentId]);
    return row && { block: row.block, suggestedFor: row.suggested_for, suggestion: row.suggestion };
  }

  async take(tx: Transaction, commentId: string): Promise<void> {
    await tx.rows(markTaken, [commentId, tx.now]);
  }

  /** False when it stood like that already. */
  async settle(tx: Transaction, commentId: string, done: boolean): Promise<boolean> {
    return (await tx.row(markDone, [commentId, tx.now, done])) !== undefined;
  }
}
