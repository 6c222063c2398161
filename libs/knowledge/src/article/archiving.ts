import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { Family } from '../translation/family';
import { TaskRepository } from '../upkeep/task.repository';
import { ArticleArchived } from './article.events';
import { ArticleRepository, type PlannedArchiving } from './article.repository';
import type { LockedArticle } from './locked-article';

/** Puts an article away, within the transaction of the act that decided so. */
@Injectable()
export class Archiving {
  constructor(
    private readonly articles: ArticleRepository,
    private readonly tasks: TaskRepository,
    private readonly family: Family,
  ) {}

  /** `by`: who decided it; not the one who acts where it happens at a time. */
  async archive(tx: Transaction, { id, spaceId }: LockedArticle, how: Omit<PlannedArchiving, 'at'>, by: string): Promise<ArticleArchived> {
    await this.articles.archive(tx, id, how.note, how.replacedBy);
    await this.tasks.settleAll(tx, id);
    await this.family.archived(tx, id, how, by);
    return tx.record(new ArticleArchived({ articleId: id, spaceId, archivedBy: by, at: tx.now }));
  }
}
