import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { TranslationFellBehind } from '../article/article.events';
import { readStates } from '../article/article.states';
import { TaskRepository } from '../upkeep/task.repository';
import { type Followed, FollowOriginalRepository } from './follow-original.repository';
import type { Significance } from './significance';

/** A translation says what its original says, or says that it does not: it is marked, or hidden, until it follows. */
@Injectable()
export class FollowOriginal {
  constructor(
    private readonly followed: FollowOriginalRepository,
    private readonly tasks: TaskRepository,
  ) {}

  /** A new text of an article, which is locked, was published: its translations come after it. A text of a translation may follow by now. */
  async published(tx: Transaction, articleId: string, significance: Significance, by: string): Promise<void> {
    await this.refresh(tx, [articleId]);
    const translations = await this.followed.translationsOf(tx, articleId);
    if (translations.length === 0 || significance === 'small') return;
    // Beside a text of a translation that is published at the same moment: one waits for the other, and reads it then.
    await this.tasks.lock(tx, translations);
    for (const { id, spaceId, state, change, keeperIds, sourceId } of await this.refresh(tx, translations)) {
      if (change === null || !readStates.includes(state)) continue;
      await tx.record(new TranslationFellBehind({ articleId: id, spaceId, sourceId, change, keeperIds, changedBy: by, at: tx.now }));
    }
  }

  /** What is to be done for a translation, which is locked, by what it follows. */
  async refresh(tx: Transaction, articleIds: readonly string[]): Promise<Followed[]> {
    const followed = await this.followed.refresh(tx, articleIds);
    for (const one of followed) await this.keepTask(tx, one);
    return followed;
  }

  private async keepTask(tx: Transaction, { id, state, change, sourceId }: Followed): Promise<void> {
    const isWaiting = change === 'large' && readStates.includes(state);
    if (isWaiting) await this.tasks.open(tx, { articleId: id, cause: 'original_changed', contentId: sourceId, dueAt: tx.now, isDue: false });
    else await this.tasks.settle(tx, id, 'original_changed');
  }
}
