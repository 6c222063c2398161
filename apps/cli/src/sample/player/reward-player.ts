import type { INestApplicationContext } from '@nestjs/common';
import { type Actor, isFailure } from '@kehila/platform';
import { DecideRedemption, RedeemReward, SaveReward } from '@kehila/recognition';
import type { SampleReward } from '../sample.types';
import { done } from './done';

/** What becomes of the first purchases, one after the other: the first waits. */
const fates = [[], ['approveRedemption'], ['approveRedemption', 'fulfilRedemption'], ['refuseRedemption']] as const;

/** A manager offers rewards, and those who have the points for the cheapest ask for it. */
export class RewardPlayer {
  constructor(private readonly app: INestApplicationContext) {}

  async play(rewards: readonly SampleReward[], { manager, staff, customers }: { manager: Actor; staff: Actor; customers: readonly Actor[] }): Promise<void> {
    const ids: string[] = [];
    for (const reward of rewards) {
      const made = await this.app.get(SaveReward, { strict: false }).create(manager, { ...reward, published: true });
      ids.push(done(made, `a reward is made: ${reward.en.name}`).rewardId);
    }
    const [cheapest] = ids;
    if (cheapest === undefined) return;
    let asked = 0;
    for (const customer of customers) {
      const fate = fates[asked];
      if (!fate) return;
      // Who has not earned enough yet does not ask.
      const outcome = await this.app.get(RedeemReward, { strict: false }).execute(customer, { rewardId: cheapest });
      if (isFailure(outcome)) continue;
      asked++;
      for (const act of fate) {
        const input = {
          redemptionId: outcome.redemptionId,
          ...(act === 'refuseRedemption' && { reason: 'These two words belong to a shop; please choose others.' }),
        };
        done(await this.app.get(DecideRedemption, { strict: false }).execute(staff, act, input), `${act} of a reward`);
      }
    }
  }
}
