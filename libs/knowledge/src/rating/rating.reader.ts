import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type Actor, Database, prepared } from '@kehila/platform';
import { grouped } from '../loading';

const ratingsOf = prepared<{ article_id: string; helpful: boolean }>(
  'rating_of_account',
  `select article_id, helpful from article_rating where account_id = $1 and article_id = any($2::bigint[])`,
);

@Injectable()
export class RatingReader {
  // Gathers what one page asks for in one tick into one statement; keeps nothing.
  private readonly loader = new DataLoader<{ actor: Actor; articleId: string }, boolean | null>(
    grouped(
      ({ actor }) => actor,
      ({ articleId }) => articleId,
      (actor, ids) => this.load(actor, ids),
    ),
    { cache: false },
  );

  constructor(private readonly database: Database) {}

  /** Whether the article helped this person; null when they did not say. */
  of(actor: Actor, articleId: string): Promise<boolean | null> {
    return this.loader.load({ actor, articleId });
  }

  private async load(actor: Actor, articleIds: string[]): Promise<Map<string, boolean>> {
    const rows = await this.database.rows(ratingsOf, [actor.accountId, articleIds]);
    return new Map(rows.map((row) => [row.article_id, row.helpful]));
  }
}
