import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import type { TaskCause } from './task-causes';

/** Whatever opens or settles a task waits for its article, so that the moment from which it stands before its owner fits its tasks. */
const lockArticles = prepared<{ id: string }>('task_lock_articles', `select id from article where id = any($1::bigint[]) order by id for update`);

const openTask = prepared<{ id: string }>(
  'task_open',
  `insert into article_task (article_id, cause, content_id, raised_at, due_at) values ($1, $2, $3, $4, $5)
   on conflict (article_id, cause, coalesce(content_id, 0)) where settled_at is null do nothing returning id`,
);

const comeBefore = prepared<never>(
  'task_come_before_owner',
  `update article set attention_at = least(attention_at, $2::timestamptz), next_review_at = case when $3::boolean then least(next_review_at, $2::timestamptz) else next_review_at end
   where id = $1`,
);

const settleTasks = prepared<never>(
  'task_settle',
  `with settled as (
     update article_task set settled_at = $2 where article_id = $1 and settled_at is null and cause = coalesce($3::text, nullif(cause, 'original_changed')) returning id
   )
   update article set attention_at = case when state = 'archived' then null else least(next_review_at,
     (select min(due_at) from article_task t where t.article_id = $1 and t.settled_at is null and t.id not in (select id from settled))) end
   where id = $1`,
);

const settleComplaints = prepared<never>(
  'task_settle_complaints',
  `update article_rating set settled_at = $2 where article_id = $1 and not helpful and settled_at is null`,
);

const derivedFrom = prepared<{ id: string }>(
  'task_articles_derived_from',
  `select a.id from article_source s join article a on a.id = s.article_id
   where s.content_id = $1 and a.state in ('published', 'due_for_review', 'outdated') order by a.id`,
);

export interface Task {
  readonly articleId: string;
  readonly cause: TaskCause;
  readonly contentId: string | null;
  readonly dueAt: Date;
  /** Readers are told that it waits for its review. */
  readonly isDue: boolean;
}

@Injectable()
export class TaskRepository {
  async lock(tx: Transaction, articleIds: readonly string[]): Promise<void> {
    await tx.rows(lockArticles, [articleIds]);
  }

  /** What is open already stays as it is, but may become more pressing. */
  async open(tx: Transaction, { articleId, cause, contentId, dueAt, isDue }: Task): Promise<void> {
    await tx.rows(openTask, [articleId, cause, contentId, tx.now, dueAt]);
    await tx.rows(comeBefore, [articleId, dueAt, isDue]);
  }

  /** Somebody looked at the article as a whole: nothing is left to do before its next review, but to follow its original. */
  async settleAll(tx: Transaction, articleId: string): Promise<void> {
    await tx.rows(settleComplaints, [articleId, tx.now]);
    await tx.rows(settleTasks, [articleId, tx.now, null]);
  }

  async settle(tx: Transaction, articleId: string, cause: TaskCause): Promise<void> {
    await tx.rows(settleTasks, [articleId, tx.now, cause]);
  }

  /** The articles that people read and that draw on a content of the community. Index `article_source_of_content`. */
  async derivedFrom(tx: Transaction, contentId: string): Promise<string[]> {
    return (await tx.rows(derivedFrom, [contentId])).map(({ id }) => id);
  }
}
