import type { Prepared } from '@kehila/platform';
import { pagesOf, planOf, type PlanValue, readWhole } from '@kehila/testing';
import { PointsStory } from '../../recognition.factory';
import { redemptionsToCheck } from './check.sql';
import { signsOf } from './sign.sql';

const people = 8_000;
const perStatement = 2_000;
const credits = 1_000;
const friends = 2_000;

/** What is read is about the buyer, however many others buy; of a large circle five hundred are looked at. */
describe(`what speaks against one of ${people} purchases, of somebody with ${credits} credits in a circle of ${friends}`, () => {
  const { kehila } = new PointsStory();
  let buyer: string;
  let purchase: string;

  beforeAll(async () => {
    const accounts = await kehila.sql<{ id: string }>(
      `insert into account (handle, display_name, language, state, joined_at, verified_at)
       select 'many-' || n, 'Many ' || n, 'en', 'active', now() - interval '1 year', now() from generate_series(1, $1::int) n returning id`,
      people,
    );
    const ids = accounts.map(({ id }) => id);
    buyer = ids[10]!;
    for (const table of ['points_entry', 'points_transaction']) await kehila.sql(`alter table ${table} disable trigger user`);
    await kehila.sql(
      `with offer as (insert into reward (kind, cost, level, approval, published, created_at) values ('hard', 1, 'newcomer', 'rule', true, now()) returning id),
         held as (insert into points_transaction (ledger, rule, rule_set_version, event_id, cause_key, asked, at)
           select 'loyalty', 'redemptionHeld', 1, gen_random_uuid(), 'redemption:' || a.id, 1, now() from unnest($1::bigint[]) a (id) returning id, cause_key)
       insert into redemption (reward_id, account_id, cost, state, hold_id, requested_at, held_until, moved_at, address_mark)
       select offer.id, split_part(held.cause_key, ':', 2)::bigint, 1, 'held', held.id, now(), now(), now(), sha256((held.id % 7000)::text::bytea) from held, offer order by held.id`,
      ids,
    );
    await earn([buyer], credits, ids.slice(0, 2));
    for (let done = 100; done < people; done += perStatement) await earn(ids.slice(done, done + perStatement), 2, ids.slice(0, 2));
    await kehila.sql(
      `insert into invited_friend (account_id, inviter_id, visited_at, joined_at)
       select a, case when n <= $3::int then $1::bigint else a - 1 end, now(), now() from unnest($2::bigint[]) with ordinality as f (a, n)`,
      ids[0],
      ids.slice(1),
      friends,
    );
    await kehila.sql(
      `with rings as (insert into vote_ring (votes, found_at, state) select 12, now(), 'open' from generate_series(1, 2000) returning id)
       insert into vote_ring_member (ring_id, account_id) select id, ($1::bigint[])[1 + id % 4000] from rings`,
      ids.slice(0, 4_000),
    );
    purchase = (await kehila.sql<{ id: string }>('select id from redemption where account_id = $1', buyer))[0]!.id;
    await kehila.sql('update redemption set to_check_since = now() where id % 1000 = 0 or id = $1', purchase);
    await kehila.sql('vacuum analyze');
  }, 300_000);

  /** Points for answers that the givers accepted. */
  async function earn(accounts: readonly string[], times: number, givers: readonly string[]): Promise<void> {
    await kehila.sql(
      `with earned as (insert into points_transaction (ledger, rule, rule_set_version, event_id, cause_key, asked, at)
           select 'loyalty', 'answerAccepted', 1, gen_random_uuid(), 'accepted:' || a || '-' || n, 20, now() from unnest($1::bigint[]) a, generate_series(1, $2::int) n
           returning id, cause_key, split_part(cause_key, ':', 2) as key),
         mine as (select id, cause_key, split_part(key, '-', 1)::bigint as account, split_part(key, '-', 2)::int as n from earned),
         entries as (insert into points_entry (transaction_id, ledger, account_id, amount, sequence, balance_after, at)
           select id, 'loyalty', account, 20, n, 20, now() from mine),
         deeds as (insert into deed (kind, account_id, cause_key, by_id, at) select 'answer_accepted', account, cause_key, ($3::bigint[])[1 + id % 2], now() from mine)
       insert into points_standing (ledger, rule, account_id, cause_key, transaction_id) select 'loyalty', 'answerAccepted', account, cause_key, id from mine`,
      accounts,
      times,
      givers,
    );
  }

  const explain = async (statement: Prepared<unknown>, ...values: PlanValue[]) => {
    const nodes = await planOf(kehila.database, statement, values);
    process.stdout.write(`${pagesOf(nodes)} pages of the database\n`);
    return { pages: pagesOf(nodes), whole: readWhole(nodes) };
  };

  it('is found, each sign by its index', async () => {
    const rows = await kehila.sql<{ kind: string }>(signsOf.text, [purchase], 14, 2, 80, 3, 7);
    expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['few_people', 'one_circle']));
    const { whole, pages } = await explain(signsOf, [purchase], 14, 2, 80, 3, 7);
    expect(whole.filter((relation) => relation !== 'redemption_clearing')).toEqual([]);
    expect(pages).toBeLessThan(20_000);
  });

  it('is listed by who waits longest', async () => {
    const { whole, pages } = await explain(redemptionsToCheck, '1', '0', 21);
    expect(whole.filter((relation) => relation === 'redemption')).toEqual([]);
    expect(pages).toBeLessThan(50);
  });
});
