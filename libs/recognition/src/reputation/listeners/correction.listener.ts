import { Injectable } from '@nestjs/common';
import { CorrectionMoved } from '@kehila/community';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { Ledger } from '../../ledger/ledger';
import { type Posting, staffOnly } from '../../ledger/posting';

/** The author who takes a correction over in time, and who proposed it, are thanked: once an answer, however often it is corrected. */
@Injectable()
@WithinTransaction(CorrectionMoved)
export class CreditCorrection implements TransactionListener<CorrectionMoved> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: CorrectionMoved): Promise<void> {
    if (!event.inTime || (event.state !== 'applied' && event.state !== 'amended') || event.authorId === null) return;
    const shared = { cause: `corrected:${event.answerId}`, subject: event.answerId, space: event.spaceId };
    const postings: Posting[] = [
      { ...shared, rule: 'correctionTakenOver', to: event.authorId, withheldBy: staffOnly(event.authorIsStaff), hidden: event.authorHidden },
      { ...shared, rule: 'correctionProposed', to: event.proposerId, withheldBy: staffOnly(event.proposerIsStaff), hidden: event.proposerHidden },
    ];
    await this.ledger.post(tx, 'reputation', event, postings);
  }
}
