import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { PostAnswer } from '../answer/use-cases/post-answer';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { fullThread, rowsOf } from '../full-thread.factory';
import { WithdrawAcceptance } from '../acceptance/use-cases/withdraw-acceptance';
import { FollowQuestion } from '../follow/use-cases/follow-question';
import { MarkAffected } from '../follow/use-cases/mark-affected';
import { CloseQuestion } from '../question/use-cases/close-question';
import { MarkDuplicate } from '../question/use-cases/mark-duplicate';
import { QuestionReader } from '../question/question.reader';
import { SavedQuestions } from '../saved/saved-questions';
import { CastVote } from '../vote/use-cases/cast-vote';
import { MergeQuestions } from './use-cases/merge-questions';
import { UndoMerge } from './use-cases/undo-merge';

const kehila = useFeatures(communityAlone());
let town: Town;
let asker: Actor;
let staff: Actor;
let inner: string;

const merge = (actor: Actor, questionId: string, intoId: string) => kehila.get(MergeQuestions).execute(actor, { questionId, intoId });
const undo = (actor: Actor, questionId: string) => kehila.get(UndoMerge).execute(actor, { questionId });
const read = (id: string) => kehila.get(QuestionReader).byId(nobody, id);
const threadOf = async (answerId: string) => (await town.row('answer', answerId))['question_id'];

beforeAll(async () => {
  town = await Town.in(kehila);
  staff = await town.staff();
  inner = await town.addSpace('inner', 'staff');
});
beforeEach(async () => {
  asker = await town.person();
});
afterEach(async () => {
  expect(await town.differences()).toEqual([]);
});

describe('merging two questions', () => {
  it('moves answers with what hangs on them, comments, people and views', async () => {
    const [source, target] = [await town.ask(asker, { tags: ['light'] }), await town.ask(await town.person())];
    const [author, voter, follower] = (await town.several(3)) as [Actor, Actor, Actor];
    const answer = await town.answer(author, source);
    const [onAnswer, onQuestion] = [await town.comment(voter, answer), await town.comment(voter, source)];
    await town.vote(voter, answer);
    await town.accept(asker, answer);
    done(await kehila.get(FollowQuestion).execute(follower, { questionId: source, follow: true }));
    done(await kehila.get(MarkAffected).execute(follower, { questionId: source, affected: true }));
    await kehila.sql(`update question set view_count = 7 where id = $1`, source);

    expect(done(await merge(staff, source, target))).toEqual({ questionId: target });
    expect(await town.row('question', source)).toMatchObject({ publication: 'merged' });
    expect(await read(source)).toBeNull();
    expect(await town.row('question', target)).toMatchObject({
      answer_count: 1,
      comment_count: 1,
      accepted_count: 1,
      state: 'solved',
      affected_count: 1,
      view_count: 7,
    });
    expect(await town.row('answer', answer)).toMatchObject({ question_id: target, score: 1 });
    expect(await town.row('comment', onAnswer)).toMatchObject({ question_id: target, content_id: answer });
    expect(await town.row('comment', onQuestion)).toMatchObject({ question_id: target, content_id: target });
    expect(await kehila.sql(`select account_id from question_follower where question_id = $1 order by account_id`, target)).toEqual(
      expect.arrayContaining([{ account_id: follower.accountId }, { account_id: asker.accountId }]),
    );
    done(await kehila.get(CastVote).execute(follower, { contentId: answer, value: 1 }));
  });

  it('names at the other question what was merged into it, to whoever may read its space', async () => {
    const [source, target] = [await town.ask(asker, { title: 'Why is it dark?' }), await town.ask(await town.person())];
    done(await merge(staff, source, target));
    expect(await read(target)).toMatchObject({ merged: [{ id: source, title: 'Why is it dark?', slug: 'why-is-it-dark', language: 'en' }] });
    await kehila.sql(`update question set space_id = $2 where id = $1`, source, inner);
    expect(await read(target)).toMatchObject({ merged: [] });
    await kehila.sql(`update question set space_id = $2 where id = $1`, source, town.space);
    done(await undo(staff, source));
    expect(await read(target)).toMatchObject({ merged: [] });
  });

  it('brings to the other whoever keeps it to read later, until it is undone', async () => {
    const [reader, both] = (await town.several(2)) as [Actor, Actor];
    const [source, target] = [await town.ask(asker), await town.ask(asker)];
    for (const [actor, id] of [
      [reader, source],
      [both, source],
      [both, target],
    ] as const)
      await kehila.get(SavedQuestions).save(actor, id);
    const keeping = async () =>
      (await kehila.sql(`select account_id from question_saved where question_id = $1 order by account_id`, target)).map((row) => row['account_id']);
    done(await merge(staff, source, target));
    expect(new Set(await keeping())).toEqual(new Set([reader.accountId, both.accountId]));
    done(await undo(staff, source));
    expect(await keeping()).toEqual([both.accountId]);
  });

  it('leaves the credit for a solution with who asked where it was accepted', async () => {
    const [first, second, third] = (await town.several(3)) as [Actor, Actor, Actor];
    const [source, target] = [await town.ask(asker), await town.ask(await town.person())];
    const moved = [await town.answer(first, source), await town.answer(second, source)] as const;
    const there = await town.answer(third, target);
    for (const answer of [...moved, there]) await town.accept(staff, answer);
    done(await merge(staff, source, target));
    const withdraw = (answerId: string) => kehila.get(WithdrawAcceptance).execute(staff, { answerId });
    expect(await withdraw(moved[0])).toMatchObject({ questionId: target, acceptedIn: source, othersByOthers: 1, othersStanding: 2 });
    expect(await withdraw(moved[1])).toMatchObject({ acceptedIn: source, othersByOthers: 0, othersStanding: 1 });
    expect(await withdraw(there)).toMatchObject({ acceptedIn: target, othersByOthers: 0, othersStanding: 0 });
    await town.accept(staff, moved[0]);
    done(await undo(staff, source));
    expect(await withdraw(moved[0])).toMatchObject({ questionId: source, acceptedIn: target });
  });

  it('lets no answer grow older for the search, however often its thread was changed', async () => {
    const [source, target] = [await town.ask(asker), await town.ask(asker)];
    const answer = await town.answer(await town.person(), source);
    await kehila.sql(`update question set thread_version = 50 where id = $1`, source);
    const version = async () =>
      (
        await kehila.sql<{ sum: number }>(
          `select (a.version + q.thread_version)::int as sum from answer a join question q on q.id = a.question_id where a.id = $1`,
          answer,
        )
      )[0]!.sum;
    const before = await version();
    done(await merge(staff, source, target));
    const merged = await version();
    expect(merged).toBeGreaterThan(before);
    done(await undo(staff, source));
    expect(await version()).toBeGreaterThan(merged);
  });

  it('is for the staff of both spaces', async () => {
    const [source, target] = [await town.ask(asker), await town.ask(asker, { space: 'elsewhere' })];
    expect(await merge(asker, source, target)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MERGE', needs: ['staffOfSpace'] });
    expect(await merge(staff, source, target)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MERGE' });
    expect(await merge(staff, target, source)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MERGE' });
  });

  it('makes no newcomer of who asked', async () => {
    const [first, second, third, target] = [await town.ask(asker), await town.ask(asker), await town.ask(asker), await town.ask(staff)];
    for (const source of [first, second, third]) done(await merge(staff, source, target));
    await town.ask(asker);
  });

  it('is refused into itself, into nothing and into what is closed', async () => {
    const [source, target] = [await town.ask(asker), await town.ask(asker)];
    await expect(merge(staff, source, source)).rejects.toMatchObject({ fields: [{ path: ['input', 'intoId'], code: 'SAME_QUESTION' }] });
    expect(await merge(staff, source, '999999')).toMatchObject({ code: 'NOT_FOUND', id: '999999' });
    expect(await merge(staff, '999999', target)).toMatchObject({ code: 'NOT_FOUND', id: '999999' });
    done(await kehila.get(CloseQuestion).execute(staff, { questionId: target, reason: 'spam' }));
    expect(await merge(staff, source, target)).toMatchObject({ code: 'QUESTION_CLOSED' });
  });

  it('keeps a hidden name hidden, beneath a number of the other thread', async () => {
    const [hidden, first] = (await town.several(2)) as [Actor, Actor];
    const [source, target] = [await town.ask(asker), await town.ask(first, { nameHidden: true })];
    const answer = done(await kehila.get(PostAnswer).execute(hidden, { questionId: source, body: 'Look.', hideName: true })).answerId;
    done(await merge(staff, source, target));
    expect(await town.row('answer', answer)).toMatchObject({ alias: 2 });
    expect(await kehila.sql(`select account_id from alias where question_id = $1 and number = 2`, target)).toEqual([{ account_id: hidden.accountId }]);
  });

  it('leads what repeated the one to the other', async () => {
    const [source, target, third] = [await town.ask(asker), await town.ask(asker), await town.ask(asker)];
    done(await kehila.get(MarkDuplicate).execute(staff, { questionId: third, duplicateOf: source }));
    done(await merge(staff, source, target));
    expect(await town.row('question', third)).toMatchObject({ duplicate_of: target });
    done(await undo(staff, source));
    expect(await town.row('question', third)).toMatchObject({ duplicate_of: source });
  });

  it('loses nothing and waits for nobody when twenty merge, answer and vote at once', async () => {
    const [one, other] = [await town.ask(asker), await town.ask(asker)];
    const people = await town.several(8);
    const answers = [await town.answer(people[0]!, one), await town.answer(people[1]!, other)];
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => {
        if (n % 4 === 0) return merge(staff, one, other);
        if (n % 4 === 1) return merge(staff, other, one);
        if (n % 4 === 2) return kehila.get(PostAnswer).execute(people[n % 8]!, { questionId: n % 8 ? one : other, body: 'So.' });
        return kehila.get(CastVote).execute(people[n % 8]!, { contentId: answers[n % 2]!, value: 1 });
      }),
    );
    const threads = await kehila.sql(`select distinct question_id from answer where question_id = any($1)`, [one, other]);
    expect(threads).toHaveLength(1);
    expect(await kehila.sql(`select id from question where id = any($1) and publication = 'merged'`, [one, other])).toHaveLength(1);
  });
});

describe('undoing a merge', () => {
  it('brings both threads back as they were, field by field', async () => {
    const people = await town.several(20);
    const hidden = await town.person();
    const [source, target] = [await fullThread(kehila, town, people, hidden), await fullThread(kehila, town, [...people].reverse(), hidden)];
    const third = await town.ask(asker);
    done(await kehila.get(MarkDuplicate).execute(staff, { questionId: third, duplicateOf: source }));
    const before = await rowsOf(kehila, source, target);
    done(await merge(staff, source, target));
    expect(await rowsOf(kehila, source, target)).not.toEqual(before);
    done(await undo(staff, source));
    expect(await rowsOf(kehila, source, target)).toEqual(before);
  });

  it('leaves at the other what was written there since, and takes along what was added to its own answers', async () => {
    const [source, target] = [await town.ask(asker), await town.ask(await town.person())];
    const [one, other] = (await town.several(2)) as [Actor, Actor];
    const moved = await town.answer(one, source);
    done(await merge(staff, source, target));
    const later = await town.answer(other, target);
    const comment = await town.comment(other, moved);
    await town.vote(other, moved);
    done(await undo(staff, source));
    expect([await threadOf(moved), await threadOf(later)]).toEqual([source, target]);
    expect(await town.row('comment', comment)).toMatchObject({ question_id: source });
    expect(await kehila.sql(`select question_id from vote where content_id = $1`, moved)).toEqual([{ question_id: source }]);
  });

  it('is done once, of what was merged only, by the staff of both spaces', async () => {
    const [source, target] = [await town.ask(asker), await town.ask(asker)];
    expect(await undo(staff, source)).toMatchObject({ code: 'NOT_FOUND', id: source });
    done(await merge(staff, source, target));
    expect(await undo(asker, source)).toMatchObject({ code: 'NOT_FOUND' });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => undo(staff, source)));
    expect(outcomes.filter((outcome) => 'questionId' in outcome && !('code' in outcome))).toHaveLength(1);
    expect(await undo(staff, 'no number')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('waits until what it went into stands for itself', async () => {
    const [first, second, third] = [await town.ask(asker), await town.ask(asker), await town.ask(asker)];
    const answer = await town.answer(await town.person(), first);
    done(await merge(staff, first, second));
    done(await merge(staff, second, third));
    expect(await threadOf(answer)).toBe(third);
    expect(await undo(staff, first)).toMatchObject({ code: 'STATE_REFUSED', state: 'merged' });
    done(await undo(staff, second));
    done(await undo(staff, first));
    expect(await threadOf(answer)).toBe(first);
  });
});
