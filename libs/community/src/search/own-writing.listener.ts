import { Injectable } from '@nestjs/common';
import { OwnWriting } from '@kehila/accounts';
import { type Transaction, type TransactionListener, WithinTransaction } from '@kehila/platform';
import { AnswerEdited, AnswerPosted } from '../answer/answer.events';
import { QuestionAsked, QuestionEdited } from '../question/question.events';

type Written = QuestionAsked | QuestionEdited | AnswerPosted | AnswerEdited;

/** Whoever wrote finds it at once, also when somebody else lets it be seen; the index follows. */
@Injectable()
@WithinTransaction(QuestionAsked, QuestionEdited, AnswerPosted, AnswerEdited)
export class NoteOwnWriting implements TransactionListener<Written> {
  constructor(private readonly own: OwnWriting) {}

  async handle(tx: Transaction, event: Written): Promise<void> {
    await this.own.note(tx, writerOf(event), 'answerId' in event ? { id: event.answerId, kind: 'answer' } : { id: event.questionId, kind: 'question' });
  }
}

function writerOf(event: Written): string {
  if ('editorId' in event) return event.editorId;
  return event instanceof QuestionAsked ? event.askerId : event.authorId;
}
