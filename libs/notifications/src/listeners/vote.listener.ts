import { Injectable } from '@nestjs/common';
import { Audience, VoteCast } from '@kehila/community';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { Interests } from '@kehila/spaces';
import { NoticeWriter } from '../notice/notice.writer';

/** Scores worth telling: each vote is not. */
const milestones = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000];

/** Who wrote it hears when the score reaches a milestone, of each once: a vote that is taken back and cast again tells nothing new. Not where they want to hear only what is addressed to them, unless they follow the question. */
@Injectable()
@AfterCommit(VoteCast)
export class TellOfVotes implements CommitListener<VoteCast> {
  constructor(
    private readonly audience: Audience,
    private readonly interests: Interests,
    private readonly notices: NoticeWriter,
  ) {}

  async handle({ contentId, contentKind, questionId, value, at }: VoteCast): Promise<void> {
    if (value < 0) return;
    const voted = await this.audience.ofContent(contentId);
    const reached = milestones.findLast((milestone) => milestone <= (voted?.score ?? 0));
    if (!voted?.authorId || reached === undefined) return;
    if (await this.isDeaf(voted.authorId, questionId)) return;
    const notice = { kind: 'votes', page: { kind: 'question', id: questionId }, subjectId: contentId, content: { kind: contentKind, id: contentId } } as const;
    await this.notices.tell({ ...notice, cause: `${contentId}:${reached}`, amount: reached, at }, [voted.authorId], null);
  }

  private async isDeaf(accountId: string, questionId: string): Promise<boolean> {
    const { place, followerIds } = await this.audience.ofThread(questionId);
    if (!place || followerIds.includes(accountId)) return false;
    return (await this.interests.mutedBy(place, [accountId])).size > 0;
  }
}
