import { Injectable } from '@nestjs/common';
import { TextTurned } from '@kehila/community';
import { AfterCommit, type CommitListener, Database, prepared } from '@kehila/platform';
import type { NoticeKind } from '../notice/notice-kinds';
import { NoticeWriter } from '../notice/notice.writer';

/** Index `notification_item_of_content`. */
const lead = prepared<never>('notices_lead_on', `update notification_item set content_kind = $3, content_id = $4 where content_id = $2 and content_kind = $1`);

/** What people were told of an answer leads to the comment that it is, and the other way round; of these nobody is told anew. */
@Injectable()
@AfterCommit(TextTurned)
export class LeadNoticesOn implements CommitListener<TextTurned> {
  constructor(private readonly database: Database) {}

  async handle({ fromKind, fromId, toKind, toId }: TextTurned): Promise<void> {
    await this.database.rows(lead, [fromKind, fromId, toKind, toId]);
  }
}

const kindOf = {
  comment: { turned: 'became_comment', undone: 'comment_again' },
  answer: { turned: 'became_answer', undone: 'answer_again' },
} as const satisfies Record<TextTurned['toKind'], Record<string, NoticeKind>>;

/** The author hears what became of their text, unless they did it themselves. */
@Injectable()
@AfterCommit(TextTurned)
export class TellOfTurnedText implements CommitListener<TextTurned> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ eventId, questionId, toKind, toId, onId, undone, authorId, turnedBy, at }: TextTurned): Promise<void> {
    const notice = {
      kind: kindOf[toKind][undone ? 'undone' : 'turned'],
      page: { kind: 'question', id: questionId },
      // A comment stands on the page of what it hangs on.
      subjectId: toKind === 'answer' ? toId : (onId ?? questionId),
      content: { kind: toKind, id: toId },
      cause: eventId,
      at,
    } as const;
    await this.notices.tell(notice, [authorId], turnedBy);
  }
}
