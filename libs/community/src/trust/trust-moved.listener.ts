import { Injectable } from '@nestjs/common';
import { prepared, type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { MergeUndone, ThreadsMerged } from '../merge/merge.events';
import { bothThreads, type Rearranged } from '../split/rearranged';
import { SplitUndone, ThreadSplit } from '../split/split.events';

const count = prepared<never>(
  'community_trust_moved',
  `update question q set trust_lapsed_at = (
     select min(t.lapsed_at) from answer x join trust_mark t on t.answer_id = x.id and t.ended_at is null where x.question_id = q.id and x.trust is not null
   ) where q.id = any($1::bigint[])`,
);

/** What has to be checked again stands before the staff with the question where the answer is now. */
@Injectable()
@WithinTransaction(ThreadsMerged, MergeUndone, ThreadSplit, SplitUndone)
export class KeepTrustWithAnswers implements TransactionListener<Rearranged> {
  async handle(tx: Transaction, event: Rearranged): Promise<void> {
    await tx.rows(count, [bothThreads(event)]);
  }
}
