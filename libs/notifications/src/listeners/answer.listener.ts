import { Injectable } from '@nestjs/common';
import { AnswerAccepted, AnswerPosted, Audience } from '@kehila/community';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { Interests } from '@kehila/spaces';
import { NoticeWriter } from '../notice/notice.writer';

/** The asker hears that somebody answered; so do those who follow the question, and those who watch where it stands. */
@Injectable()
@AfterCommit(AnswerPosted)
export class TellOfAnswer implements CommitListener<AnswerPosted> {
  constructor(
    private readonly audience: Audience,
    private readonly interests: Interests,
    private readonly notices: NoticeWriter,
  ) {}

  async handle({ eventId, questionId, answerId, authorId, at }: AnswerPosted): Promise<void> {
    const { askerId, followerIds, place } = await this.audience.ofThread(questionId);
    const notice = { page: { kind: 'question', id: questionId }, content: { kind: 'answer', id: answerId }, cause: eventId, at } as const;
    await this.notices.tell({ ...notice, kind: 'answer' }, [askerId], authorId);
    const told = new Set(askerId === null ? [] : [askerId]);
    const tellOthers = (kind: 'followed_answer' | 'watched_answer', ids: readonly string[]) =>
      this.notices.tell(
        { ...notice, kind },
        ids.filter((id) => !told.has(id)),
        authorId,
      );
    await tellOthers('followed_answer', followerIds);
    if (!place) return;
    for (const id of followerIds) told.add(id);
    for await (const people of this.interests.in(place, ['watch']))
      await tellOthers(
        'watched_answer',
        people.map(({ accountId }) => accountId),
      );
  }
}

/** Whose answer it is hears that it solved the problem; whoever waits for a solution, that there is one. */
@Injectable()
@AfterCommit(AnswerAccepted)
export class TellOfAcceptance implements CommitListener<AnswerAccepted> {
  constructor(
    private readonly audience: Audience,
    private readonly notices: NoticeWriter,
  ) {}

  async handle({ eventId, questionId, answerId, authorId, acceptedBy, at }: AnswerAccepted): Promise<void> {
    const { askerId, followerIds, affectedIds } = await this.audience.ofThread(questionId);
    const notice = { page: { kind: 'question', id: questionId }, content: { kind: 'answer', id: answerId }, cause: eventId, at } as const;
    await this.notices.tell({ ...notice, kind: 'acceptance', subjectId: answerId }, [authorId], acceptedBy);
    const waiting = [askerId, ...followerIds, ...affectedIds].filter((id) => id !== authorId);
    await this.notices.tell({ ...notice, kind: 'solved' }, waiting, acceptedBy);
  }
}
