import { act } from '../stage/act';
import type { Person } from '../stage/kehila';
import { Arena, atOnce, succeeded } from './arena';

describe('at the same time on two servers, of invitations', () => {
  const arena = Arena.use();
  const { kehila } = arena;

  const friendOf = async (inviter: Person) => {
    const friend = await arena.newcomer('friend');
    await kehila.sql(
      'insert into invited_friend (account_id, inviter_id, visited_at, joined_at) values ($1, $2, now(), now())',
      friend.accountId,
      inviter.accountId,
    );
    return friend;
  };

  arena.race('twenty acceptances of a friend’s answers pay the inviter once', async () => {
    const inviter = await arena.newcomer('inviter');
    const friend = await friendOf(inviter);
    const answers: string[] = [];
    // One after the other: newcomers have a limit.
    while (answers.length < atOnce) answers.push(await arena.answer(await arena.ask(), friend));
    const outcomes = await arena.all(arena.asker, (client, index) => act(client, 'acceptAnswer', { answerId: answers[index] }));
    expect(succeeded(outcomes)).toHaveLength(atOnce);
    expect([await arena.pointsOf(inviter, 'loyalty'), await arena.pointsOf(friend, 'loyalty')]).toEqual([50, 20 * atOnce]);
  });

  arena.race('accepting and taking back in turn leaves what the acceptances say', async () => {
    const inviter = await arena.newcomer('inviter');
    const answerId = await arena.answer(await arena.ask(), await friendOf(inviter));
    await arena.all(arena.asker, async (client, index) => {
      await client.send('mutation ($input: AcceptAnswerInput!) { acceptAnswer(input: $input) { __typename } }', { input: { answerId } });
      if (index % 3 === 0)
        await client.send('mutation ($input: WithdrawAcceptanceInput!) { withdrawAcceptance(input: $input) { __typename } }', { input: { answerId } });
    });
    const [standing] = await kehila.sql<{ n: number }>('select count(*)::int as n from acceptance where answer_id = $1 and withdrawn_at is null', answerId);
    expect(await arena.pointsOf(inviter, 'loyalty')).toBe(50 * standing!.n);
  });

  arena.race('a link that is asked for by twenty is one', async () => {
    const inviter = await arena.newcomer('inviter');
    const outcomes = await arena.all(inviter, (client) => act(client, 'inviteFriend', {}, 'InvitationLink { inviteCode }'));
    expect(new Set(outcomes.map(({ inviteCode }) => inviteCode)).size).toBe(1);
  });
});
