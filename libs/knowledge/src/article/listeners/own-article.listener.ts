import { Injectable } from '@nestjs/common';
import { OwnWriting } from '@kehila/accounts';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { ArticlePublished } from '../article.events';

/** Whoever wrote the article and whoever published it find it at once; the index follows. */
@Injectable()
@WithinTransaction(ArticlePublished)
export class NoteOwnArticle implements TransactionListener<ArticlePublished> {
  constructor(private readonly own: OwnWriting) {}

  async handle(tx: Transaction, { articleId, mainAuthorId, publishedBy }: ArticlePublished): Promise<void> {
    const people = new Set([mainAuthorId ?? publishedBy, publishedBy]);
    for (const accountId of people) await this.own.note(tx, accountId, { id: articleId, kind: 'article' });
  }
}
