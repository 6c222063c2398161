import { act } from '../stage/act';
import { Arena, atOnce, codes, succeeded } from './arena';

describe('at the same time on two servers, of answers that solve', () => {
  const arena = Arena.use();
  const { kehila } = arena;

  arena.race('the same acceptance stands once and is paid once', async () => {
    const helper = await arena.newcomer();
    const answerId = await arena.answer(await arena.ask(), helper);
    const before = await arena.pointsOf(arena.asker);
    const outcomes = await arena.all(arena.asker, (client) => act(client, 'acceptAnswer', { answerId }));
    expect(codes(outcomes)).toEqual([...Array.from({ length: atOnce - 1 }, () => 'ALREADY_ACCEPTED'), 'done']);
    expect([await arena.pointsOf(helper), (await arena.pointsOf(arena.asker)) - before]).toEqual([16, 2]);
  });

  arena.race('of the acceptances of ten answers as many stand as the space allows', async () => {
    const questionId = await arena.ask();
    const answers = await Promise.all(arena.helpers.map((helper) => arena.answer(questionId, helper)));
    const before = await Promise.all([arena.asker, ...arena.helpers].map((person) => arena.pointsOf(person)));
    const outcomes = await arena.all(arena.asker, (client, index) => act(client, 'acceptAnswer', { answerId: answers[index % 10] }));
    expect(succeeded(outcomes)).toHaveLength(3);
    const accepted = await kehila.sql<{ answer_id: string }>('select answer_id from acceptance where answer_id = any($1) and withdrawn_at is null', answers);
    expect(accepted).toHaveLength(3);
    const after = await Promise.all([arena.asker, ...arena.helpers].map((person) => arena.pointsOf(person)));
    const gains = after.map((points, index) => points - (before[index] ?? 0));
    expect(gains[0]).toBe(2);
    expect(gains.slice(1)).toEqual(answers.map((id) => (accepted.some(({ answer_id: acceptedId }) => acceptedId === id) ? 15 : 0)));
    expect(await kehila.sql('select accepted_count, state from question where id = $1', questionId)).toEqual([{ accepted_count: 3, state: 'solved' }]);
  });

  arena.race('accepting and taking back ends with the points of what stands', async () => {
    const helper = await arena.newcomer();
    const questionId = await arena.ask();
    const answerId = await arena.answer(questionId, helper);
    const before = await arena.pointsOf(arena.asker);
    await arena.all(arena.asker, (client, index) => act(client, index % 4 < 2 ? 'acceptAnswer' : 'withdrawAcceptance', { answerId }));
    const acceptances = await kehila.sql('select 1 from acceptance where answer_id = $1 and withdrawn_at is null', answerId);
    expect([await arena.pointsOf(helper), (await arena.pointsOf(arena.asker)) - before]).toEqual(acceptances.length === 1 ? [16, 2] : [1, 0]);
  });
});
