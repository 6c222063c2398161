import { Actor, requestContext } from '@kehila/platform';
import { pagesOf, planOf, readWhole } from '@kehila/testing';
import { BadgeAwards } from '../badge/badge-awards';
import { aimsOfPerson } from '../badge/progress.sql';
import { PointsStory } from '../recognition.factory';
import { NextStepsReader } from './next-steps.reader';

const people = 6_000;
const perStatement = 2_000;
const deeds = 20_000;

/** What is missing is read, however much somebody did and however many others there are. */
describe(`what is missing for one of ${people} people, who did ${deeds} things`, () => {
  const { kehila } = new PointsStory();
  let personId: string;

  beforeAll(async () => {
    await kehila.sql(
      `insert into account (handle, display_name, language, state, joined_at, verified_at)
       select 'many-' || n, 'Many ' || n, 'en', 'active', now(), now() from generate_series(1, $1::int) n`,
      people,
    );
    const [{ id }] = (await kehila.sql<{ id: string }>('select max(id) as id from account')) as [{ id: string }];
    personId = id;
    for (let done = 0; done < people; done += perStatement)
      await kehila.sql(
        `insert into badge_progress (account_id, badge_id, reached)
         select a.id, b.id, 1 from (select id from account where id <> $1 order by id offset $2 limit $3) a, badge b where b.published and b.event is not null`,
        personId,
        done,
        perStatement,
      );
    await kehila.sql(
      `insert into deed (kind, account_id, cause_key, at) select 'answer_voted_up', $1, 'vote:' || n, now() - make_interval(mins => n) from generate_series(1, $2::int) n`,
      personId,
      deeds,
    );
    await kehila.get(BadgeAwards).follow([personId], ['answer_voted_up']);
    await kehila.sql('vacuum analyze');
  }, 300_000);

  const steps = () =>
    requestContext.run({ requestId: '1', language: 'he', ip: '' }, () =>
      kehila.get(NextStepsReader).of(new Actor({ accountId: personId, sessionId: null, verified: true, language: 'he', grants: [] }), null),
    );

  it('knows what they reached', async () => {
    expect((await steps())!.steps.filter(({ kind, reached }) => kind === 'badge' && reached).length).toBeGreaterThan(0);
  });

  it('finds the badges of one person by their keys', async () => {
    const nodes = await planOf(kehila.database, aimsOfPerson, [personId, [], 'he']);
    process.stdout.write(`badges of a person: ${pagesOf(nodes)} pages of the database\n`);
    for (const table of ['badge_progress', 'deed']) expect(readWhole(nodes)).not.toContain(table);
    expect(pagesOf(nodes)).toBeLessThan(300);
  });
});
