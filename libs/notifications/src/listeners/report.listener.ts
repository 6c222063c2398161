import { Injectable } from '@nestjs/common';
import { FlagSettled } from '@kehila/moderation';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { NoticeWriter } from '../notice/notice.writer';

/** Who reported something hears how it ended; what it was about they read among their reports, while they may see it. */
@Injectable()
@AfterCommit(FlagSettled)
export class TellOfReport implements CommitListener<FlagSettled> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ eventId, flagId, flaggerId, outcome, decidedBy, at }: FlagSettled): Promise<void> {
    const report = { kind: 'report', id: flagId } as const;
    await this.notices.tell({ kind: `report_${outcome}`, page: report, content: report, cause: eventId, at }, [flaggerId], decidedBy);
  }
}
