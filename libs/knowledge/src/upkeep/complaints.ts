import { Injectable } from '@nestjs/common';
import { LiveSettings, prepared, type Transaction } from '@kehila/platform';
import { FreeDay } from './free-day';
import { TaskRepository } from './task.repository';
import { upkeepSettings } from './upkeep.settings';

interface Open {
  count: number;
  /** Those that say what was missing. */
  with_reason: number;
  stands: boolean;
}

/** Index `article_complaint`. */
const openComplaints = prepared<Open>(
  'complaint_open_of_article',
  `select count(*)::int as count, count(*) filter (where reason is not null or words is not null)::int as with_reason,
     exists (select 1 from article_task t where t.article_id = $1 and t.cause = 'complaints' and t.settled_at is null) as stands
   from article_rating where article_id = $1 and not helpful and settled_at is null`,
);

/** Readers whom an article did not help are heard: their complaints are a task for its owner, and many of them make it due. */
@Injectable()
export class Complaints {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly days: FreeDay,
    private readonly settings: LiveSettings,
  ) {}

  /** After a rating or a settling, under the lock of the article. */
  async follow(tx: Transaction, articleId: string): Promise<void> {
    const open = await tx.row(openComplaints, [articleId]);
    if (!open) return;
    const areMany = open.count >= this.settings.get(upkeepSettings.complaints);
    if (!areMany && open.with_reason === 0) {
      if (open.stands) await this.tasks.settle(tx, articleId, 'complaints');
      return;
    }
    if (open.stands && !areMany) return;
    await this.tasks.open(tx, { articleId, cause: 'complaints', contentId: null, dueAt: await this.days.fromNow(tx, articleId), isDue: areMany });
  }
}
