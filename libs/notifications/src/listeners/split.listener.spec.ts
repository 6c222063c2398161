import { SplitQuestion, UndoSplit } from '@kehila/community';
import { done, Neighbourhood } from '../notifications.factory';

describe('what people are told of answers that get a question of their own', () => {
  const neighbourhood = new Neighbourhood();
  const { kehila } = neighbourhood;

  it('is once where they are, to their authors and to who asked there, and again once they are back', async () => {
    const [asker, helper, other] = [await neighbourhood.person(), await neighbourhood.person(), await neighbourhood.person()];
    const staff = await neighbourhood.person([{ role: 'STAFF', spaceId: null }]);
    const questionId = await neighbourhood.ask(asker);
    const answerIds = [
      await neighbourhood.answer(helper, questionId),
      await neighbourhood.answer(helper, questionId),
      await neighbourhood.answer(staff, questionId),
    ];
    await neighbourhood.answer(other, questionId);
    const input = { questionId, answerIds, title: 'Why does it hum?', body: 'What does the hum come from?' };
    const { questionId: made } = done(await kehila.get(SplitQuestion).execute(staff, input));
    for (const person of [asker, helper]) expect(await neighbourhood.told(person)).toContainEqual(['split_off', 1]);
    for (const person of [other, staff]) expect(await neighbourhood.told(person)).not.toContainEqual(['split_off', 1]);
    expect((await neighbourhood.lines(helper))[0]?.path).toContain(`/q/${made}`);

    kehila.clock.advance(1_000);
    done(await kehila.get(UndoSplit).execute(staff, { questionId: made }));
    for (const person of [asker, helper]) expect(await neighbourhood.told(person)).toContainEqual(['split_undone', 1]);
    expect((await neighbourhood.lines(helper))[0]?.path).toContain(`/q/${questionId}`);
  });

  it('leads whoever was told of a moved answer to where it stands', async () => {
    const [asker, helper] = [await neighbourhood.person(), await neighbourhood.person()];
    const staff = await neighbourhood.person([{ role: 'STAFF', spaceId: null }]);
    const questionId = await neighbourhood.ask(asker);
    const answer = await neighbourhood.answer(helper, questionId);
    expect(await neighbourhood.told(asker)).toEqual([['answer', 1]]);
    done(await kehila.get(SplitQuestion).execute(staff, { questionId, answerIds: [answer], title: 'Why does it hum?', body: 'What is it?' }));
    expect(await neighbourhood.told(asker)).toContainEqual(['answer', 1]);
    const line = (await neighbourhood.lines(asker)).find(({ kind }) => kind === 'answer');
    expect(line?.path).toMatch(new RegExp(`#answer-${answer}$`));
  });
});
