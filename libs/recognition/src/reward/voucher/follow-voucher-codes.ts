import { Injectable } from '@nestjs/common';
import { Actor, Clock, Database, NotFound, UnitOfWork } from '@kehila/platform';
import { lockReward } from '../reward.sql';
import { countCodes, rewardsWithStaleCodes } from './voucher.sql';

/** A job for the worker: codes that expired since it came last are no longer counted. That nobody gets one, their date says. */
@Injectable()
export class FollowVoucherCodes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** How many rewards were counted anew. */
  async run(): Promise<number> {
    const rewards = await this.database.rows(rewardsWithStaleCodes, [this.clock.now()]);
    for (const { id } of rewards)
      await this.work.run({ act: 'followVoucherCodes', actor: Actor.anonymous('he') }, async (tx) => {
        if (!(await tx.row(lockReward, [id]))) return new NotFound(id);
        await tx.rows(countCodes, [id, tx.now]);
        return true;
      });
    return rewards.length;
  }
}
