import { Database, prepared } from '@kehila/platform';
import { RulesStory } from '../points-rules.factory';
import { takeTime } from './preview.sql';

/** A million with `KEHILA_TEST_SIZE=long`. */
const entries = process.env['KEHILA_TEST_SIZE'] === 'long' ? 1_000_000 : 40_000;
const people = entries / 20;
const perStatement = 10_000;

const makePeople = `with made as (
  insert into account (handle, display_name, language, state, joined_at, verified_at)
  select 'many-' || n, 'Many ' || n, 'en', 'active', now(), now() from generate_series(1, $1::int) n returning id
) insert into points_account (ledger, account_id, balance, sequence) select 'reputation', id, 40, 1000000 from made returning account_id`;

/** Both sides of each, over the last 80 days. */
const makeEntries = `with made as (
  insert into points_transaction (ledger, rule, rule_set_version, event_id, cause_key, asked, at)
  select 'reputation', (array['answerVotedUp', 'questionVotedUp', 'answerAccepted', 'answerVotedDown'])[1 + n % 4], 1, gen_random_uuid(), 'made:' || n,
    (array[10, 5, 15, -2])[1 + n % 4], $3::timestamptz - make_interval(secs => n * $5::float8) from generate_series($1::int, $2::int) n
  returning id, asked, at
) insert into points_entry (transaction_id, ledger, account_id, amount, sequence, balance_after, at)
  select m.id, 'reputation', s.account, s.sign * m.asked, case when s.account is not null then m.id end, case when s.account is not null then 0 end, m.at
  from made m cross join lateral (values ($4::bigint - (m.id * 7919) % $6::int, 1), (null, -1)) s(account, sign)`;

const everything = prepared<{ all: string }>('spec_all_entries', `select sum(hashtext(e::text))::text as all from points_entry e where id <= $1`);

describe(`a change of the rules over ${entries} entries`, () => {
  const story = new RulesStory();
  const { kehila } = story;
  let last: string;

  beforeAll(async () => {
    await story.actor();
    let newest = '0';
    for (let done = 0; done < people; done += perStatement) {
      const made = await kehila.sql<{ account_id: string }>(makePeople.replace('many-', `many-${done}-`), Math.min(perStatement, people - done));
      newest = made.at(-1)!.account_id;
    }
    // They are not made one after the other: what each follows is not looked at.
    await kehila.sql('alter table points_entry disable trigger user');
    for (let done = 0; done < entries; done += perStatement)
      await kehila.sql(makeEntries, done + 1, done + perStatement, kehila.clock.now(), newest, (80 * 86_400) / entries, people);
    await kehila.sql('alter table points_entry enable trigger user');
    await kehila.sql('vacuum analyze');
    last = (await kehila.sql<{ id: string }>('select max(id) as id from points_entry'))[0]!.id;
  }, 900_000);

  const fingerprint = () =>
    kehila.get(Database).together(async ({ rows, row }) => {
      await rows(takeTime, []);
      return (await row(everything, [last]))!.all;
    });

  it('is previewed within 30 seconds, while people go on voting; it counts by one transaction, and no entry from before changes', async () => {
    const before = await fingerprint();
    const version = await story.draft(await story.paying({ answerVotedUp: 12 }));
    const [authorId, voterId] = [await story.person(), await story.person()];
    const began = performance.now();
    let isDone = false;
    const previewing = story.previewed().finally(() => (isDone = true));
    const votes: number[] = [];
    for (let contentId = 1; !isDone; contentId++) {
      const asked = performance.now();
      await story.cast({ contentId: String(contentId), authorId, voterId });
      votes.push(performance.now() - asked);
    }
    const preview = await previewing;
    const took = performance.now() - began;
    const announcing = performance.now();
    await story.announce(version, 11);
    const announced = performance.now() - announcing;
    const longest = Math.max(...votes);
    process.stdout.write(
      `preview of ${entries}: ${(took / 1_000).toFixed(1)} s, ${votes.length} votes meanwhile, the longest ${longest.toFixed(0)} ms; announced in ${announced.toFixed(0)} ms\n`,
    );
    expect(preview.rules.find(({ rule }) => rule === 'answerVotedUp')!.entries).toBeGreaterThanOrEqual(entries / 4);
    expect(preview.changes.filter(({ change }) => change > 0)).toHaveLength(100);
    expect(took).toBeLessThan(30_000);
    expect(longest).toBeLessThan(2_000);
    expect(announced).toBeLessThan(2_000);
    expect(await fingerprint()).toBe(before);
  }, 120_000);
});
