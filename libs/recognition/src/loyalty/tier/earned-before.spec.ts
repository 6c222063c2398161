import type { QueryRunner } from 'typeorm';
import { migrations } from '@kehila/migrations';
import { TierStory } from './tier.factory';

describe('what was earned before tiers were counted', () => {
  const story = new TierStory();
  const runner = { query: (sql: string) => story.kehila.sql(sql) } as unknown as QueryRunner;
  const migration = new (migrations.find(({ name }) => name.startsWith('EarnedLoyaltyPoints'))!)();

  it('is added once to what the triggers count meanwhile, and tiers follow from it', async () => {
    // A migration goes by the day of the database.
    story.kehila.clock.advance(Date.now() - story.kehila.clock.now().getTime());
    const [one, other] = [await story.person(), await story.person()];
    await story.earn(one, 1_000);
    const [undoneBefore, undoneMeanwhile] = [await story.earn(one, 300), await story.earn(one, 200)];
    await story.takeBack(undoneBefore);
    await story.earn(other, 5_000);
    await migration.down(runner);
    await story.kehila.sql(`do $$ begin execute format('comment on table loyalty_earned is %L', (select max(id) from points_transaction)); end $$`);
    await story.takeBack(undoneMeanwhile);
    await story.earn(one, 50);
    await migration.up(runner);

    expect(await story.differences()).toEqual([]);
    expect(await story.of(one)).toMatchObject({ tier: { key: 'silver' }, earned: 1_050 });
    const kept = await story.kehila.sql('select tier, ends_at from loyalty_tier order by account_id');
    expect(kept).toEqual([
      { tier: 'silver', ends_at: null },
      { tier: 'gold', ends_at: null },
    ]);
  });
});
