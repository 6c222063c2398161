import { Actor, requestContext } from '@kehila/platform';
import { day } from '../campaign/campaign.factory';
import { TierStory } from '../loyalty/tier/tier.factory';
import { done } from '../recognition.factory';
import type { CreateRewardInput } from './graphql/reward.inputs';
import { RewardReader } from './reward.reader';
import { RedeemReward } from './use-cases/redeem-reward';
import { SaveReward } from './use-cases/save-reward';

const text = { name: 'Tea with the product manager', description: 'One hour.', next: 'We write to you.' };
const input: CreateRewardInput = { kind: 'soft', cost: 100, level: 'newcomer', approval: 'rule', published: true, he: text, en: text, tier: 'gold' };

describe('a reward that needs a tier', () => {
  const story = new TierStory();
  let customer: Actor;
  let manager: Actor;
  let rewardId: string;

  const redeem = () => story.kehila.get(RedeemReward).execute(customer, { rewardId });
  const shown = () => requestContext.run({ requestId: '1', language: 'en', ip: '' }, () => story.kehila.get(RewardReader).byId(customer, rewardId));

  beforeEach(async () => {
    manager = await story.actor();
    customer = new Actor({ accountId: await story.longstanding(), sessionId: null, verified: true, language: 'en', grants: [] });
    rewardId = done(await story.kehila.get(SaveReward).create(manager, input)).rewardId;
  });

  it('is shown to everybody, with what is missing for it, and refused below', async () => {
    await story.earn(customer.accountId!, 4_000);
    story.kehila.clock.advance(7 * day);
    const missing = 'This is for members from Gold on. You are 1,000 points short of it.';
    expect(await shown()).toMatchObject({ tier: 'gold', tierName: 'Gold', obstacle: { code: 'TIER_MISSING', message: missing } });
    expect(await redeem()).toMatchObject({ code: 'TIER_MISSING', tier: 'gold', missing: 1_000 });
  });

  it('is had from that tier on, also while the tier ends', async () => {
    await story.earn(customer.accountId!, 5_000);
    await story.night(400);
    expect((await story.of(customer.accountId!)).endsAt).not.toBeNull();
    expect((await shown())?.obstacle).toBeNull();
    done(await redeem());
  });

  it('keeps it where a change does not name one', async () => {
    const { tier: _tier, ...rest } = input;
    done(await story.kehila.get(SaveReward).change(manager, { ...rest, rewardId, version: 1 }));
    expect((await shown())?.tier).toBe('gold');
    done(await story.kehila.get(SaveReward).change(manager, { ...input, tier: 'bronze', rewardId, version: 2 }));
    expect((await shown())?.tier).toBe('bronze');
  });
});
