import { planOf, pagesOf, readWhole } from '@kehila/testing';
import { ledgerStates } from '../../ledger/ledger.sql';
import { TierStory } from './tier.factory';
import { tiersToLookAt } from './tier.sql';

const people = 3_000;
const years = 5;

/** What an award asks for, however many others there are and however long somebody has been there. */
describe(`the tier of one of ${people} people, who earned for ${years} years`, () => {
  const story = new TierStory();
  let person: string;

  beforeAll(async () => {
    await story.kehila.sql(
      `insert into account (handle, display_name, language, state, joined_at, verified_at)
       select 'many-' || n, 'Many ' || n, 'en', 'active', now(), now() from generate_series(1, $1::int) n`,
      people,
    );
    for (let year = 0; year < years; year++)
      await story.kehila.sql(
        `insert into loyalty_earned (account_id, month, points)
         select a.id, date '2026-11-01' - make_interval(months => 12 * $1::int + m), 20 from account a, generate_series(0, 11) m`,
        year,
      );
    await story.kehila.sql(`insert into loyalty_tier (account_id, tier, look_at) select id, 'silver', now() + interval '1 day' from account`);
    person = (await story.kehila.sql<{ id: string }>('select max(id) as id from account'))[0]!.id;
    await story.kehila.sql('vacuum analyze');
  }, 120_000);

  it.each([
    ['awards', ledgerStates.loyalty, () => [['accepted:1'], [person], story.at(0)]],
    ['the worker', tiersToLookAt, () => [story.at(0), 10_000]],
  ])('is found by its keys: %s', async (what, statement, values) => {
    const nodes = await planOf(story.kehila.database, statement, values());
    process.stdout.write(`tiers, ${what}: ${pagesOf(nodes)} pages of the database\n`);
    expect(readWhole(nodes).filter((name) => name.startsWith('loyalty_'))).toEqual([]);
    expect(pagesOf(nodes)).toBeLessThan(100);
  });
});
