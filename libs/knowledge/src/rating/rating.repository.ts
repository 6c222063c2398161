import { Injectable } from '@nestjs/common';
import { authorRoleSql } from '@kehila/accounts';
import { prepared, sql, type Transaction } from '@kehila/platform';
import type { LockedArticle } from '../article/locked-article';
import type { RatingReasonName } from './rating.reasons';

/** Who rates: an account, or the key that a browser keeps, hashed. */
export type Rater = { readonly accountId: string } | { readonly browserHash: Buffer };

export interface Rating {
  readonly helpful: boolean;
  readonly reason: RatingReasonName | null;
  readonly words: string | null;
}

const findRating = prepared<Rating & { id: string }>(
  'rating_find',
  `select id, helpful, reason, words from article_rating where article_id = $1 and (account_id = $2 or browser_hash = $3)`,
);

const writeRating = prepared<never>(
  'rating_write',
  `with changed as (
     update article_rating set helpful = $5, reason = $6, words = $7, at = $8, settled_at = null where id = $4 returning id
   ), rated as (
     insert into article_rating (article_id, account_id, browser_hash, helpful, reason, words, at)
     select $1, $2, $3, $5, $6, $7, $8 where $4::bigint is null returning id
   )
   update article set helpful_count = helpful_count + $9, not_helpful_count = not_helpful_count + $10, version = version + 1 where id = $1`,
);

const isStaff = prepared<{ is_staff: boolean }>(
  'rating_author_is_staff',
  sql`select coalesce(${authorRoleSql('a.main_author_id', 'a.space_id')} = 'STAFF', false) as is_staff from article a where a.id = $1`,
);

@Injectable()
export class RatingRepository {
  /** What this reader said before. The article is locked, so that nobody rates it at the same time. */
  find(tx: Transaction, articleId: string, rater: Rater): Promise<(Rating & { id: string }) | undefined> {
    return tx.row(findRating, [articleId, ...valuesOf(rater)]);
  }

  /** Enters the rating, or changes the one that stood, and keeps the counters equal to the ratings. */
  async write(tx: Transaction, articleId: string, rater: Rater, rating: Rating, before: (Rating & { id: string }) | undefined): Promise<void> {
    const helpful = Number(rating.helpful) - Number(before?.helpful ?? false);
    const notHelpful = Number(!rating.helpful) - Number(before ? !before.helpful : false);
    const values = [before?.id ?? null, rating.helpful, rating.reason, rating.words, tx.now, helpful, notHelpful];
    await tx.rows(writeRating, [articleId, ...valuesOf(rater), ...values]);
  }

  /** Staff of the space earn nothing for its articles. */
  async mainAuthorIsStaff(tx: Transaction, article: LockedArticle): Promise<boolean> {
    return (await tx.row(isStaff, [article.id]))?.is_staff ?? false;
  }
}

function valuesOf(rater: Rater): [string | null, Buffer | null] {
  return 'accountId' in rater ? [rater.accountId, null] : [null, rater.browserHash];
}
