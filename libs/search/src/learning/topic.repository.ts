import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';

const lock = prepared<{ id: string; isClosed: boolean }>(
  'search_topic_lock',
  `select id, closed_at is not null as "isClosed" from search_topic where id = $1::bigint for update`,
);
const seesToSearches = prepared<{ fit: boolean }>(
  'search_topic_owner_fit',
  `select exists (select from role_grant g join account a on a.id = g.account_id
     where g.account_id = $1 and g.role in ('STAFF', 'MANAGER', 'ADMINISTRATOR') and a.state = 'active') as fit`,
);
/** Published, or the caller's own: of others' drafts nobody learns that they are there. */
const article = prepared<{ id: string }>(
  'search_topic_article',
  `select a.id from article a where a.id = $1 and (a.main_author_id = $2 or exists (select from search_doc d where d.id = a.id and d.kind = 'article')) for key share of a`,
);
const takeUp = prepared<never>(
  'search_topic_take_up',
  `update search_topic set title = $2, owner_id = $3, article_id = coalesce($4, article_id), taken_up_at = coalesce(taken_up_at, $5), closed_at = null where id = $1`,
);
/** It gets no title by this: as people wrote it, it is shown only to who may see that they did. */
const close = prepared<never>('search_topic_close', `update search_topic set closed_at = $2 where id = $1`);
/** An article that did not close it is none of it any more. */
const reopen = prepared<never>('search_topic_reopen', `update search_topic set closed_at = null, article_id = null where id = $1`);

export interface TakenUp {
  readonly topicId: string;
  readonly title: string;
  readonly ownerId: string;
  readonly articleId: string | null;
}

@Injectable()
export class TopicRepository {
  lock(tx: Transaction, topicId: string): Promise<{ id: string; isClosed: boolean } | undefined> {
    return tx.row(lock, [topicId]);
  }

  async maySeeTo(tx: Transaction, accountId: string): Promise<boolean> {
    return (await tx.row(seesToSearches, [accountId]))?.fit ?? false;
  }

  async mayAnswer(tx: Transaction, articleId: string): Promise<boolean> {
    return (await tx.row(article, [articleId, tx.actor.accountId])) !== undefined;
  }

  async takeUp(tx: Transaction, { topicId, title, ownerId, articleId }: TakenUp): Promise<void> {
    await tx.rows(takeUp, [topicId, title, ownerId, articleId, tx.now]);
  }

  async close(tx: Transaction, topicId: string): Promise<void> {
    await tx.rows(close, [topicId, tx.now]);
  }

  async reopen(tx: Transaction, topicId: string): Promise<void> {
    await tx.rows(reopen, [topicId]);
  }
}
