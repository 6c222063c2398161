import { migrations } from '@kehila/migrations';
import type { MigrationInterface } from 'typeorm';
import { Database, prepared } from '@kehila/platform';
import { PointsStory, startOfStory } from '../recognition.factory';
import { RuleSetReader } from './rule-set.reader';

const hours = 3_600_000;
const after = (time: number) => new Date(startOfStory.getTime() + time);

const announce = prepared<never>(
  'spec_announce_rule_set',
  `insert into points_rule_set (version, valid_from, rules, reason, announced_at)
   select $1::int, $2::timestamptz, jsonb_set(rules, '{reputation,answerVotedUp}', to_jsonb($3::int)), 'Answers matter more.', '2026-11-01' from points_rule_set where version = 1`,
);
const versionsOf = prepared<{ version: number; amount: number }>(
  'spec_rule_set_versions',
  `select t.rule_set_version as version, e.amount from points_transaction t join points_entry e on e.transaction_id = t.id
   where e.account_id = $1 and e.ledger = 'reputation' and t.rule = 'answerVotedUp' order by e.sequence`,
);
const overwrite = prepared<never>(
  'spec_overwrite_rule_set',
  `update points_rule_set set rules = jsonb_set(rules, '{reputation,answerVotedUp}', '99') where version = 1`,
);
const redate = prepared<never>('spec_redate_rule_set', `update points_rule_set set valid_from = valid_from + interval '1 day' where version = 2`);
const remove = prepared<never>('spec_remove_rule_set', 'delete from points_rule_set where version = 2');
const nameNewAct = prepared<never>(
  'spec_name_new_act',
  `update points_rule_set set rules = jsonb_set(rules, '{reputation}', rules->'reputation' || '{"somethingNew": 3}')`,
);

describe('a change of the rules of points', () => {
  const story = new PointsStory();
  const database = () => story.kehila.get(Database);
  const people = async () => ({ authorId: await story.person(), voterId: await story.person() });

  it('counts from its day on; what was entered before keeps its rule, also when it is undone later', async () => {
    const { authorId, voterId } = await people();
    await database().rows(announce, [2, after(24 * hours), 12]);
    await story.cast({ contentId: '1', authorId, voterId });
    story.kehila.clock.advance(25 * hours);
    await story.cast({ contentId: '2', authorId, voterId });
    await story.retract({ contentId: '1', authorId, voterId });
    expect(await database().rows(versionsOf, [authorId])).toEqual([
      { version: 1, amount: 10 },
      { version: 2, amount: 12 },
      { version: 1, amount: -10 },
    ]);
  });

  it('is read by everybody, with what was said before, from when and why', async () => {
    const { nodes } = await story.kehila.get(RuleSetReader).page(20, null);
    const votedUp = (terms: (typeof nodes)[number]['terms'] | null) => terms?.rules.find(({ rule }) => rule === 'answerVotedUp')?.reputation;
    expect(nodes.map((set) => [set.version, set.inForce, set.validFrom, set.validUntil, set.reason, votedUp(set.terms), votedUp(set.termsBefore)])).toEqual([
      [2, true, after(24 * hours), null, 'Answers matter more.', 12, 10],
      [1, false, null, after(24 * hours), null, 10, undefined],
    ]);
  });

  it('is read page by page', async () => {
    const reader = story.kehila.get(RuleSetReader);
    const newest = await reader.page(1, null);
    const rest = await reader.page(1, newest.pageInfo.endCursor);
    expect([newest, rest].map(({ nodes, pageInfo }) => [nodes[0]?.version, pageInfo.hasNextPage])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it.each([
    ['an amount', overwrite],
    ['the day', redate],
    ['the whole set', remove],
  ])('is never changed afterwards: the database keeps %s', async (_, statement) => {
    await expect(database().rows(statement, [])).rejects.toThrow(/rule set/);
  });

  it('leaves room for kinds of acts that a release brings', async () => {
    await expect(database().rows(nameNewAct, [])).resolves.toEqual([]);
  });

  it('follows the ones before it in number and time', async () => {
    await expect(database().rows(announce, [3, after(2 * hours), 13])).rejects.toThrow(/does not follow/);
  });

  it('says, in sets of an older release, how many votes for one author its settings let count', async () => {
    const Migration = migrations.find(({ name }) => name.startsWith('VotesForOneAuthor'))! as new () => MigrationInterface;
    const runner = database().source.createQueryRunner();
    await new Migration().down(runner);
    await story.kehila.sql(`insert into setting (key, value, version, changed_at) values ('voting.for_one_author_a_day', '7', 1, now())`);
    await new Migration().up(runner);
    await runner.release();
    const { nodes } = await story.kehila.get(RuleSetReader).page(20, null);
    expect(nodes.map(({ terms }) => [terms.earningVotesForOneAuthorADay, terms.votesForOneAuthorADay])).toEqual(nodes.map(() => [5, 7]));
  });

  it('is one, when two are written at once', async () => {
    const outcomes = await Promise.allSettled([15, 16].map((amount) => database().rows(announce, [4, after((24 + amount) * hours), amount])));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
