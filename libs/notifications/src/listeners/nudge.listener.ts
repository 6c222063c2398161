import { Injectable } from '@nestjs/common';
import { AskerNudged } from '@kehila/community';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { NoticeWriter } from '../notice/notice.writer';

/** Whoever asked is asked, once, whether an answer solved the problem. */
@Injectable()
@AfterCommit(AskerNudged)
export class TellOfNudge implements CommitListener<AskerNudged> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ questionId, askerId, answerId, at }: AskerNudged): Promise<void> {
    const notice = { kind: 'nudge', page: { kind: 'question', id: questionId }, content: { kind: 'answer', id: answerId } } as const;
    await this.notices.tell({ ...notice, cause: questionId, at }, [askerId], null);
  }
}
