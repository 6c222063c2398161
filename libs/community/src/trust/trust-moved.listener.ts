import { Injectable } from '@nestjs/common';
import { prepared, type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { MergeUndone, ThreadsMerged } from '../merge/merge.events';

const count = prepared<never>(
  'community_trust_moved',
  `update question q set trust_lapsed_at = (
     select min(t.lapsed_at) from answer x join trust_mark t on t.answer_id = x.id and t.ended_at is null where x.question_id = q.id and x.trust is not null
   ) where q.id = any($1::bigint[])`,
);

/** What has to be checked again stands before the staff with the question where the answer is now. */
@Injectable()
@WithinTransaction(ThreadsMerged, MergeUndone)
export class KeepTrustWithAnswers implements TransactionListener<ThreadsMerged | MergeUndone> {
  async handle(tx: Transaction, { questionId, mergedQuestionId }: ThreadsMerged | MergeUndone): Promise<void> {
    await tx.rows(count, [[questionId, mergedQuestionId]]);
  }
}
