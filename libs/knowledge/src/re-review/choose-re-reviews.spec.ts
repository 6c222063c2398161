import type { Actor } from '@kehila/platform';
import { type Draft, KnowledgeStory } from '../knowledge.factory';
import { ChooseReReviews } from './choose-re-reviews';

const day = 86_400_000;

describe('what is looked at again', () => {
  const story = new KnowledgeStory();
  const { kehila } = story;
  let approver: Actor;
  let text: Draft;

  const choose = () => kehila.get(ChooseReReviews).run();
  const chosen = async () =>
    (await kehila.sql<{ decision_id: string }>('select decision_id::text from re_review order by decision_id')).map(({ decision_id: id }) => id);
  /** Further approvals of the same text: what is drawn rests on their ids alone. */
  const approvals = (count: number, decision = 'approved') =>
    kehila.sql(
      `insert into review_decision (revision_id, version, account_id, decision, submitted_at, decided_at)
       select $1, $2, $3, $4, $5, $5 from generate_series(1, $6::int)`,
      text.revisionId,
      text.version,
      approver.accountId,
      decision,
      kehila.clock.now(),
      count,
    );

  beforeAll(async () => {
    approver = await story.reviewer();
    text = await story.published(await story.person(), approver);
  });
  beforeEach(() => kehila.sql('truncate review_decision cascade'));

  it('is a twentieth of all approvals, at once, and the same whoever draws', async () => {
    await approvals(1_000);
    const [first, second] = await Promise.all([choose(), choose()]);
    const some = await chosen();
    expect(first + second).toBe(some.length);
    expect(some.length).toBeGreaterThan(25);
    expect(some.length).toBeLessThan(80);
    expect(await choose()).toBe(0);
    await kehila.sql('truncate re_review');
    await choose();
    expect(await chosen()).toEqual(some);
  });

  it('is at least one of each reviewer a month, once the month is over', async () => {
    await approvals(3);
    await kehila.sql(`delete from review_decision where ('x' || left(md5(id::text), 8))::bit(32)::bigint % 20 = 0`);
    expect(await choose()).toBe(0);
    kehila.clock.advance(31 * day);
    expect(await choose()).toBe(1);
    expect(await choose()).toBe(0);
  });

  it('is never what was given back, nor what another version was approved of', async () => {
    await approvals(100, 'changes_requested');
    text = { ...text, version: text.version + 1 };
    await approvals(100);
    kehila.clock.advance(31 * day);
    expect(await choose()).toBe(0);
  });
});
