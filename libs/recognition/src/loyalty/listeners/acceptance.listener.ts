import { Injectable } from '@nestjs/common';
import { AcceptanceWithdrawn, AnswerAccepted } from '@kehila/community';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { Ledger } from '../../ledger/ledger';
import { staffOnly } from '../../ledger/posting';

@Injectable()
@WithinTransaction(AnswerAccepted)
export class RewardAcceptedAnswer implements TransactionListener<AnswerAccepted> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: AnswerAccepted): Promise<void> {
    if (event.authorId === null || event.authorId === event.askerId) return;
    await this.ledger.post(tx, 'loyalty', event, [
      {
        rule: 'answerAccepted',
        to: event.authorId,
        cause: `accepted:${event.answerId}`,
        subject: event.answerId,
        space: event.spaceId,
        withheldBy: staffOnly(event.authorIsStaff),
        hidden: event.authorHidden,
      },
    ]);
  }
}

@Injectable()
@WithinTransaction(AcceptanceWithdrawn)
export class TakeBackReward implements TransactionListener<AcceptanceWithdrawn> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: AcceptanceWithdrawn): Promise<void> {
    await this.ledger.undo(tx, 'loyalty', event, `accepted:${event.answerId}`);
  }
}
