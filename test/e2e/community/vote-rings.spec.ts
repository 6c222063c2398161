import { FindVoteRings } from '@kehila/community';
import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('people who vote for each other, over HTTP', () => {
  const kehila = Kehila.use();
  let staff: Person;
  let pair: readonly [Person, Person];

  const points = async (person: Person) =>
    (await kehila.sql<{ balance: number }>(`select balance from points_account where ledger = 'reputation' and account_id = $1`, person.accountId))[0]!.balance;

  beforeAll(async () => {
    await kehila.space({ slug: 'kitchen' });
    staff = await kehila.person('staff', { grants: [{ role: 'STAFF' as const, spaceId: null }] });
    pair = [await kehila.person('dana', { reputation: 100 }), await kehila.person('yoav', { reputation: 100 })];
    for (const [voter, author] of [pair, [...pair].reverse() as [Person, Person]]) {
      for (let n = 0; n < 5; n++) {
        const asked = await act(
          staff.client,
          'askQuestion',
          { space: 'kitchen', title: `Why does kettle ${n} hum?`, body: 'What now?', tags: [] },
          'Question { id }',
        );
        const answer = await act(author.client, 'postAnswer', { questionId: asked['id'], body: 'Descale it with vinegar.' }, 'Answer { id }');
        await act(voter.client, 'castVote', { contentId: answer['id'], value: 'UP' });
      }
    }
    await kehila.get(FindVoteRings).run();
  });

  it('are shown to staff with what taking back would remove, and lose votes and points when they say so', async () => {
    const before = [await points(pair[0]), await points(pair[1])];
    const { body } = await staff.client.send('{ voteRings { nodes { id votes members { handle } favours { votes given paid } } } }');
    const [ring] = (body.data?.['voteRings'] as { nodes: { id: string; votes: number; favours: object[] }[] }).nodes;
    expect(ring).toMatchObject({
      votes: 10,
      favours: [
        { votes: 5, given: 5, paid: 5 },
        { votes: 5, given: 5, paid: 5 },
      ],
    });
    const decided = await act(
      staff.client,
      'takeBackRingVotes',
      { ringId: ring!.id, reason: 'Ten votes in one minute.' },
      'VoteRing { state reason decidedBy { handle } }',
    );
    expect(decided).toMatchObject({ state: 'TAKEN_BACK', reason: 'Ten votes in one minute.' });
    expect([await points(pair[0]), await points(pair[1])]).toEqual(before.map((balance) => balance - 50));
    const mails = await kehila.sql<{ body_text: string }>(`select body_text from mail where body_text like '%Ten votes in one minute.%'`);
    expect(mails).toHaveLength(2);
  });

  it('are nothing for others', async () => {
    const { body } = await pair[0].client.send('{ voteRings { nodes { id } } }');
    expect(body.data).toEqual({ voteRings: { nodes: [] } });
  });
});
