import { Injectable } from '@nestjs/common';
import { SplitUndone, ThreadSplit } from '@kehila/community';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { NoticeWriter } from '../notice/notice.writer';

/** Who wrote what moved, and who asked where it stood, hear where it is now: once, unless they did it themselves. */
@Injectable()
@AfterCommit(ThreadSplit, SplitUndone)
export class TellOfSplit implements CommitListener<ThreadSplit | SplitUndone> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle(event: ThreadSplit | SplitUndone): Promise<void> {
    const { eventId, questionId, answers, askerId, at } = event;
    const undone = event instanceof SplitUndone;
    const here = undone ? questionId : event.splitQuestionId;
    const notice = {
      kind: undone ? 'split_undone' : 'split_off',
      page: { kind: 'question', id: here },
      content: { kind: 'question', id: here },
      cause: eventId,
      at,
    } as const;
    await this.notices.tell(notice, [...answers.map(({ authorId }) => authorId), askerId], undone ? event.undoneBy : event.splitBy);
  }
}
