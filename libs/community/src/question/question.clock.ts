import { Injectable } from '@nestjs/common';
import { prepared, type Transaction } from '@kehila/platform';
import type { Thread } from '../thread/thread.entity';

const stop = prepared<never>('community_question_needs_info', `update question set needs_info_at = $2, version = version + 1 where id = $1`);

/** A window that had not ended when the clock was stopped ends later by the time that it stood still. */
const goOn = prepared<never>(
  'community_question_info_given',
  `update question set needs_info_at = null, version = version + 1,
     staff_join_at = case when staff_join_at > needs_info_at then staff_join_at + ($2::timestamptz - needs_info_at) else staff_join_at end
   where id = $1`,
);

/** The clock of the peers-first window stands still while the staff wait for more information. */
@Injectable()
export class QuestionClock {
  async stop(tx: Transaction, thread: Thread): Promise<void> {
    if (thread.needsInfoAt === null) await tx.rows(stop, [thread.id, tx.now]);
  }

  async goOn(tx: Transaction, thread: Thread): Promise<void> {
    if (thread.needsInfoAt !== null) await tx.rows(goOn, [thread.id, tx.now]);
  }
}
