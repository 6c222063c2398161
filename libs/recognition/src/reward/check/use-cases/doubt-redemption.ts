import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { lockRedemption } from '../../redemption.sql';
import { RedemptionDoubted } from '../check.events';
import { waitForCheck } from '../check.sql';
import { RedemptionSigns } from '../redemption-signs';

/** Something was found when a purchase was to go on: it waits until somebody has looked at it. */
@Injectable()
export class DoubtRedemption {
  constructor(
    private readonly work: UnitOfWork,
    private readonly signs: RedemptionSigns,
  ) {}

  execute(actor: Actor, redemptionId: string): Promise<RedemptionDoubted | Failure> {
    return this.work.run({ act: 'doubtRedemption', actor }, async (tx): Promise<RedemptionDoubted | Failure> => {
      const redemption = await tx.row(lockRedemption, [redemptionId]);
      if (!redemption) return new NotFound(redemptionId);
      const isOpen = redemption.state === 'held' || redemption.state === 'approved';
      // Somebody was quicker, or it is gone again.
      if (!isOpen || redemption.to_check_since !== null || !(await this.signs.isDoubtful(tx, redemptionId))) return new StateRefused(redemption.state);
      await tx.rows(waitForCheck, [redemptionId, tx.now]);
      return tx.record(new RedemptionDoubted({ redemptionId, at: tx.now }));
    });
  }
}
