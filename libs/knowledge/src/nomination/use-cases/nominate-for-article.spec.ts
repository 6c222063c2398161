import { ErrorCode, isFailure } from '@kehila/platform';
import { NominationReader } from '../nomination.reader';
import { done, KnowledgeStory, nobody } from '../../knowledge.factory';
import { NominateForArticle } from './nominate-for-article';

describe('nominating for an article', () => {
  const story = new KnowledgeStory();
  const nominate = (...args: Parameters<NominateForArticle['execute']>) => story.kehila.get(NominateForArticle).execute(...args);

  it('suggests an answer that solved its question, and the thread says so', async () => {
    const thread = await story.solvedThread();
    const { nominationId } = done(await nominate(await story.person(50), { contentId: thread.answerId, reason: 'Asked every week' }));

    expect(await story.kehila.get(NominationReader).byId(nobody, nominationId)).toMatchObject({
      state: 'open',
      reason: 'Asked every week',
      answerId: thread.answerId,
      articleId: null,
      question: { id: thread.questionId },
    });
    const page = await story.kehila.get(NominationReader).page(thread.asker, null, 100, null);
    expect(page.nodes.map(({ id }) => id)).toContain(nominationId);
  });

  it('suggests the thread by its question, with the answer that solved it', async () => {
    const thread = await story.solvedThread();
    const { nominationId } = done(await nominate(await story.person(), { contentId: thread.questionId }));
    expect(await story.kehila.get(NominationReader).byId(nobody, nominationId)).toMatchObject({ answerId: thread.answerId });
  });

  it('refuses who has less than 50 reputation, and says what is missing', async () => {
    const thread = await story.solvedThread();
    expect(await nominate(await story.person(49), { contentId: thread.answerId })).toMatchObject({
      code: 'NOT_ALLOWED',
      ability: 'NOMINATE',
      missingReputation: 1,
    });
  });

  it('refuses an answer that did not solve the question', async () => {
    const thread = await story.thread();
    expect(await nominate(await story.person(), { contentId: thread.answerId })).toMatchObject({ code: 'ANSWER_NOT_ACCEPTED' });
    expect(await nominate(await story.person(), { contentId: thread.questionId })).toMatchObject({ code: 'ANSWER_NOT_ACCEPTED' });
  });

  it('lets staff and reviewers of the space suggest it all the same', async () => {
    expect(await nominate(await story.staff(), { contentId: (await story.thread()).answerId })).toMatchObject({ nominationId: expect.any(String) as string });
    expect(await nominate(await story.reviewer(), { contentId: (await story.thread()).questionId })).toMatchObject({
      nominationId: expect.any(String) as string,
    });
  });

  it('refuses what does not exist', async () => {
    expect(await nominate(await story.person(), { contentId: '999999' })).toMatchObject({ code: 'NOT_FOUND', id: '999999' });
  });

  it('refuses a thread that is nominated already', async () => {
    const thread = await story.solvedThread();
    await story.nomination(thread);
    expect(await nominate(await story.person(), { contentId: thread.questionId })).toMatchObject({ code: 'ALREADY_NOMINATED' });
  });

  it('has one effect when twenty people suggest the same thread at once', async () => {
    const thread = await story.solvedThread();
    const people = await Promise.all(Array.from({ length: 20 }, () => story.person()));
    const outcomes = await Promise.all(people.map((person) => nominate(person, { contentId: thread.answerId })));
    expect(outcomes.filter((outcome) => 'nominationId' in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => isFailure(outcome) && outcome.code === ErrorCode.ALREADY_NOMINATED)).toHaveLength(19);
  });

  it('returns the first outcome when the same key comes again', async () => {
    const thread = await story.solvedThread();
    const person = await story.person();
    const input = { contentId: thread.answerId, idempotencyKey: 'once' };
    const first = done(await nominate(person, input));
    expect(await nominate(person, input)).toMatchObject({ nominationId: first.nominationId });
  });
});
