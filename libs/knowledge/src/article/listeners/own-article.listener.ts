import { Injectable } from '@nestjs/common';
import { OwnWriting } from '@kehila/accounts';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { ArticlePublished } from '../article.events';

/** Whoever wrote the article finds it at once; the index follows. */
@Injectable()
@WithinTransaction(ArticlePublished)
export class NoteOwnArticle implements TransactionListener<ArticlePublished> {
  constructor(private readonly own: OwnWriting) {}

  async handle(tx: Transaction, { articleId, mainAuthorId }: ArticlePublished): Promise<void> {
    if (mainAuthorId !== null) await this.own.note(tx, mainAuthorId, { id: articleId, kind: 'article' });
  }
}
