import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { ArticleArchived, ArticleVerified, OriginalMoved } from '../article/article.events';
import { TaskRepository } from '../upkeep/task.repository';
import { FamilyRepository, type Member } from './family.repository';
import { FollowOriginal } from './follow-original';

/** What becomes of an original concerns its translations: they go with it and come back with it, and their keepers hear of it. */
@Injectable()
export class Family {
  constructor(
    private readonly members: FamilyRepository,
    private readonly tasks: TaskRepository,
    private readonly following: FollowOriginal,
  ) {}

  /** An article, which is locked, is put away: with its translations, or they stay where they are. */
  async archived(tx: Transaction, sourceId: string, { note, keepsTranslations }: { note: string; keepsTranslations: boolean }, by: string): Promise<void> {
    const standing = await this.members.lockStanding(tx, sourceId);
    if (standing.length === 0) return;
    for (const { id, spaceId } of keepsTranslations ? [] : await this.members.putAway(tx, sourceId, note)) {
      await this.tasks.settleAll(tx, id);
      await tx.record(new ArticleArchived({ articleId: id, spaceId, archivedBy: by, at: tx.now }));
    }
    await this.tell(tx, sourceId, standing, 'archived', by);
  }

  /** An article, which is locked, is read again: what went with it too, and only that. */
  async restored(tx: Transaction, sourceId: string, by: string): Promise<void> {
    const back = await this.members.bringBack(tx, sourceId);
    for (const { id, spaceId } of back) {
      await this.tasks.settleAll(tx, id);
      await this.following.refresh(tx, [id]);
      await tx.record(new ArticleVerified({ articleId: id, spaceId, verifiedBy: by, at: tx.now }));
    }
    await this.tell(tx, sourceId, back, 'restored', by);
  }

  async outdated(tx: Transaction, sourceId: string, by: string): Promise<void> {
    await this.tell(tx, sourceId, await this.members.lockStanding(tx, sourceId), 'outdated', by);
  }

  private async tell(tx: Transaction, sourceId: string, members: readonly Member[], became: OriginalMoved['became'], by: string): Promise<void> {
    for (const { id, spaceId, keeperIds } of members) {
      await tx.record(new OriginalMoved({ articleId: id, spaceId, sourceId, became, keeperIds, movedBy: by, at: tx.now }));
    }
  }
}
