import { Injectable } from '@nestjs/common';
import { PeopleMentioned } from '@kehila/community';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { NoticeWriter } from '../notice/notice.writer';

/** Whom a text calls hears of it, once a text: taking a handle out and putting it in again tells nobody anew. */
@Injectable()
@AfterCommit(PeopleMentioned)
export class TellOfMention implements CommitListener<PeopleMentioned> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ questionId, contentId, contentKind, onContentId, accountIds, mentionedBy, at }: PeopleMentioned): Promise<void> {
    const place = { page: { kind: 'question', id: questionId }, subjectId: onContentId, content: { kind: contentKind, id: contentId } } as const;
    await this.notices.tell({ ...place, kind: 'mentioned', cause: `mention:${contentId}`, at }, accountIds, mentionedBy);
  }
}
