import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, nobody, Town } from '../community.factory';
import { ThreadSources } from './thread-source';

describe('a thread as a source', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let asker: Actor;
  let helper: Actor;
  let question: string;
  let answer: string;
  let comment: string;

  const of = (actor: Actor, id: string) => kehila.get(ThreadSources).of(actor, id);

  beforeAll(async () => {
    town = await Town.in(kehila);
  });
  beforeEach(async () => {
    [asker, helper] = [await town.person(), await town.person({ name: 'Dana' })];
    question = await town.ask(asker, { nameHidden: true });
    answer = await town.answer(helper, question);
    comment = await town.comment(asker, answer);
  });

  it('says what stands in it and who wrote it; a hidden name stays hidden', async () => {
    const people = [
      { contentId: question, kind: 'question', authorId: null, authorName: 'שם מוסתר' },
      { contentId: answer, kind: 'answer', authorId: helper.accountId, authorName: 'Dana' },
      { contentId: comment, kind: 'comment', authorId: null, authorName: 'שם מוסתר' },
    ];
    expect(await of(nobody, answer)).toEqual({
      questionId: question,
      spaceId: town.space,
      language: 'en',
      title: 'Why does the light blink?',
      questionMarkdown: 'It blinks red since yesterday.',
      questionState: 'answered',
      isOpen: true,
      answer: { id: answer, markdown: 'Turn it off and on.', accepted: false },
      people,
    });
  });

  it('of a question has the answer that solved it, if one did', async () => {
    expect(await of(nobody, question)).toMatchObject({ questionId: question, answer: null });
    await town.accept(asker, answer);
    expect(await of(nobody, question)).toMatchObject({ answer: { id: answer, accepted: true }, questionState: 'solved' });
    expect(await of(nobody, comment)).toMatchObject({ questionId: question, answer: { id: answer } });
  });

  it('is not given by a comment that was removed, as if there had never been one', async () => {
    await kehila.sql(`update comment set publication = 'removed' where id = $1`, comment);
    expect(await of(nobody, comment)).toBeNull();
    expect(await of(await town.staff(), comment)).toMatchObject({ questionId: question });
  });

  it('tells which of its contents can be read', async () => {
    const readable = (actor: Actor) => kehila.get(ThreadSources).visible(actor, [question, answer, comment, '999999', 'x']);
    expect(await readable(nobody)).toEqual(new Set([question, answer, comment]));
    await town.hideAnswer(answer);
    expect(await readable(nobody)).toEqual(new Set([question]));
    expect(await readable(helper)).toEqual(new Set([question, answer, comment]));
    await kehila.sql(`update question set publication = 'removed' where id = $1`, question);
    expect(await readable(helper)).toEqual(new Set());
  });

  it('is not given to who may not see it', async () => {
    expect(await of(nobody, '999999')).toBeNull();
    expect(await of(nobody, 'x')).toBeNull();
    await town.hideAnswer(answer);
    expect(await of(nobody, answer)).toBeNull();
    await kehila.sql(`update question set publication = 'hidden' where id = $1`, question);
    expect(await of(nobody, question)).toBeNull();
  });
});
