import { Injectable } from '@nestjs/common';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { ArticleRated } from '../../article/article.events';
import { Complaints } from '../complaints';

/** What a reader missed, or misses no longer, changes what its owner has to do. */
@Injectable()
@WithinTransaction(ArticleRated)
export class RatingChangesComplaints implements TransactionListener<ArticleRated> {
  constructor(private readonly complaints: Complaints) {}

  handle(tx: Transaction, event: ArticleRated): Promise<void> {
    return this.complaints.follow(tx, event.articleId);
  }
}
