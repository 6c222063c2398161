import { Injectable } from '@nestjs/common';
import { TrustCleared, TrustMarked } from '@kehila/community';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { Ledger } from '../../ledger/ledger';
import { staffOnly } from '../../ledger/posting';

/** What the staff verify pays its author, once an answer, however often it is checked. */
@Injectable()
@WithinTransaction(TrustMarked)
export class CreditVerifiedAnswer implements TransactionListener<TrustMarked> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: TrustMarked): Promise<void> {
    if (event.kind !== 'verified' || !event.byStaff || event.authorId === null) return;
    await this.ledger.post(tx, 'reputation', event, [
      {
        rule: 'answerVerified',
        to: event.authorId,
        cause: `verified:${event.answerId}`,
        subject: event.answerId,
        space: event.spaceId,
        withheldBy: staffOnly(event.authorIsStaff),
        hidden: event.authorHidden,
      },
    ]);
  }
}

/** What was right in its time keeps what it earned. */
@Injectable()
@WithinTransaction(TrustCleared)
export class TakeBackVerifiedAnswer implements TransactionListener<TrustCleared> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: TrustCleared): Promise<void> {
    if (event.kind === 'verified' && event.byStaff && event.as === 'mistake') await this.ledger.undo(tx, 'reputation', event, `verified:${event.answerId}`);
  }
}
