import { Injectable } from '@nestjs/common';
import { QuestionMoved } from '@kehila/community';
import { prepared, type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';

const follow = prepared<never>('nomination_follow_question', `update nomination set space_id = $2 where question_id = $1`);

/** Nominations of a thread stand in its space: who sees them and who takes them up changes with it. Articles stay where they were published. */
@Injectable()
@WithinTransaction(QuestionMoved)
export class NominationsFollowQuestion implements TransactionListener<QuestionMoved> {
  async handle(tx: Transaction, event: QuestionMoved): Promise<void> {
    await tx.rows(follow, [event.questionId, event.spaceId]);
  }
}
