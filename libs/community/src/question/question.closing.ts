import { Injectable } from '@nestjs/common';
import { ErrorCode, type Failure, isFailure, NotFound, StateRefused, type Transaction } from '@kehila/platform';
import { DuplicateSuggestions } from '../duplicate/duplicate-suggestions';
import { actingAccount } from '../thread/acting-account';
import type { Thread } from '../thread/thread.entity';
import { ThreadRepository } from '../thread/thread.repository';
import type { TouchedQuestion } from '../thread/touched-question';
import type { Viewpoint } from '../thread/viewpoint';
import { DuplicateMarked, QuestionClosed, QuestionReopened } from './question.events';
import { type Closing, QuestionRepository } from './question.repository';

interface Named {
  /** The question that was named, locked; undefined where it may not be seen. */
  readonly named: Thread | undefined;
  readonly duplicateOf: string;
}

interface Repeated extends Named {
  readonly note: string | null;
  /** Who is said to have closed it, where that is not who acts. */
  readonly closedBy?: string | null | undefined;
}

/** The question that was named, and the one that it leads to: itself, or what it repeats. */
interface Original {
  readonly named: Thread;
  readonly first: Thread;
}

/** What closing and marking a duplicate have in common. Both questions are locked already. */
@Injectable()
export class QuestionClosing {
  constructor(
    private readonly questions: QuestionRepository,
    private readonly threads: ThreadRepository,
    private readonly suggestions: DuplicateSuggestions,
  ) {}

  async close(tx: Transaction, thread: Thread, closing: Closing): Promise<void> {
    await this.questions.close(tx, thread, closing);
    await this.suggestions.endWithQuestion(tx, thread, closing.namedAs ?? null);
    await tx.record(
      new QuestionClosed({ questionId: thread.id, spaceId: thread.spaceId, reason: closing.reason, closedBy: actingAccount(tx.actor), at: tx.now }),
    );
  }

  async asDuplicate(tx: Transaction, viewpoint: Viewpoint, thread: Thread, { note, closedBy, ...repeated }: Repeated): Promise<TouchedQuestion | Failure> {
    const original = await this.originalOf(tx, viewpoint, thread, repeated);
    if (isFailure(original)) return original;
    const { named, first } = original;
    await this.close(tx, thread, { reason: 'duplicate', duplicateOf: first.id, namedAs: named.id, note, by: closedBy });
    const markedBy = actingAccount(tx.actor);
    await tx.record(new DuplicateMarked({ questionId: thread.id, spaceId: thread.spaceId, duplicateOf: first.id, markedBy, at: tx.now }));
    return { questionId: thread.id };
  }

  /** The question that was asked first, also where the one that is named repeats it: there are no chains and no circles. */
  async originalOf(tx: Transaction, viewpoint: Viewpoint, thread: Thread, { named, duplicateOf }: Named): Promise<Original | Failure> {
    let first = named;
    // Until it is locked, it may become a duplicate itself.
    while (first?.closedReason === 'duplicate') {
      const next = await this.questions.askedFirst(tx, first.id);
      if (next === undefined || next === thread.id) return new StateRefused('duplicate', ErrorCode.DUPLICATE_CIRCLE);
      first = (await this.threads.lockSeveral(tx, viewpoint, [next])).get(next);
    }
    return named && first ? { named, first } : new NotFound(duplicateOf, ['input', 'duplicateOf']);
  }

  /** What was before is restored. */
  async reopen(tx: Transaction, thread: Thread): Promise<TouchedQuestion> {
    await this.questions.reopen(tx, thread);
    await tx.record(new QuestionReopened({ questionId: thread.id, spaceId: thread.spaceId, reopenedBy: actingAccount(tx.actor), at: tx.now }));
    return { questionId: thread.id };
  }
}
