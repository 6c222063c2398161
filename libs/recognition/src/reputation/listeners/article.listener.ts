import { Injectable } from '@nestjs/common';
import { ArticlePublished, ArticleRated } from '@kehila/knowledge';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { Ledger } from '../../ledger/ledger';
import { articleCredits } from '../../ledger/article-credits';
import { staffOnly } from '../../ledger/posting';

/** The main author earns most, everyone whose words went into the article something; once an article. */
@Injectable()
@WithinTransaction(ArticlePublished)
export class CreditPublishedArticle implements TransactionListener<ArticlePublished> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: ArticlePublished): Promise<void> {
    await this.ledger.post(tx, 'reputation', event, articleCredits(event));
  }
}

/** A reader found the article helpful; taken back when the reader thinks again. */
@Injectable()
@WithinTransaction(ArticleRated)
export class CreditHelpfulArticle implements TransactionListener<ArticleRated> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: ArticleRated): Promise<void> {
    if (event.raterId === null || event.mainAuthorId === null || event.raterId === event.mainAuthorId) return;
    const cause = `rating:${event.articleId}:${event.raterId}`;
    if (!event.helpful) return this.ledger.undo(tx, 'reputation', event, cause);
    await this.ledger.post(tx, 'reputation', event, [
      { rule: 'articleHelpful', to: event.mainAuthorId, cause, subject: event.articleId, space: event.spaceId, withheldBy: staffOnly(event.mainAuthorIsStaff) },
    ]);
  }
}
