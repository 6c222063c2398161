import { Injectable } from '@nestjs/common';
import { type Actor, prepared, sql, type Transaction } from '@kehila/platform';
import { type ArticleState, stateAt } from './article.states';
import type { LockedArticle } from './locked-article';
import { Sights, sightValues, visibleArticle } from './sight';

interface ArticleRow {
  id: string;
  space_id: string;
  state: ArticleState;
  next_review_at: Date | null;
  main_author_id: string | null;
}

const lockArticle = prepared<ArticleRow>(
  'article_lock',
  sql`select a.id, a.space_id, a.state, a.next_review_at, a.main_author_id from article a where a.id = $4 and ${visibleArticle('a')} for update`,
);

const loadCredited = prepared<{ credited: string[] }>(
  'article_load_credited',
  `select array(select account_id::text from article_contributor where article_id = $1) as credited`,
);

const verify = prepared<never>(
  'article_verify',
  `update article set state = 'published', outdated_note = null, archived_note = null,
     reviewed_by = $2, reviewed_at = $3, review_note = $5, next_review_at = $4, version = version + 1 where id = $1`,
);

const markOutdated = prepared<never>('article_mark_outdated', `update article set state = 'outdated', outdated_note = $2, version = version + 1 where id = $1`);

const archive = prepared<never>('article_archive', `update article set state = 'archived', archived_note = $2, version = version + 1 where id = $1`);

@Injectable()
export class ArticleRepository {
  constructor(private readonly sights: Sights) {}

  /** Undefined when it does not exist or the actor may not see it. */
  async lock(tx: Transaction, actor: Actor, articleId: string): Promise<LockedArticle | undefined> {
    const row = await tx.row(lockArticle, [...sightValues(await this.sights.of(actor, tx)), articleId]);
    const credited = row && (await tx.row(loadCredited, [articleId]))?.credited;
    return (
      row && {
        id: row.id,
        spaceId: row.space_id,
        state: stateAt(row, tx.now),
        mainAuthorId: row.main_author_id,
        creditedIds: credited ?? [],
      }
    );
  }

  async verify(tx: Transaction, articleId: string, nextReviewAt: Date, note: string | null): Promise<void> {
    await tx.rows(verify, [articleId, tx.actor.accountId, tx.now, nextReviewAt, note]);
  }

  async markOutdated(tx: Transaction, articleId: string, note: string): Promise<void> {
    await tx.rows(markOutdated, [articleId, note]);
  }

  async archive(tx: Transaction, articleId: string, note: string): Promise<void> {
    await tx.rows(archive, [articleId, note]);
  }
}
