import { Injectable } from '@nestjs/common';
import { AcceptanceWithdrawn, AnswerAccepted } from '@kehila/community';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { Ledger } from '../../ledger/ledger';
import { type Posting, staffOnly } from '../../ledger/posting';

/**
 * Points belong to the act: entered in its transaction, so that an acceptance without its points cannot exist.
 * The author's credit stands once an answer, the asker's once a question; nobody is paid for an answer of the asker's own.
 */
@Injectable()
@WithinTransaction(AnswerAccepted)
export class CreditAcceptedAnswer implements TransactionListener<AnswerAccepted> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: AnswerAccepted): Promise<void> {
    if (event.authorId === event.askerId) return;
    const postings: Posting[] = [];
    const { authorId, askerId, spaceId: space } = event;
    if (authorId !== null) {
      postings.push({
        rule: 'answerAccepted',
        to: authorId,
        cause: `accepted:${event.answerId}`,
        subject: event.answerId,
        space,
        withheldBy: staffOnly(event.authorIsStaff),
        hidden: event.authorHidden,
      });
    }
    if (askerId !== null) {
      postings.push({
        rule: 'acceptedAnAnswer',
        to: askerId,
        cause: `solved:${event.questionId}`,
        subject: event.questionId,
        space,
        withheldBy: staffOnly(event.askerIsStaff),
        hidden: event.askerHidden,
      });
    }
    await this.ledger.post(tx, 'reputation', event, postings);
  }
}

@Injectable()
@WithinTransaction(AcceptanceWithdrawn)
export class TakeBackAcceptedAnswer implements TransactionListener<AcceptanceWithdrawn> {
  constructor(private readonly ledger: Ledger) {}

  async handle(tx: Transaction, event: AcceptanceWithdrawn): Promise<void> {
    const noneIsPaid = event.othersByOthers === 0;
    await this.ledger.undo(tx, 'reputation', event, `accepted:${event.answerId}`, ...(noneIsPaid ? [`solved:${event.acceptedIn}`] : []));
  }
}
