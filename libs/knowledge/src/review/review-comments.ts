import { Injectable } from '@nestjs/common';
import { authorJson, authorOf, type StoredAuthor } from '@kehila/accounts';
import { Database, prepared, renderMarkdown, sql, type StoredText, textBody, type Transaction } from '@kehila/platform';
import type { LockedRevision } from '../revision/locked-revision';
import type { RevisionComment } from './graphql/review.types';

const insertComment = prepared<{ id: string }>(
  'review_insert_comment',
  `insert into revision_comment (revision_id, block, author_id, body_markdown, body_html, body_text, language, renderer_version, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
);

/** Oldest first, as a talk is read. Index `revision_comment_of_revision`. */
const commentsOf = prepared<StoredText & { id: string; block: number | null; author: StoredAuthor; at: Date }>(
  'review_comments_of',
  sql`select c.id, c.block, ${authorJson('a')} as author, c.body_markdown, c.body_html, c.body_text, c.language, c.at
   from revision_comment c join account a on a.id = c.author_id where c.revision_id = $1 order by c.at, c.id limit 500`,
);

/** The talk about a revision. Who may read it is decided with the revision. */
@Injectable()
export class ReviewComments {
  constructor(private readonly database: Database) {}

  async of(revisionId: string): Promise<RevisionComment[]> {
    const rows = await this.database.rows(commentsOf, [revisionId]);
    return rows.map((row) => ({ id: row.id, block: row.block, body: textBody(row), author: authorOf(row.author)!, at: row.at }));
  }

  async insert(tx: Transaction, revision: LockedRevision, block: number | null, markdown: string): Promise<string> {
    const body = renderMarkdown(markdown, { kind: 'comment', fallbackLanguage: revision.language });
    const values = [revision.id, block, tx.actor.accountId, markdown, body.html, body.text, body.language, body.rendererVersion, tx.now];
    const row = await tx.row(insertComment, values);
    if (!row) throw new Error('a comment was not inserted');
    return row.id;
  }
}
