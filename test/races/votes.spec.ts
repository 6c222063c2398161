import { act, tryAct } from '../stage/act';
import type { Person } from '../stage/kehila';
import { Arena, atOnce, succeeded } from './arena';

describe('at the same time on two servers, of votes', () => {
  const arena = Arena.use();
  const { kehila } = arena;
  let voter: Person;

  /** Nobody has enough votes for all rounds of a day. */
  const race = (name: string, story: () => Promise<void>) =>
    arena.race(name, async () => {
      voter = await arena.newcomer('voter', 500);
      await story();
    });

  race('the same vote counts once', async () => {
    const helper = await arena.newcomer();
    const contentId = await arena.answer(await arena.ask(), helper);
    const outcomes = await arena.all(voter, (client) => act(client, 'castVote', { contentId, value: 'UP' }, 'VoteOutcome { score }'));
    expect(outcomes).toEqual(Array.from({ length: atOnce }, () => ({ __typename: 'VoteOutcome', score: 1 })));
    expect(await kehila.sql('select value from vote where content_id = $1 and retracted_at is null', contentId)).toEqual([{ value: 1 }]);
    expect(await kehila.sql('select score from answer where id = $1', contentId)).toEqual([{ score: 1 }]);
    expect(await arena.pointsOf(helper)).toBe(11);
  });

  const standing = (contentId: string) =>
    kehila.sql<{ value: number; counts: string }>('select value, counts from vote where content_id = $1 and retracted_at is null', contentId);
  /** What the author has then: 1 from the start, never less than 0, and nothing for a sixth vote of a day. */
  const paidFor = ([vote]: readonly { value: number; counts: string }[]) => (vote?.counts !== 'full' ? 1 : vote.value === 1 ? 11 : 0);

  race('votes up and down of one person leave one vote, and the points of that one', async () => {
    const helper = await arena.newcomer();
    const contentId = await arena.answer(await arena.ask(), helper);
    const before = await arena.pointsOf(voter);
    await arena.all(voter, (client, index) => tryAct(client, 'castVote', { contentId, value: index % 4 < 2 ? 'UP' : 'DOWN' }));
    const votes = await standing(contentId);
    expect(votes).toHaveLength(1);
    const value = votes[0]?.value ?? 0;
    expect(await kehila.sql('select score from answer where id = $1', contentId)).toEqual([{ score: value }]);
    expect([await arena.pointsOf(helper), (await arena.pointsOf(voter)) - before]).toEqual([paidFor(votes), value === 1 ? 0 : -1]);
  });

  race('a vote that is cast and taken back ends as one or none', async () => {
    const helper = await arena.newcomer();
    const contentId = await arena.answer(await arena.ask(), helper);
    await arena.all(voter, (client, index) =>
      tryAct(client, index % 4 < 2 ? 'castVote' : 'retractVote', { contentId, ...(index % 4 < 2 ? { value: 'UP' } : {}) }),
    );
    const votes = await standing(contentId);
    expect(votes.length).toBeLessThanOrEqual(1);
    expect(await kehila.sql('select score from answer where id = $1', contentId)).toEqual([{ score: votes.length }]);
    expect(await arena.pointsOf(helper)).toBe(paidFor(votes));
  });

  it('an eleventh vote for one author is refused, however many come at once', async () => {
    voter = await arena.newcomer('voter');
    const helper = await arena.newcomer();
    const questionId = await arena.ask();
    const answers: string[] = [];
    for (let index = 0; index < atOnce; index++) answers.push(await arena.answer(questionId, helper));
    const outcomes = await arena.all(voter, (client, index) => act(client, 'castVote', { contentId: answers[index], value: 'UP' }));
    expect(succeeded(outcomes)).toHaveLength(10);
    expect(await arena.pointsOf(helper)).toBe(1 + 5 * 10);
  });
});
