import { Actor } from '@kehila/platform';
import { pagesOf, planOf, readWhole } from '@kehila/testing';
import { nobody, PointsStory } from '../recognition.factory';
import { FollowLeaderboards } from './follow-leaderboards';
import { LeaderboardReader } from './leaderboard.reader';
import { firstPlaces, nextPlaces } from './page.sql';

/** A million with `KEHILA_TEST_SIZE=long`; every step below costs the same either way. */
const people = process.env['KEHILA_TEST_SIZE'] === 'long' ? 1_000_000 : 40_000;
const perStatement = 20_000;

/** A page must cost the same at the top and at the end, with a thousand people or a million. */
describe(`a board of ${people} people`, () => {
  const { kehila } = new PointsStory();
  const asked = { measure: 'reputation', period: 'ever', day: null, space: null, staff: false, first: 25 } as const;
  const board = (after: string | null, actor = nobody) => kehila.get(LeaderboardReader).board(actor, { ...asked, after });
  const cursorAt = (score: number, id: string) => Buffer.from(JSON.stringify([String(score), id])).toString('base64url');
  let last: { account_id: string; score: number };
  let middle: { account_id: string; score: number };

  beforeAll(async () => {
    // Many have few points and few have many, as it is.
    for (let done = 0; done < people; done += perStatement)
      await kehila.sql(
        `with made as (
           insert into account (handle, display_name, language, state, joined_at, verified_at)
           select 'many-' || n, 'Many ' || n, 'en', 'active', now(), now() from generate_series($1::int, $2::int) n returning id
         )
         insert into leaderboard_change (measure, account_id, amount) select 'reputation', id, 1 + (40000 / (1 + id % 5000))::int + (id % 37)::int from made`,
        done + 1,
        done + perStatement,
      );
    await kehila.get(FollowLeaderboards).run();
    await kehila.sql('vacuum analyze');
    const places = (offset: number) =>
      kehila.sql<{ account_id: string; score: number }>(
        `select account_id, score from leaderboard_place order by score desc, account_id desc offset $1 limit 1`,
        offset,
      );
    [last] = (await places(people - 10)) as [typeof last];
    [middle] = (await places(people / 2)) as [typeof middle];
  }, 600_000);

  /** Milliseconds of this thread for one page: the middle one of several. */
  async function cost(after: string | null, actor = nobody): Promise<number> {
    const took: number[] = [];
    for (let n = 0; n < 60; n++) {
      const before = process.threadCpuUsage();
      await board(after, actor);
      const { user, system } = process.threadCpuUsage(before);
      took.push((user + system) / 1_000);
    }
    return took.sort((a, b) => a - b)[30]!;
  }

  it('has everybody, ranked as if they were counted', async () => {
    const first = (await board(null))!;
    expect(first.people).toBe(people);
    expect(first.places.nodes[0]!.rank).toBe(1);
    for (const { account_id: id, score } of [middle, last]) {
      const [counted] = await kehila.sql<{ rank: number }>('select 1 + count(*)::int as rank from leaderboard_place where score > $1', score);
      const own = (await board(null, new Actor({ accountId: id, sessionId: null, verified: true, language: 'en', grants: [] })))!.own;
      expect(own).toMatchObject({ rank: counted!.rank, score });
      expect((await board(cursorAt(score, String(Number(id) + 1))))!.places.nodes[0]).toMatchObject({ rank: counted!.rank, score });
    }
  });

  it('costs a page no more at the end than at the top', async () => {
    const costs = [await cost(null), await cost(cursorAt(middle.score, middle.account_id)), await cost(cursorAt(last.score, last.account_id))];
    process.stdout.write(`a page of ${people}: ${costs.map((one) => one.toFixed(2)).join(' · ')} CPU ms at the top, in the middle, at the end\n`);
    expect(Math.max(...costs)).toBeLessThan(2.5);
  });

  it.each(['top', 'end'])('reads the rows of a page and little else at the %s', async (where) => {
    const after = where === 'end';
    const [{ id }] = (await kehila.sql<{ id: string }>(`select id from leaderboard where measure = 'reputation' and period = 'ever' and space_id is null`)) as [
      { id: string },
    ];
    const values = [id, false, 26, ...(after ? [last.score, last.account_id] : [])];
    const nodes = await planOf(kehila.database, after ? nextPlaces : firstPlaces, values);
    process.stdout.write(`${where}: ${pagesOf(nodes)} pages of the database\n`);
    for (const table of ['leaderboard_place', 'leaderboard_count', 'account']) expect(readWhole(nodes)).not.toContain(table);
    expect(Math.max(...nodes.map((node) => node['Actual Rows']))).toBeLessThanOrEqual(200);
  });
});
