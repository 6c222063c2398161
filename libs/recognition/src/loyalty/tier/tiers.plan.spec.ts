import { ledgerStates } from '../../ledger/ledger.sql';
import { TierStory } from './tier.factory';
import { tiersToLookAt } from './tier.sql';

const people = 3_000;
const years = 5;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

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
    ['awards', ledgerStates.loyalty.text, () => [['accepted:1'], [person], story.at(0)]],
    ['the worker', tiersToLookAt.text, () => [story.at(0), 10_000]],
  ])('is found by its keys: %s', async (what, text, values) => {
    const [row] = await story.kehila.sql<{ 'QUERY PLAN': { Plan: PlanNode; 'Execution Time': number }[] }>(
      `explain (analyze, format json) ${text}`,
      ...values(),
    );
    const explained = row!['QUERY PLAN'][0]!;
    process.stdout.write(`tiers, ${what}: ${explained['Execution Time'].toFixed(2)} ms in the database\n`);
    const whole = nodesOf(explained.Plan).filter((node) => node['Node Type'] === 'Seq Scan');
    expect(whole.map((node) => node['Relation Name']).filter((name) => name?.startsWith('loyalty_'))).toEqual([]);
    expect(explained['Execution Time']).toBeLessThan(5);
  });
});

function nodesOf(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}
