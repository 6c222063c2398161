import { Injectable } from '@nestjs/common';
import { Actor, Clock, Database, type Failure, StateRefused, UnitOfWork } from '@kehila/platform';
import { AskerNudged } from './nudge.events';
import { due, forgetNudge, nudge } from './nudge.sql';

const batch = 50;

/** A job for the worker: asks whoever asked, once and gently, to accept an answer or to say what is missing. */
@Injectable()
export class NudgeAskers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** How many were asked. */
  async run(): Promise<number> {
    const now = this.clock.now();
    let nudged = 0;
    for (const { id, space_id: spaceId } of await this.database.rows(due, [now, batch])) {
      if (await this.nudge(id, spaceId)) nudged++;
      else await this.database.rows(forgetNudge, [id, now]);
    }
    return nudged;
  }

  private async nudge(questionId: string, spaceId: string): Promise<boolean> {
    const outcome = await this.work.run({ act: 'nudgeAsker', actor: Actor.anonymous('he') }, async (tx): Promise<AskerNudged | Failure> => {
      const found = await tx.row(nudge, [questionId, tx.now]);
      if (!found) return new StateRefused('nudged');
      return tx.record(new AskerNudged({ questionId, spaceId, askerId: found.asker_id, answerId: found.answer_id, at: tx.now }));
    });
    return outcome instanceof AskerNudged;
  }
}
