import { Injectable } from '@nestjs/common';
import { AfterCommit, type CommitListener, Database, LiveSettings } from '@kehila/platform';
import { VoteCast } from '../vote/vote.events';
import { nudgeAfter } from './nudge.setting';
import { schedule } from './nudge.sql';

/** From the first vote for an answer on it is counted when the asker is asked. */
@Injectable()
@AfterCommit(VoteCast)
export class ScheduleNudge implements CommitListener<VoteCast> {
  constructor(
    private readonly database: Database,
    private readonly settings: LiveSettings,
  ) {}

  async handle({ contentId, contentKind, value, at }: VoteCast): Promise<void> {
    if (contentKind !== 'answer' || value < 0) return;
    await this.database.rows(schedule, [contentId, new Date(at.getTime() + this.settings.milliseconds(nudgeAfter))]);
  }
}
