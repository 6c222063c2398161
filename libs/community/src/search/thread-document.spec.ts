import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { SettleWarning } from '../early-warning/use-cases/settle-warning';
import { ShowSolutionFirst } from '../acceptance/use-cases/show-solution-first';
import { AskForInfo } from '../question/use-cases/ask-for-info';
import { CloseQuestion } from '../question/use-cases/close-question';
import { ConfirmUrgent } from '../question/use-cases/confirm-urgent';
import { EditQuestion } from '../question/use-cases/edit-question';
import { LockQuestion } from '../question/use-cases/lock-question';
import { MarkUrgent } from '../question/use-cases/mark-urgent';
import { ReopenQuestion } from '../question/use-cases/reopen-question';
import { UnlockQuestion } from '../question/use-cases/unlock-question';
import { ThreadDocumentSource } from './thread-document.source';

describe('questions and answers as documents of the search', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let asker: Actor;
  let helper: Actor;
  let question: string;
  let answer: string;

  const documents = async () => new Map((await kehila.get(ThreadDocumentSource).documents([question, answer])).map((document) => [document.id, document]));

  beforeAll(async () => {
    town = await Town.in(kehila);
  });
  beforeEach(async () => {
    [asker, helper] = (await town.several(2)) as [Actor, Actor];
    question = await town.ask(asker, { tags: ['lamp'] });
    answer = await town.answer(helper, question);
  });

  it('carry what is searched, filtered and shown', async () => {
    const found = await documents();
    expect(found.get(question)).toMatchObject({
      threadId: question,
      kind: 'question',
      spaceId: town.space,
      language: 'en',
      state: 'answered',
      standing: null,
      authorId: asker.accountId,
      tags: ['lamp'],
      title: 'Why does the light blink?',
      body: 'It blinks red since yesterday.',
      answerCount: 1,
      path: `/q/${question}/why-does-the-light-blink`,
    });
    expect(found.get(answer)).toMatchObject({
      threadId: question,
      kind: 'answer',
      body: 'Turn it off and on.',
      title: 'Why does the light blink?',
      path: `/q/${question}/why-does-the-light-blink?answer=${answer}#answer-${answer}`,
    });
  });

  it('do not say who hid the name', async () => {
    question = await town.ask(asker, { nameHidden: true });
    answer = await town.answer(asker, question);
    expect([...(await documents()).values()].map(({ authorId }) => authorId)).toEqual([null, null]);
  });

  it('have a higher version after every change that they show', async () => {
    const versions = async () => [...(await documents()).values()].map(({ version }) => BigInt(version));
    const acts = [
      () =>
        kehila
          .get(EditQuestion)
          .execute(asker, { questionId: question, title: 'Another title', body: 'Text.', tags: ['other'] })
          .then(done),
      () => town.accept(asker, answer),
    ];
    for (const act of acts) {
      const before = await versions();
      await act();
      const after = await versions();
      expect(after.every((version, index) => version > before[index]!)).toBe(true);
    }
  });

  it('of other answers stay as they are when one is added; the question counts it', async () => {
    const before = await documents();
    await town.answer(helper, question);
    const after = await documents();
    expect(BigInt(after.get(question)!.version)).toBeGreaterThan(BigInt(before.get(question)!.version));
    expect(after.get(answer)!.version).toBe(before.get(answer)!.version);
  });

  it('are absent where nobody finds them, and hidden from who may not see them', async () => {
    const source = kehila.get(ThreadDocumentSource);
    expect(await source.visible(nobody, [question, answer, 'x'])).toEqual(new Set([question, answer]));
    await town.hideAnswer(answer);
    expect([...(await documents()).keys()]).toEqual([question]);
    expect(await source.visible(nobody, [question, answer])).toEqual(new Set([question]));
    await kehila.sql(`update question set publication = 'removed' where id = $1`, question);
    expect((await documents()).size).toBe(0);
    expect(await source.visible(nobody, [question])).toEqual(new Set());
  });

  it('are walked by id', async () => {
    const source = kehila.get(ThreadDocumentSource);
    const [first] = await source.idsAfter('0', 1);
    expect(await source.idsAfter(first!, 2)).toHaveLength(2);
    expect(await source.idsAfter(answer, 5)).toEqual([]);
  });

  it('stand in the index after the act', async () => {
    await town.ask(asker, { title: 'Zebra striped kettle' });
    await kehila.drain();
    const [row] = await kehila.sql<{ n: number }>(`select count(*)::int as n from search_doc where title = 'Zebra striped kettle'`);
    expect(row).toEqual({ n: 1 });
  });

  it('in the index are as new as the threads, whatever was done to them', async () => {
    const staff = await town.staff();
    const [original, repeating] = [await town.ask(helper), await town.ask(helper)];
    const close = (questionId: string, duplicateOf: string) => kehila.get(CloseQuestion).execute(staff, { questionId, reason: 'duplicate', duplicateOf });
    const acts = [
      () => kehila.get(AskForInfo).execute(staff, { questionId: question, needed: true }),
      () => kehila.get(AskForInfo).execute(staff, { questionId: question, needed: false }),
      () => kehila.get(MarkUrgent).execute(asker, { questionId: question, reason: 'Nothing works.' }),
      () => kehila.get(ConfirmUrgent).execute(staff, { questionId: question, urgent: true }),
      () => kehila.sql(`update question set raised_at = now(), raised_for = 'views' where id = $1`, question),
      () => kehila.get(SettleWarning).execute(staff, { questionId: question }),
      () => kehila.get(LockQuestion).execute(staff, { questionId: question, reason: 'It got loud.' }),
      () => kehila.get(UnlockQuestion).execute(staff, { questionId: question }),
      () => town.accept(asker, answer),
      () => kehila.get(ShowSolutionFirst).execute(asker, { answerId: answer, first: true }),
      () => close(repeating, question),
      () => close(question, original),
      () => kehila.get(ReopenQuestion).execute(staff, { questionId: question }),
    ];
    for (const act of acts) {
      done(await act());
      expect((await town.differences()).filter((difference) => difference.includes('search index'))).toEqual([]);
    }
  });
});
