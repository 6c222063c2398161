import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { NominationRepository } from '../nomination/nomination.repository';
import { TranslationRepository } from '../translation/translation.repository';
import type { LockedRevision } from './locked-revision';

/** A draft that will not become an article ends its nomination too, so that the thread can be suggested again; a translation, so that another can begin. */
@Injectable()
export class AbandonedDraft {
  constructor(
    private readonly nominations: NominationRepository,
    private readonly translations: TranslationRepository,
  ) {}

  async giveBack(tx: Transaction, revision: LockedRevision, ending: 'withdraw' | 'decline'): Promise<void> {
    if (revision.articleState !== 'draft') return;
    if (revision.nominationId !== null) await this.nominations.move(tx, revision.nominationId, ending);
    if (revision.keepsLanguage) await this.translations.giveUp(tx, revision.articleId);
  }
}
