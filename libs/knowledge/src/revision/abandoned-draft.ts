import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { NominationRepository } from '../nomination/nomination.repository';
import type { LockedRevision } from './locked-revision';

/** A draft that will not become an article ends its nomination too, so that the thread can be suggested again. */
@Injectable()
export class AbandonedDraft {
  constructor(private readonly nominations: NominationRepository) {}

  async giveBack(tx: Transaction, revision: LockedRevision, ending: 'withdraw' | 'decline'): Promise<void> {
    if (revision.nominationId === null || revision.articleState !== 'draft') return;
    await this.nominations.move(tx, revision.nominationId, ending);
  }
}
