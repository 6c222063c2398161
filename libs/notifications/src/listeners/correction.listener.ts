import { Injectable } from '@nestjs/common';
import { CorrectionMoved } from '@kehila/community';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import type { NoticeKind } from '../notice/notice-kinds';
import { NoticeWriter } from '../notice/notice.writer';

type State = CorrectionMoved['state'];

/** What the author of the answer hears. What they did themselves needs no word. */
const toAuthor: Partial<Record<State, NoticeKind>> = { proposed: 'correction', applied: 'corrected', applied_after_grace: 'corrected', confirmed: 'corrected' };

/** What whoever suggested it hears. */
const toProposer: Partial<Record<State, NoticeKind>> = {
  applied: 'correction_done',
  amended: 'correction_done',
  applied_after_grace: 'correction_done',
  confirmed: 'correction_done',
  overturned: 'correction_dropped',
};

/** The author of an answer hears first that somebody suggests a correction; both hear what became of it. */
@Injectable()
@AfterCommit(CorrectionMoved)
export class TellOfCorrection implements CommitListener<CorrectionMoved> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ eventId, questionId, answerId, state, authorId, proposerId, by, at }: CorrectionMoved): Promise<void> {
    const notice = {
      page: { kind: 'question', id: questionId },
      subjectId: answerId,
      content: { kind: 'answer', id: answerId },
      cause: eventId,
      at,
    } as const;
    const [author, proposer] = [toAuthor[state], toProposer[state]];
    if (author) await this.notices.tell({ ...notice, kind: author }, [authorId], by);
    if (proposer) await this.notices.tell({ ...notice, kind: proposer }, [proposerId], by);
  }
}
