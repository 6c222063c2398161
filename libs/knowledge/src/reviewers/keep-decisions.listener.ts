import { Injectable } from '@nestjs/common';
import { prepared, type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { RevisionApprovedOnce, RevisionDecided } from '../revision/revision.events';

/** `least`: the clock of another process may be a moment ahead. */
const keepDecision = prepared<never>(
  'review_decision_keep',
  `insert into review_decision (revision_id, version, account_id, decision, submitted_at, decided_at)
   select id, $2, $3, $4, least(submitted_at, $5), $5 from revision where id = $1`,
);

/** Each decision of a reviewer is kept: the next one about the same text writes over what the revision itself knows of it. */
@Injectable()
@WithinTransaction(RevisionDecided, RevisionApprovedOnce)
export class KeepReviewDecisions implements TransactionListener<RevisionDecided | RevisionApprovedOnce> {
  async handle(tx: Transaction, event: RevisionDecided | RevisionApprovedOnce): Promise<void> {
    const [reviewerId, decision] = event instanceof RevisionDecided ? [event.decidedBy, event.decision] : [event.approvedBy, 'approved'];
    await tx.rows(keepDecision, [event.revisionId, event.version, reviewerId, decision, event.at]);
  }
}
