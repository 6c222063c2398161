import { Injectable } from '@nestjs/common';
import { ArticlePublished, ArticleRated } from '@kehila/knowledge';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { articleCredits } from '../../ledger/article-credits';
import { Ledger } from '../../ledger/ledger';
import { staffOnly } from '../../ledger/posting';

@Injectable()
@WithinTransaction(ArticlePublished)
export class RewardPublishedArticle implements TransactionListener<ArticlePublished> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: ArticlePublished): Promise<void> {
    await this.ledger.post(tx, 'loyalty', event, articleCredits(event));
  }
}

@Injectable()
@WithinTransaction(ArticleRated)
export class RewardHelpfulArticle implements TransactionListener<ArticleRated> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: ArticleRated): Promise<void> {
    if (event.raterId === null || event.mainAuthorId === null || event.raterId === event.mainAuthorId) return;
    const cause = `rating:${event.articleId}:${event.raterId}`;
    if (!event.helpful) return this.ledger.undo(tx, 'loyalty', event, cause);
    await this.ledger.post(tx, 'loyalty', event, [
      { rule: 'articleHelpful', to: event.mainAuthorId, cause, subject: event.articleId, space: event.spaceId, withheldBy: staffOnly(event.mainAuthorIsStaff) },
    ]);
  }
}
