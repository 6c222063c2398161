import { Injectable } from '@nestjs/common';
import { QuestionLockChanged } from '@kehila/community';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { ItemRepository } from '../item.repository';
import { Verdicts } from '../verdicts';

/** Locking a thread is decided at once: it stands among what was decided, and the asker is told why. */
@Injectable()
@WithinTransaction(QuestionLockChanged)
export class NoteLock implements TransactionListener<QuestionLockChanged> {
  constructor(
    private readonly items: ItemRepository,
    private readonly verdicts: Verdicts,
  ) {}

  async handle(tx: Transaction, { questionId, spaceId, askerId, reason, changedBy }: QuestionLockChanged): Promise<void> {
    const item = { id: await this.items.openDecided(tx, questionId, spaceId), subjectKind: 'question', subjectId: questionId } as const;
    const decision = reason === null ? 'unlock' : 'lock';
    await this.verdicts.give(tx, item, { decision, reason: null, note: reason, concernsId: askerId, decidedBy: changedBy });
  }
}
