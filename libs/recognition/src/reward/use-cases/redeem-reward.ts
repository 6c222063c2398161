import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Abilities, Standing } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, type Transaction, UnitOfWork } from '@kehila/platform';
import { Purse } from '../../loyalty/purse';
import type { RedeemRewardInput } from '../graphql/redemption.inputs';
import { RedemptionSteps } from '../redemption-steps';
import { insertRedemption, lockRedemption, moveRedemption, nextRedemption } from '../redemption.sql';
import { daysToDecide } from '../redemption.states';
import { PointsMissing } from '../reward.errors';
import { RedemptionMoved } from '../reward.events';
import { obstacleTo } from '../reward.policy';
import { hadByPerson, lockReward } from '../reward.sql';
import { Stock } from '../voucher/stock';

const day = 86_400_000;

/** Somebody asks for a reward: its points are held until it is decided, or spent at once where a rule approves. */
@Injectable()
export class RedeemReward {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly standing: Standing,
    private readonly purse: Purse,
    private readonly stock: Stock,
    private readonly steps: RedemptionSteps,
  ) {}

  execute(actor: Actor, input: RedeemRewardInput): Promise<RedemptionMoved | Failure> {
    return this.work.run({ act: 'redeemReward', actor, input }, async (tx): Promise<RedemptionMoved | Failure> => {
      const refusal = await this.abilities.refusal(actor, 'REDEEM', { spaceId: null, tx });
      if (refusal) return refusal;
      const accountId = actor.accountId!;
      // Who asks at the same time waits here: stock and limit are counted in statements of their own, after the lock.
      const reward = await tx.row(lockReward, [input.rewardId]);
      if (!reward?.published) return new NotFound(input.rewardId);
      const had = (await tx.row(hadByPerson, [accountId, [reward.id]]))?.had ?? 0;
      const reputation = await this.standing.within(tx, accountId);
      const obstacle = obstacleTo(reward, { had, reputation, spendable: Infinity }, tx.now);
      if (obstacle) return obstacle;

      const { id } = (await tx.row(nextRedemption, []))!;
      const occasion = { eventId: randomUUID(), at: tx.now };
      const wish = { account: accountId, amount: reward.cost, cause: `redemption:${id}` };
      const held = await this.purse.hold(tx, occasion, wish);
      if ('missing' in held) return new PointsMissing(held.missing);
      const until = new Date(tx.now.getTime() + daysToDecide * day);
      await tx.rows(insertRedemption, [id, reward.id, accountId, reward.cost, held.holdId, tx.now, until]);
      await this.stock.follow(tx, reward, -1);
      const fact = { redemptionId: id, rewardId: reward.id, accountId, at: tx.now };
      if (reward.approval === 'person') return tx.record(new RedemptionMoved({ ...fact, state: 'held' }));
      await this.approve(tx, id, await this.purse.spend(tx, occasion, held.holdId, wish));
      const approved = await tx.record(new RedemptionMoved({ ...fact, state: 'approved' }));
      // Nobody has to hand a code over.
      return reward.by_code ? this.steps.take(tx, 'fulfil', (await tx.row(lockRedemption, [id]))!, { by: null, reason: null }) : approved;
    });
  }

  private async approve(tx: Transaction, id: string, spentId: string): Promise<void> {
    await tx.rows(moveRedemption, [id, 'approved', spentId, null, null, tx.now]);
  }
}
