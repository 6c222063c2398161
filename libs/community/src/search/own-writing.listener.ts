import { Injectable } from '@nestjs/common';
import { OwnWriting } from '@kehila/accounts';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { AnswerEdited, AnswerPosted } from '../answer/answer.events';
import { QuestionAsked, QuestionEdited } from '../question/question.events';

type Written = QuestionAsked | QuestionEdited | AnswerPosted | AnswerEdited;

/** Whoever wrote finds it at once; the index follows. */
@Injectable()
@WithinTransaction(QuestionAsked, QuestionEdited, AnswerPosted, AnswerEdited)
export class NoteOwnWriting implements TransactionListener<Written> {
  constructor(private readonly own: OwnWriting) {}

  async handle(tx: Transaction, event: Written): Promise<void> {
    const { accountId } = tx.actor;
    if (accountId === null) return;
    await this.own.note(tx, accountId, 'answerId' in event ? { id: event.answerId, kind: 'answer' } : { id: event.questionId, kind: 'question' });
  }
}
