import { Injectable } from '@nestjs/common';
import { type Failure, NotFound, StateRefused, type Transaction } from '@kehila/platform';
import { actingAccount } from '../thread/acting-account';
import type { Thread } from '../thread/thread.entity';
import type { TouchedQuestion } from '../thread/touched-question';
import { DuplicateMarked, QuestionClosed } from './question.events';
import { type Closing, QuestionRepository } from './question.repository';

/** What closing and marking a duplicate have in common. Both questions are locked already. */
@Injectable()
export class QuestionClosing {
  constructor(private readonly questions: QuestionRepository) {}

  async close(tx: Transaction, thread: Thread, closing: Closing): Promise<void> {
    await this.questions.close(tx, thread, closing);
    await tx.record(
      new QuestionClosed({ questionId: thread.id, spaceId: thread.spaceId, reason: closing.reason, closedBy: actingAccount(tx.actor), at: tx.now }),
    );
  }

  /** A question that repeats another itself is no original: so no circle can come about. */
  async asDuplicate(
    tx: Transaction,
    thread: Thread,
    original: Thread | undefined,
    { duplicateOf, note }: { duplicateOf: string; note: string | null },
  ): Promise<TouchedQuestion | Failure> {
    if (!original) return new NotFound(duplicateOf, ['input', 'duplicateOf']);
    if (original.closedReason === 'duplicate') return new StateRefused('duplicate');
    await this.close(tx, thread, { reason: 'duplicate', duplicateOf, note });
    await tx.record(new DuplicateMarked({ questionId: thread.id, spaceId: thread.spaceId, duplicateOf, markedBy: actingAccount(tx.actor), at: tx.now }));
    return { questionId: thread.id };
  }
}
