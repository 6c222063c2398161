import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ErrorCode, isFailure, Refused, StateRefused, type Transaction } from '@kehila/platform';
import { Purse } from '../loyalty/purse';
import { type LockedRedemption, lockRedemption, moveRedemption } from './redemption.sql';
import { type StepName, steps } from './redemption.states';
import { RedemptionMoved } from './reward.events';
import { lockReward } from './reward.sql';
import { Stock } from './voucher/stock';

/** Moves a purchase from one state to the next with all that belongs to it: its points, its stock or code, and the fact. The purchase is locked. */
@Injectable()
export class RedemptionSteps {
  constructor(
    private readonly purse: Purse,
    private readonly stock: Stock,
  ) {}

  async take(
    tx: Transaction,
    name: StepName,
    redemption: LockedRedemption,
    decision: { readonly by: string | null; readonly reason: string | null },
  ): Promise<RedemptionMoved | StateRefused | Refused> {
    const step = steps[name];
    if (redemption.state !== step.from) return new StateRefused(redemption.state);
    const { id, reward_id: rewardId, account_id: accountId, cost, hold_id: holdId, spent_id: spentId } = redemption;
    // Before the points, as whoever asks for it does.
    const reward = (await tx.row(lockReward, [rewardId]))!;
    if (step.to === 'fulfilled' && !(await this.stock.handOver(tx, reward, id))) return new Refused(ErrorCode.CODES_MISSING);
    if (step.to === 'refunded') await this.stock.takeBack(tx, id);

    const occasion = { eventId: randomUUID(), at: tx.now };
    const hold = { account: accountId, amount: cost, cause: `redemption:${id}` };

    const spending = step.points === 'spent' ? await this.purse.spend(tx, occasion, holdId, hold) : null;
    if (step.points === 'back') await this.purse.giveBack(tx, occasion, hold, holdId, spentId);
    await tx.rows(moveRedemption, [id, step.to, spending, decision.by, decision.reason, tx.now]);
    await this.stock.follow(tx, reward, step.returnsStock ? 1 : 0);
    return tx.record(new RedemptionMoved({ redemptionId: id, rewardId, accountId, state: step.to, at: tx.now }));
  }

  /** What the rule approves. Nobody has to hand a code over. */
  async byRule(tx: Transaction, { by_code: byCode }: { readonly by_code: boolean }, redemptionId: string, by: string | null) {
    const approved = await this.take(tx, 'approve', (await tx.row(lockRedemption, [redemptionId]))!, { by, reason: null });
    if (isFailure(approved) || !byCode) return approved;
    return this.take(tx, 'fulfil', (await tx.row(lockRedemption, [redemptionId]))!, { by, reason: null });
  }
}
