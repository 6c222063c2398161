import { Injectable } from '@nestjs/common';
import { TrustCleared, TrustMarked } from '@kehila/community';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { Ledger } from '../../ledger/ledger';
import { staffOnly } from '../../ledger/posting';

@Injectable()
@WithinTransaction(TrustMarked)
export class RewardVerifiedAnswer implements TransactionListener<TrustMarked> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: TrustMarked): Promise<void> {
    if (event.kind !== 'verified' || !event.byStaff || event.authorId === null) return;
    await this.ledger.post(tx, 'loyalty', event, [
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

@Injectable()
@WithinTransaction(TrustCleared)
export class TakeBackVerifiedReward implements TransactionListener<TrustCleared> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: TrustCleared): Promise<void> {
    if (event.kind === 'verified' && event.byStaff && event.as === 'mistake') await this.ledger.undo(tx, 'loyalty', event, `verified:${event.answerId}`);
  }
}
