import { act, tryAct } from '../stage/act';
import { password } from '../stage/kehila';
import { Arena, atOnce, succeeded } from './arena';

describe('at the same time on two servers, of questions', () => {
  const arena = Arena.use();
  const { kehila } = arena;

  arena.race('the same sign-up gives the address to one account', async () => {
    const email = `race-${arena.next()}@sign-up.example`;
    const stranger = { client: kehila.anonymous() };
    const outcomes = await arena.all(stranger, (client) => act(client, 'signUp', { email, password, displayName: 'Racer', language: 'EN' }));
    expect(new Set(outcomes.map((outcome) => outcome.__typename))).toEqual(new Set(['SignUpAccepted']));
    const mails = await kehila.sql<{ body_text: string }>('select body_text from mail where to_address = $1', email);
    const tokens = mails.map(({ body_text }) => /\/verify\/([\w-]+)/.exec(body_text)?.[1] ?? '');
    const opened = await Promise.all(tokens.map((token) => act(kehila.anonymous(), 'verifyEmail', { token })));
    expect(opened.filter(({ __typename }) => __typename === 'Viewer')).toHaveLength(1);
    expect(await kehila.sql('select count(*)::int as accounts from account_email where email = $1', email)).toEqual([{ accounts: 1 }]);
  });

  arena.race('one key is one question, and every call gets it', async () => {
    const number = arena.next();
    const input = { space: 'wifi', title: `A keyed question ${number}`, body: 'So.', tags: ['race'], idempotencyKey: `key-${number}` };
    const outcomes = await arena.all(arena.asker, (client) => act(client, 'askQuestion', input, 'Question { id }'));
    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1);
    expect(await kehila.sql('select count(*)::int as questions from question where title = $1', input.title)).toEqual([{ questions: 1 }]);
  });

  arena.race('a question is followed and has a problem sharer once', async () => {
    const questionId = await arena.ask();
    const reader = await arena.newcomer('reader');
    await arena.all(reader, (client, index) =>
      index % 4 < 2 ? act(client, 'followQuestion', { questionId, follow: true }) : act(client, 'markAffected', { questionId, affected: true }),
    );
    const seen = await act(reader.client, 'followQuestion', { questionId, follow: true }, 'Question { affectedCount viewerFollows viewerAffected }');
    expect(seen).toMatchObject({ affectedCount: 1, viewerFollows: true, viewerAffected: true });
  });

  arena.race('answers of many people are all counted', async () => {
    const questionId = await arena.ask();
    await arena.all(arena.helpers, (client, index) => act(client, 'postAnswer', { questionId, body: `Answer ${index}` }));
    expect(await kehila.sql('select answer_count from question where id = $1', questionId)).toEqual([{ answer_count: atOnce }]);
  });

  arena.race('one of several says that they are answering', async () => {
    const questionId = await arena.ask();
    const outcomes = await arena.all(arena.staff, (client) => act(client, 'claimAnswering', { questionId }));
    const holders = new Set(outcomes.flatMap(({ code }, index) => (code ? [] : [Math.floor(index / 2) % 2])));
    expect(holders.size).toBe(1);
  });

  arena.race('three experts are asked at most, none twice', async () => {
    const questionId = await arena.ask();
    const willing = await Promise.all(Array.from({ length: 5 }, () => kehila.person('willing', { grants: [{ role: 'EXPERT', spaceId: arena.spaceId }] })));
    for (const { client } of willing) await act(client, 'setWillingToBeAsked', { space: 'wifi', willing: true, aWeek: 5 }, 'Willingness { willing }');
    await arena.all(arena.staff, (client, index) => act(client, 'askExpert', { questionId, handle: willing[index % 5]!.handle }));
    expect(await kehila.sql('select place from expert_request where question_id = $1 order by place', questionId)).toEqual(
      [1, 2, 3].map((place) => ({ place })),
    );
  });

  arena.race('a question that is closed, reopened and locked is in the end what its marks say', async () => {
    const questionId = await arena.ask();
    const outcomes = await arena.all(arena.staff, (client, index) =>
      index % 3 === 0
        ? act(client, 'closeQuestion', { questionId, reason: 'OFF_TOPIC' })
        : act(client, index % 3 === 1 ? 'reopenQuestion' : 'lockQuestion', { questionId, ...(index % 3 === 2 && { reason: 'Heated.' }) }),
    );
    const done = (which: number) => outcomes.filter(({ code }, index) => !code && index % 3 === which).length;
    expect(done(2)).toBe(1);
    expect(done(0) - done(1)).toBe((await kehila.sql('select 1 from question where id = $1 and closed_at is not null', questionId)).length);
  });

  arena.race('two questions marked as each other’s duplicate do not lead in a circle', async () => {
    const [one, other] = [await arena.ask(), await arena.ask()];
    await arena.all(arena.staff, (client, index) =>
      act(client, 'markDuplicate', index % 4 < 2 ? { questionId: one, duplicateOf: other } : { questionId: other, duplicateOf: one }),
    );
    expect(await kehila.sql('select 1 from question where id = any($1) and duplicate_of is not null', [one, other])).toHaveLength(1);
  });

  arena.race('a suggestion that a question was asked before is decided once', async () => {
    const [questionId, duplicateOf] = [await arena.ask(), await arena.ask()];
    const suggester = await arena.newcomer('suggester', 300);
    const { suggestedDuplicate } = await act(suggester.client, 'markDuplicate', { questionId, duplicateOf }, 'Question { suggestedDuplicate { id } }');
    const { id: suggestionId } = suggestedDuplicate as { id: string };
    const outcomes = await arena.all(arena.staff, (client, index) =>
      index % 4 < 2 ? act(client, 'confirmDuplicate', { suggestionId }) : act(client, 'declineDuplicate', { suggestionId, reason: 'Another.' }),
    );
    const refused = outcomes.filter(({ code }) => code !== undefined);
    expect([outcomes.length - refused.length, new Set(refused.map(({ code }) => code))]).toEqual([1, new Set(['SUGGESTION_ENDED'])]);
  });

  arena.race('a question that is moved while people answer has all of it in one space', async () => {
    const questionId = await arena.ask();
    const moved = await arena.all([...arena.staff, ...arena.helpers.slice(0, 3)], (client, index) =>
      Math.floor(index / 2) % 5 < 2
        ? tryAct(client, 'moveQuestion', { questionId, space: index % 2 === 0 ? 'cables' : 'wifi' })
        : tryAct(client, 'postAnswer', { questionId, body: `Answer ${index}` }),
    );
    expect(moved.flatMap(({ body }) => body.errors ?? [])).toEqual([]);
    expect(await kehila.sql('select answer_count from question where id = $1', questionId)).toEqual([{ answer_count: 12 }]);
  });

  arena.race('of two threads that are merged either way while people answer and vote, one has everything', async () => {
    const [helper, voter] = [await arena.newcomer(), await arena.newcomer('voter', 500)];
    const [one, other] = [await arena.ask(), await arena.ask()];
    const answers = [await arena.answer(one, helper), await arena.answer(other, helper)];
    const merged = await arena.all([arena.staff[0]!, arena.staff[1]!, arena.helpers[0]!, voter], (client, index) => {
      const racer = Math.floor(index / 2) % 4;
      if (racer === 0) return tryAct(client, 'mergeQuestions', { questionId: one, intoId: other });
      if (racer === 1) return tryAct(client, 'mergeQuestions', { questionId: other, intoId: one });
      if (racer === 2) return tryAct(client, 'postAnswer', { questionId: index % 2 === 0 ? one : other, body: 'So.' });
      return tryAct(client, 'castVote', { contentId: answers[index % 2], value: 'UP' });
    });
    expect(merged.flatMap(({ body }) => body.errors ?? [])).toEqual([]);
    expect(merged.filter(({ body }) => (body.data?.['mergeQuestions'] as { __typename?: string } | undefined)?.__typename === 'Question')).toHaveLength(1);
    const [emptied] = await kehila.sql<{ id: string }>(`select id from question where id = any($1) and publication = 'merged'`, [one, other]);
    for (const table of ['answer', 'vote']) expect(await kehila.sql(`select question_id from ${table} where question_id = $1`, emptied!.id)).toEqual([]);

    const undone = await arena.all(arena.staff[0]!, (client) => act(client, 'undoMerge', { questionId: emptied!.id }));
    expect(succeeded(undone)).toHaveLength(1);
    expect(await kehila.sql(`select count(*)::int as n from answer where id = any($1) group by question_id`, answers)).toEqual([{ n: 1 }, { n: 1 }]);
  });

  arena.race('an answer that several split off while people vote and answer stands in one thread with all its votes', async () => {
    const [helper, voter] = [await arena.newcomer(), await arena.newcomer('voter', 500)];
    const questionId = await arena.ask();
    const answer = await arena.answer(questionId, helper);
    const outcomes = await arena.all([arena.staff[0]!, arena.staff[1]!, arena.helpers[0]!, voter], (client, index) => {
      const racer = Math.floor(index / 2) % 4;
      if (racer < 2) return tryAct(client, 'splitQuestion', { questionId, answerIds: [answer], title: 'Why does it hum?', body: 'What is the hum?' });
      return racer === 2 ? tryAct(client, 'postAnswer', { questionId, body: 'So.' }) : tryAct(client, 'castVote', { contentId: answer, value: 'UP' });
    });
    expect(outcomes.flatMap(({ body }) => body.errors ?? [])).toEqual([]);
    const [standing] = await kehila.sql<{ question_id: string; score: number }>(`select question_id, score from answer where id = $1`, answer);
    expect(await kehila.sql(`select question_id as split from thread_split where source_id = $1`, questionId)).toEqual([{ split: standing!.question_id }]);
    const votes = await kehila.sql(`select question_id from vote where content_id = $1 and retracted_at is null`, answer);
    expect(votes).toEqual(Array.from({ length: standing!.score }, () => ({ question_id: standing!.question_id })));
  });
});
