import { Injectable } from '@nestjs/common';
import { NoticeWriter } from '@kehila/notifications';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { PointsAppealMoved } from '@kehila/recognition';

/** Whoever asked about an entry of their journal hears what the staff said. */
@Injectable()
@AfterCommit(PointsAppealMoved)
export class TellOfPointsAppeal implements CommitListener<PointsAppealMoved> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ appealId, accountId, state, by, at }: PointsAppealMoved): Promise<void> {
    if (state === 'open') return;
    const page = { kind: 'points_appeal', id: appealId } as const;
    await this.notices.tell({ kind: `points_appeal_${state}`, page, content: page, cause: `points-appeal:${appealId}`, at }, [accountId], by);
  }
}
