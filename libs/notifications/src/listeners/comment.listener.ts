import { Injectable } from '@nestjs/common';
import { Audience, CommentPosted } from '@kehila/community';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { NoticeWriter } from '../notice/notice.writer';

/** Whose text it is hears that somebody commented on it. */
@Injectable()
@AfterCommit(CommentPosted)
export class TellOfComment implements CommitListener<CommentPosted> {
  constructor(
    private readonly audience: Audience,
    private readonly notices: NoticeWriter,
  ) {}

  async handle({ eventId, questionId, contentId, commentId, authorId, at }: CommentPosted): Promise<void> {
    const commented = await this.audience.ofContent(contentId);
    if (!commented) return;
    const notice = { kind: 'comment', page: { kind: 'question', id: questionId }, subjectId: contentId, content: { kind: 'comment', id: commentId } } as const;
    await this.notices.tell({ ...notice, cause: eventId, at }, [commented.authorId], authorId);
  }
}
