import { Injectable } from '@nestjs/common';
import { Audience, QuestionAsked } from '@kehila/community';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { Interests } from '@kehila/spaces';
import type { Notice } from '../notice/notice-kinds';
import { NoticeWriter } from '../notice/notice.writer';

/** Whoever watches or follows the space or a tag hears of a new question: once, gathered under the tag, which comes before the space. */
@Injectable()
@AfterCommit(QuestionAsked)
export class TellOfQuestion implements CommitListener<QuestionAsked> {
  constructor(
    private readonly audience: Audience,
    private readonly interests: Interests,
    private readonly notices: NoticeWriter,
  ) {}

  async handle({ questionId, askerId, at }: QuestionAsked): Promise<void> {
    const place = await this.audience.placeOf(questionId);
    if (!place) return;
    const notice = { kind: 'new_question', content: { kind: 'question', id: questionId }, cause: questionId, at } as const;
    for await (const people of this.interests.in(place, ['watch', 'follow'])) {
      for (const group of Map.groupBy(people, ({ level, tagId }) => `${level}:${tagId ?? ''}`).values()) {
        const { level, tagId } = group[0]!;
        const where = whereOf(place.spaceId, tagId);
        const ids = group.map(({ accountId }) => accountId);
        await this.notices.tell({ ...notice, ...where, inAppOnly: level === 'follow' }, ids, askerId);
      }
    }
  }
}

/** Ids of tags are counted apart from those of spaces: what is gathered under a tag must not join what is gathered under a space. */
function whereOf(spaceId: string, tagId: string | null): Pick<Notice, 'page' | 'subjectId'> {
  return tagId === null ? { page: { kind: 'space', id: spaceId } } : { page: { kind: 'tag', id: tagId }, subjectId: `-${tagId}` };
}
