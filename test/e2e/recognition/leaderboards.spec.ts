import { FollowLeaderboards } from '@kehila/recognition';
import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

interface Board {
  readonly people: number;
  readonly own: { readonly rank: number; readonly score: number; readonly shown: boolean } | null;
  readonly places: { readonly nodes: readonly { readonly rank: number; readonly score: number; readonly account: { readonly handle: string } | null }[] };
}

describe('a leaderboard over HTTP', () => {
  const kehila = Kehila.use();
  let asker: Person;
  let helper: Person;

  const idOf = (outcome: unknown): string => (outcome as { id: string }).id;
  const board = async (who = kehila.anonymous()): Promise<Board> => {
    await kehila.drain();
    await kehila.get(FollowLeaderboards).run();
    const { body } = await who.send(
      '{ leaderboard(measure: ACCEPTED, period: MONTH, space: "wifi") { people own { rank score shown } places { nodes { rank score account { handle } } } } }',
    );
    return (body.data as unknown as { leaderboard: Board }).leaderboard;
  };

  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
    [asker, helper] = [await kehila.person('asker', { reputation: 100 }), await kehila.person('helper', { reputation: 100 })];
  });

  it('follows an acceptance and its withdrawal, and does not name who does not want to be named', async () => {
    const question = { space: 'wifi', title: 'Why does the light blink?', body: 'It blinks.', tags: [] };
    const questionId = idOf(await act(asker.client, 'askQuestion', question, 'Question { id }'));
    const answerId = idOf(await act(helper.client, 'postAnswer', { questionId, body: 'Turn it off and on.' }, 'Answer { id }'));
    expect((await board()).places.nodes).toEqual([]);

    await act(asker.client, 'acceptAnswer', { answerId });
    expect((await board()).places.nodes).toEqual([{ rank: 1, score: 1, account: { handle: helper.handle } }]);
    expect((await board(helper.client)).own).toEqual({ rank: 1, score: 1, shown: true });

    await act(helper.client, 'setLeaderboardShown', { shown: false }, 'LeaderboardChoice { shown }');
    expect(await board()).toMatchObject({ people: 0, places: { nodes: [] } });
    await act(helper.client, 'setLeaderboardShown', { shown: true }, 'LeaderboardChoice { shown }');
    expect((await board()).people).toBe(1);

    await act(asker.client, 'withdrawAcceptance', { answerId });
    expect(await board()).toMatchObject({ people: 0, places: { nodes: [] } });
  });

  it('refuses a day that there is not', async () => {
    const { body } = await kehila.anonymous().send('{ leaderboard(day: "2026-02-31") { people } }');
    expect(JSON.stringify(body.errors)).toContain('BAD_USER_INPUT');
  });
});
