import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { lockRedemption } from '../redemption.sql';
import { VoucherBox } from './voucher-box';
import { VoucherCodeShown } from './voucher.events';
import { showCode } from './voucher.sql';

export interface CodeSeen {
  readonly redemptionId: string;
  readonly code: string;
}

/** Somebody looks at the code that they bought. Each look is an act of its own, and in the audit log. */
@Injectable()
export class ShowVoucherCode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly box: VoucherBox,
  ) {}

  /** Without an idempotency key: the outcome, which holds the code, is kept nowhere. */
  execute(actor: Actor, redemptionId: string): Promise<CodeSeen | Failure> {
    return this.work.run({ act: 'showVoucherCode', actor }, async (tx): Promise<CodeSeen | Failure> => {
      const redemption = await tx.row(lockRedemption, [redemptionId]);
      if (!redemption || !actor.is(redemption.account_id)) return new NotFound(redemptionId);
      if (redemption.state !== 'fulfilled') return new StateRefused(redemption.state);
      const voucher = await tx.row(showCode, [redemptionId, tx.now]);
      if (!voucher) return new NotFound(redemptionId);
      const code = this.box.open(voucher.sealed, voucher.reward_id);
      await tx.record(new VoucherCodeShown({ redemptionId, at: tx.now }));
      return { redemptionId, code };
    });
  }
}
