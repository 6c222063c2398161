import { Injectable } from '@nestjs/common';
import type { Transaction } from '@kehila/platform';
import { actingAccount } from '../thread/acting-account';
import type { Thread } from '../thread/thread.entity';
import type { TouchedQuestion } from '../thread/touched-question';
import { QuestionLockChanged } from './question.events';
import { QuestionRepository } from './question.repository';

/** What locking and unlocking have in common. The question is locked for writing already. */
@Injectable()
export class QuestionLocking {
  constructor(private readonly questions: QuestionRepository) {}

  /** Null: it goes on. */
  async change(tx: Transaction, thread: Thread, reason: string | null): Promise<TouchedQuestion> {
    await this.questions.changeLock(tx, thread, reason);
    const { id: questionId, spaceId, askerId } = thread;
    await tx.record(new QuestionLockChanged({ questionId, spaceId, askerId, reason, changedBy: actingAccount(tx.actor), at: tx.now }));
    return { questionId };
  }
}
