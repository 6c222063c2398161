import { RecognitionPersonalData } from '../../personal-data/recognition-personal-data';
import { TierCheck } from './tier.check';
import { TierPersonalData } from './tier-personal-data';
import { TierStory } from './tier.factory';

describe('tiers and personal data', () => {
  const story = new TierStory();
  let person: string;

  const move = (from: string, to: string) =>
    story.inOne(async (tx) => {
      for (const data of [RecognitionPersonalData, TierPersonalData])
        await story.kehila.get<RecognitionPersonalData | TierPersonalData>(data).move(tx, from, to);
    });

  beforeEach(async () => {
    person = await story.person();
    await story.earn(person, 1_200);
  });

  it('go along as a copy: the tier, and what was earned in which month', async () => {
    expect(await story.kehila.get(TierPersonalData).sections(person)).toEqual([
      { name: 'loyaltyTier', rows: [{ tier: 'silver', endsAt: null }] },
      { name: 'loyaltyMonths', rows: [{ month: '2026-11', earned: 1_200 }] },
    ]);
  });

  it('of two accounts that become one are added up, and what is taken back later counts for who stays', async () => {
    const kept = await story.person();
    const cause = await story.earn(kept, 3_900);
    await story.accepted(person);
    await move(person, kept);
    expect(await story.of(kept)).toMatchObject({ tier: { key: 'gold' }, earned: 5_122 });
    expect(await story.of(person)).toMatchObject({ tier: { key: 'bronze' }, earned: 0 });
    await story.takeBack(cause);
    expect(await story.of(kept)).toMatchObject({ tier: { key: 'silver' }, earned: 1_222 });
    expect(await story.differences()).toEqual([]);
  });

  it('are gone with their owner; what was earned stays under the number, as the points do', async () => {
    await story.inOne((tx) => story.kehila.get(TierPersonalData).erase(tx, person));
    expect(await story.kehila.sql('select 1 from loyalty_tier where account_id = $1', person)).toEqual([]);
    expect(await story.differences()).toEqual([]);
  });

  it('that were counted wrongly are found', async () => {
    await story.kehila.sql('update loyalty_earned set points = points + 5 where account_id = $1', person);
    expect(await story.kehila.get(TierCheck).differences()).toEqual([`account ${person} earned 1205 in 2026-11, its entries say 1200`]);
  });
});
