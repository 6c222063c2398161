import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import { businessMinutesBetween, businessTimeAfter, Spaces } from '@kehila/spaces';
import type { Thread } from '../thread/thread.entity';

const stop = prepared<never>('community_question_needs_info', `update question set needs_info_at = $2 where id = $1`);

const goOn = prepared<never>(
  'community_question_info_given',
  `update question set needs_info_at = null, staff_join_at = $2, answer_due_at = $3, solution_due_at = $4 where id = $1`,
);

/** The clocks of a question stand still while the staff wait for more information, and go on with the business time that was left. */
@Injectable()
export class QuestionClock {
  constructor(private readonly spaces: Spaces) {}

  async stop(tx: Transaction, thread: Thread): Promise<void> {
    if (thread.needsInfoAt === null) await tx.rows(stop, [thread.id, tx.now]);
  }

  async goOn(tx: Transaction, thread: Thread): Promise<void> {
    if (thread.needsInfoAt === null) return;
    const { calendar } = this.spaces.policyOf(thread.spaceId);
    const stopped = thread.needsInfoAt;
    const later = (end: Date | null): Date | null =>
      end !== null && end > stopped ? businessTimeAfter(tx.now, businessMinutesBetween(stopped, end, calendar), calendar) : end;
    await tx.rows(goOn, [thread.id, later(thread.staffJoinAt), later(thread.answerDueAt), later(thread.solutionDueAt)]);
  }
}
