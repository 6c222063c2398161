import { Injectable } from '@nestjs/common';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { SearchLog } from '@kehila/search';
import { QuestionAsked } from '../question/question.events';

/** Whoever asks had perhaps searched before: then the search did not help. */
@Injectable()
@AfterCommit(QuestionAsked)
export class NoteAskedAfterSearch implements CommitListener<QuestionAsked> {
  constructor(private readonly searches: SearchLog) {}

  handle({ askerId, questionId, at }: QuestionAsked): Promise<void> {
    return this.searches.noteAsked(askerId, questionId, at);
  }
}
