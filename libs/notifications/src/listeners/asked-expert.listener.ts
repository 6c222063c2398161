import { Injectable } from '@nestjs/common';
import { ExpertAsked } from '@kehila/community';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { NoticeWriter } from '../notice/notice.writer';

/** An expert hears that somebody asks them to look at a question. */
@Injectable()
@AfterCommit(ExpertAsked)
export class TellOfAskedExpert implements CommitListener<ExpertAsked> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ questionId, expertId, askedBy, at }: ExpertAsked): Promise<void> {
    const question = { kind: 'question', id: questionId } as const;
    await this.notices.tell({ kind: 'asked_expert', page: question, content: question, cause: `asked:${questionId}`, at }, [expertId], askedBy);
  }
}
