import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Abilities, Standing } from '@kehila/accounts';
import { type Actor, type Failure, NotFound, UnitOfWork } from '@kehila/platform';
import { Purse } from '../../loyalty/purse';
import { tierOf } from '../../loyalty/tier/tier';
import { LoyaltyTerms } from '../../loyalty/tier/terms/loyalty-terms';
import { Tiers } from '../../loyalty/tier/tiers';
import { waitForCheck } from '../check/check.sql';
import { RedemptionSigns } from '../check/redemption-signs';
import type { RedeemRewardInput } from '../graphql/redemption.inputs';
import { RedemptionSteps } from '../redemption-steps';
import { insertRedemption, nextRedemption } from '../redemption.sql';
import { daysToDecide } from '../redemption.states';
import { PointsMissing } from '../reward.errors';
import { RedemptionMoved } from '../reward.events';
import { obstacleTo } from '../reward.policy';
import { hadByPerson, lockReward } from '../reward.sql';
import { Stock } from '../voucher/stock';

const day = 86_400_000;

/** Somebody asks for a reward: its points are held until it is decided, or spent at once where a rule approves and nothing speaks against it. */
@Injectable()
export class RedeemReward {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly standing: Standing,
    private readonly tiers: Tiers,
    private readonly terms: LoyaltyTerms,
    private readonly purse: Purse,
    private readonly stock: Stock,
    private readonly steps: RedemptionSteps,
    private readonly signs: RedemptionSigns,
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
      const standing = await this.tiers.of(tx, accountId);
      const programme = this.terms.at(tx.now);
      const customer = { had, reputation, tier: tierOf(programme, standing, tx.now), programme, earned: standing.earned, spendable: Infinity };
      const obstacle = obstacleTo(reward, customer, tx.now);
      if (obstacle) return obstacle;

      const { id } = (await tx.row(nextRedemption, []))!;
      const occasion = { eventId: randomUUID(), at: tx.now };
      const wish = { account: accountId, amount: reward.cost, cause: `redemption:${id}` };
      const held = await this.purse.hold(tx, occasion, wish);
      if ('missing' in held) return new PointsMissing(held.missing);
      const until = new Date(tx.now.getTime() + daysToDecide * day);
      const mark = await this.signs.lockAddress(tx, accountId);
      await tx.rows(insertRedemption, [id, reward.id, accountId, reward.cost, held.holdId, tx.now, until, mark]);
      await this.stock.follow(tx, reward, -1);
      const waits = await this.signs.isDoubtful(tx, id);
      if (waits) await tx.rows(waitForCheck, [id, tx.now]);
      if (waits || reward.approval === 'person')
        return tx.record(new RedemptionMoved({ redemptionId: id, rewardId: reward.id, accountId, at: tx.now, state: 'held' }));
      return this.steps.byRule(tx, reward, id, null);
    });
  }
}
