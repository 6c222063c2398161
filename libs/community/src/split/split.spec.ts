import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { WithdrawAcceptance } from '../acceptance/use-cases/withdraw-acceptance';
import { PostAnswer } from '../answer/use-cases/post-answer';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { FollowQuestion } from '../follow/use-cases/follow-question';
import { MergeQuestions } from '../merge/use-cases/merge-questions';
import { CloseQuestion } from '../question/use-cases/close-question';
import { LockQuestion } from '../question/use-cases/lock-question';
import { QuestionReader } from '../question/question.reader';
import { TurnedTextReader } from '../turning/turned-text.reader';
import { CastVote } from '../vote/use-cases/cast-vote';
import { SplitQuestion } from './use-cases/split-question';

const kehila = useFeatures(communityAlone());
let town: Town;
let asker: Actor;
let author: Actor;
let staff: Actor;
let source: string;
let stays: string;
let goes: string;

const split = (actor: Actor, answerIds: string[], questionId = source) =>
  kehila
    .get(SplitQuestion)
    .execute(actor, { questionId, answerIds, title: 'Why does the router hum?', body: 'Several of you wrote of a hum. What does it come from?' });
const splitOff = async (...answerIds: string[]) => done(await split(staff, answerIds)).questionId;
const read = (id: string, actor = nobody) => kehila.get(QuestionReader).byId(actor, id);

beforeAll(async () => {
  town = await Town.in(kehila);
  staff = await town.staff();
});
beforeEach(async () => {
  [asker, author] = (await town.several(2)) as [Actor, Actor];
  source = await town.ask(asker, { tags: ['light'] });
  stays = await town.answer(await town.person(), source);
  goes = await town.answer(author, source, 'Mine hums as well.');
});
afterEach(async () => {
  expect(await town.differences()).toEqual([]);
});

describe('splitting a question', () => {
  it('asks in the name of the staff what the answers answer, and moves them with what hangs on them', async () => {
    const voter = await town.person();
    const comment = await town.comment(voter, goes);
    await town.vote(voter, goes);
    await town.accept(asker, goes);

    const made = await splitOff(goes);
    expect(await read(made)).toMatchObject({
      title: 'Why does the router hum?',
      author: { id: staff.accountId },
      nameHidden: false,
      tags: [{ slug: 'light' }],
      state: 'solved',
      answerCount: 1,
      splitFrom: { id: source, title: 'Why does the light blink?', slug: 'why-does-the-light-blink', language: 'en' },
      splitInto: [],
    });
    expect(await read(source)).toMatchObject({
      state: 'answered',
      answerCount: 1,
      splitFrom: null,
      splitInto: [{ id: made, slug: 'why-does-the-router-hum' }],
    });
    expect(await town.row('answer', goes)).toMatchObject({ question_id: made, score: 1 });
    expect(await town.row('answer', stays)).toMatchObject({ question_id: source });
    expect(await town.row('comment', comment)).toMatchObject({ question_id: made, content_id: goes });
    expect(await kehila.sql(`select question_id from vote where content_id = $1`, goes)).toEqual([{ question_id: made }]);
    done(await kehila.get(CastVote).execute(await town.person(), { contentId: goes, value: 1 }));
  });

  it('leaves the credit for a solution with who asked where it was accepted', async () => {
    await town.accept(asker, goes);
    const made = await splitOff(goes);
    expect(await kehila.get(WithdrawAcceptance).execute(staff, { answerId: goes })).toMatchObject({ questionId: made, acceptedIn: source });
  });

  it('knows where a moved answer stands by now', async () => {
    const made = await splitOff(goes);
    expect(await kehila.get(TurnedTextReader).byId(nobody, goes)).toMatchObject({ id: goes, questionId: made, turned: false });
  });

  it('is followed by those whose answers moved and who follow the thread, and by nobody else', async () => {
    const reader = await town.person();
    for (const person of [author, reader]) done(await kehila.get(FollowQuestion).execute(person, { questionId: source, follow: true }));
    const made = await splitOff(goes);
    expect(await kehila.sql(`select account_id from question_follower where question_id = $1`, made)).toEqual([{ account_id: author.accountId }]);
    expect(await read(made)).toMatchObject({ followerCount: 1 });
  });

  it('keeps a hidden name hidden, beneath a number of the new thread', async () => {
    const hidden = await town.person();
    const behind = done(await kehila.get(PostAnswer).execute(hidden, { questionId: source, body: 'Look behind it.', hideName: true })).answerId;
    const made = await splitOff(goes, behind);
    expect(await town.row('answer', behind)).toMatchObject({ question_id: made, alias: 1 });
    expect(await kehila.sql(`select account_id from alias where question_id = $1`, made)).toEqual([{ account_id: hidden.accountId }]);
  });

  it('names the other question only to who may read it', async () => {
    const made = await splitOff(goes);
    await kehila.sql(`update question set publication = 'hidden' where id = $1`, made);
    expect(await read(source)).toMatchObject({ splitInto: [] });
    expect(await read(source, staff)).toMatchObject({ splitInto: [{ id: made }] });
    await kehila.sql(`update question set publication = 'visible' where id = $1`, made);
  });

  it('is for those who may merge in the space', async () => {
    expect(await split(asker, [goes])).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MERGE', needs: ['staffOfSpace'] });
    const elsewhere = await town.ask(asker, { space: 'elsewhere' });
    expect(await split(staff, [await town.answer(author, elsewhere)], elsewhere)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('is refused of what is not there, of what others do not see and of answers to something else', async () => {
    expect(await split(staff, [goes], '999999')).toMatchObject({ code: 'NOT_FOUND', id: '999999' });
    const elsewhere = await town.answer(author, await town.ask(asker));
    expect(await split(staff, [goes, elsewhere])).toMatchObject({ code: 'NOT_FOUND', id: elsewhere, path: ['input', 'answerIds'] });
    await town.hideAnswer(goes);
    expect(await split(staff, [goes])).toMatchObject({ code: 'NOT_FOUND', id: goes });
    expect(await read(source)).toMatchObject({ splitInto: [], answerCount: 1 });
  });

  it('is refused where the thread is closed or locked', async () => {
    done(await kehila.get(CloseQuestion).execute(staff, { questionId: source, reason: 'other' }));
    expect(await split(staff, [goes])).toMatchObject({ code: 'QUESTION_CLOSED' });
    const locked = await town.ask(asker);
    const answer = await town.answer(author, locked);
    done(await kehila.get(LockQuestion).execute(staff, { questionId: locked, reason: 'It has been said.' }));
    expect(await split(staff, [answer], locked)).toMatchObject({ code: 'QUESTION_LOCKED' });
  });

  it('is refused to who hides the name in the thread', async () => {
    done(await kehila.get(PostAnswer).execute(staff, { questionId: source, body: 'Between us.', hideName: true }));
    expect(await split(staff, [goes])).toMatchObject({ code: 'SPLIT_NAME_HIDDEN' });
  });

  it('loses nothing and counts nothing twice when people split, merge, answer and vote at once', async () => {
    const target = await town.ask(asker);
    const people = await town.several(8);
    await Promise.all(
      people.map((person, n) => {
        if (n < 2) return split(staff, [goes]);
        if (n === 2) return kehila.get(MergeQuestions).execute(staff, { questionId: source, intoId: target });
        if (n % 2 === 0) return kehila.get(PostAnswer).execute(person, { questionId: source, body: 'So.' });
        return kehila.get(CastVote).execute(person, { contentId: goes, value: 1 });
      }),
    );
    const [answer] = await kehila.sql<{ question_id: string; score: number }>(`select question_id, score from answer where id = $1`, goes);
    expect(await kehila.sql(`select count(*)::int as votes from vote where content_id = $1 and question_id = $2`, goes, answer!.question_id)).toEqual([
      { votes: answer!.score },
    ]);
    expect((await kehila.sql(`select id from thread_split where source_id = $1`, source)).length).toBeLessThanOrEqual(1);
  });
});
