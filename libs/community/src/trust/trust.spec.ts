import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { ShowSolutionFirst } from '../acceptance/use-cases/show-solution-first';
import { AnswerReader } from '../answer/answer.reader';
import { everything } from '../answer/answer.rows';
import { EditAnswer } from '../answer/use-cases/edit-answer';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { everything as everyQuestion } from '../question/question.rows';
import { MergeQuestions } from '../merge/use-cases/merge-questions';
import { StaffQueueReader } from '../staff-queue/staff-queue.reader';
import { LapseDueTrust } from './lapse-due-trust';
import { ClearTrust } from './use-cases/clear-trust';
import { MarkTrust } from './use-cases/mark-trust';

const kehila = useFeatures(communityAlone());
const day = 86_400_000;
let town: Town;
let author: Actor;
let staff: Actor;
let expert: Actor;
let asker: Actor;
let questionId: string;
let answerId: string;

type Told = Partial<Parameters<MarkTrust['execute']>[1]>;
const mark = (actor: Actor, told: Told = {}) => kehila.get(MarkTrust).execute(actor, { answerId, kind: 'verified', ...told });
const clear = (actor: Actor, reason: 'mistake' | 'no_longer' = 'mistake') => kehila.get(ClearTrust).execute(actor, { answerId, reason });
const shown = async (actor = nobody) => (await kehila.get(AnswerReader).byId(actor, answerId))!;
const inDays = (days: number) => new Date(kehila.clock.now().getTime() + days * day);

beforeAll(async () => {
  town = await Town.in(kehila);
  staff = await town.staff();
  expert = await town.person({ grants: [{ role: 'EXPERT', spaceId: town.space }] });
});
beforeEach(async () => {
  [author, asker] = (await town.several(2)) as [Actor, Actor];
  questionId = await town.ask(asker);
  answerId = await town.answer(author, questionId);
});

describe('marking an answer', () => {
  it('says who vouches for it, when, for which version and until when, apart from votes and acceptance', async () => {
    expect((await shown()).trust).toBeNull();
    const until = inDays(365);
    done(await mark(staff, { version: ' 3.2 ', until, note: 'Tried on two devices.' }));
    expect(await shown()).toMatchObject({
      trust: { kind: 'verified', version: '3.2', note: 'Tried on two devices.', byStaff: true, markedBy: { id: staff.accountId }, until, lapsedAt: null },
      accepted: false,
      score: 0,
    });
  });

  it('takes the place of the mark that stood, which stays as history', async () => {
    done(await mark(staff));
    done(await mark(staff, { kind: 'unsafe', note: 'Pull the plug first.' }));
    expect((await shown()).trust).toMatchObject({ kind: 'unsafe', note: 'Pull the plug first.' });
    expect(await kehila.sql(`select kind, ended_as from trust_mark where answer_id = $1 order by id`, answerId)).toEqual([
      { kind: 'verified', ended_as: 'replaced' },
      { kind: 'unsafe', ended_as: null },
    ]);
  });

  it('is for staff and experts of the space', async () => {
    expect(await mark(await town.person({ reputation: 9_000 }))).toMatchObject({
      code: 'NOT_ALLOWED',
      ability: 'MARK_TRUST',
      needs: ['staffOfSpace', 'expertOfSpace'],
    });
    expect(await mark(await town.person({ grants: [{ role: 'EXPERT', spaceId: town.elsewhere }] }))).toMatchObject({ code: 'NOT_ALLOWED' });
    done(await mark(expert));
    expect((await shown()).trust).toMatchObject({ byStaff: false, markedBy: { id: expert.accountId } });
  });

  it('is refused to who wrote the answer', async () => {
    answerId = await town.answer(expert, questionId);
    expect(await mark(expert)).toMatchObject({ code: 'OWN_CONTENT' });
    expect((await shown(expert)).viewerCan).not.toContain('MARK_TRUST');
    expect((await shown(staff)).viewerCan).toContain('MARK_TRUST');
  });

  it('leaves to the staff what the staff said', async () => {
    done(await mark(staff, { kind: 'unsafe', note: 'No.' }));
    expect(await mark(expert)).toMatchObject({ code: 'NOT_ALLOWED', needs: ['staffOfSpace'] });
    expect(await clear(expert)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('stays possible where the question is closed and locked', async () => {
    await kehila.sql(`update question set locked_at = now(), closed_at = now(), closed_reason = 'other' where id = $1`, questionId);
    done(await mark(staff, { kind: 'outdated' }));
    expect((await shown()).trust).toMatchObject({ kind: 'outdated', note: null });
  });

  it('refuses a warning without what to do instead, and an end that is over, too far or of anything but what is true', async () => {
    const refused = (told: Told) => expect(mark(staff, told)).rejects.toThrow();
    await refused({ kind: 'unsafe' });
    await refused({ until: inDays(0) });
    await refused({ until: inDays(4_000) });
    await refused({ kind: 'outdated', until: inDays(1) });
  });

  it('is not found where the answer is hidden, or is a question', async () => {
    await town.hideAnswer(answerId);
    expect(await mark(staff)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await mark(staff, { answerId: questionId })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leaves one mark when two say different things at once', async () => {
    const other = await town.staff();
    const both = await Promise.all([mark(staff), mark(other, { kind: 'outdated' })]);
    both.forEach(done);
    const stand = await kehila.sql<{ kind: string }>(`select kind from trust_mark where answer_id = $1 and ended_at is null`, answerId);
    expect(stand).toHaveLength(1);
    expect((await town.row('answer', answerId))['trust']).toBe(stand[0]!.kind);
  });

  it('does not name who hides the name in the thread', async () => {
    questionId = await town.ask(expert, { nameHidden: true });
    answerId = await town.answer(author, questionId);
    done(await mark(expert));
    expect((await shown()).trust).toMatchObject({ markedBy: null, byStaff: false });
    expect(JSON.stringify((await shown()).trust)).not.toMatch(/Person/);
  });

  it('raises the versions that readers and the search go by', async () => {
    const versions = async () => [(await town.row('answer', answerId))['version'], (await town.row('question', questionId))['version']].map(Number);
    const before = await versions();
    done(await mark(staff));
    expect((await versions()).every((version, index) => version > before[index]!)).toBe(true);
  });
});

describe('taking a mark off', () => {
  it('leaves the answer as if nobody had said anything', async () => {
    done(await mark(expert));
    done(await clear(staff));
    expect((await shown()).trust).toBeNull();
    expect(await clear(staff)).toMatchObject({ code: 'NOT_MARKED' });
  });

  it('is for who may mark', async () => {
    done(await mark(staff));
    expect(await clear(asker)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MARK_TRUST' });
  });
});

describe('what was verified', () => {
  const edit = (actor: Actor) => kehila.get(EditAnswer).execute(actor, { answerId, body: 'Drink the water.' });
  const queue = async () =>
    (await kehila.get(StaffQueueReader).page(staff, { first: 50 }, everyQuestion)).nodes.filter(({ question }) => question.id === questionId);

  it('counts no longer when its time is over, and stands before the staff with its reason, even when it solved the problem', async () => {
    await town.accept(asker, answerId);
    done(await mark(staff, { until: inDays(30) }));
    kehila.clock.advance(29 * day);
    await kehila.get(LapseDueTrust).run();
    expect(await queue()).toEqual([]);

    kehila.clock.advance(day);
    await kehila.get(LapseDueTrust).run();
    expect((await shown()).trust).toMatchObject({ kind: 'verified', lapsedBecause: 'time', lapsedAt: expect.any(Date) as Date });
    expect((await town.row('answer', answerId))['trust']).toBe('lapsed');
    expect(await queue()).toMatchObject([{ reason: 'trust_lapsed', dueAt: null }]);

    done(await mark(staff));
    expect(await queue()).toEqual([]);
    expect((await shown()).trust).toMatchObject({ kind: 'verified', lapsedAt: null });
  });

  it('lapses once when two workers look at the same time, and keeps its points', async () => {
    done(await mark(staff, { until: inDays(1) }));
    kehila.clock.advance(day);
    const lapsed = await Promise.all([kehila.get(LapseDueTrust).run(), kehila.get(LapseDueTrust).run()]);
    expect(lapsed.reduce((sum, count) => sum + count)).toBe(1);
  });

  it('has to be checked again when its author changes it, not when the staff do', async () => {
    done(await mark(staff));
    done(await edit(staff));
    expect((await shown()).trust).toMatchObject({ lapsedAt: null });
    kehila.clock.advance(60_000);
    done(await kehila.get(EditAnswer).execute(author, { answerId, body: 'Open it with a knife.' }));
    expect((await shown()).trust).toMatchObject({ lapsedBecause: 'edit' });
    expect(await queue()).toMatchObject([{ reason: 'trust_lapsed' }]);
  });

  it('leaves warnings where they are when the author changes the text', async () => {
    done(await mark(staff, { kind: 'unsafe', note: 'No.' }));
    done(await edit(author));
    expect((await shown()).trust).toMatchObject({ kind: 'unsafe', lapsedAt: null });
    expect(await queue()).toEqual([]);
  });

  it('stands before the staff with the question that its thread was merged into', async () => {
    done(await mark(staff));
    done(await edit(author));
    const intoId = await town.ask(asker, { title: 'Which light is it?' });
    done(await kehila.get(MergeQuestions).execute(staff, { questionId, intoId }));
    expect(await queue()).toEqual([]);
    questionId = intoId;
    expect(await queue()).toMatchObject([{ reason: 'trust_lapsed' }]);
  });

  it('stands before the staff no longer when its answer is hidden, or the mark is taken off', async () => {
    done(await mark(staff));
    done(await edit(author));
    const other = answerId;
    answerId = await town.answer(await town.person(), questionId);
    done(await mark(staff));
    done(await kehila.get(EditAnswer).execute(staff, { answerId, body: 'So.' }));
    await town.hideAnswer(other);
    expect(await queue()).toEqual([]);
  });
});

describe('the order of the answers', () => {
  it('is the chosen solution, verified solutions, solutions, what is verified, the rest by score, what is outdated, what is unsafe', async () => {
    const helpers = await town.several(8);
    const ids: string[] = [];
    for (const helper of helpers) ids.push(await town.answer(helper, questionId));
    const [plain, liked, verified, solved, solvedAndTrue, chosen, old, harmful] = ids as [string, string, string, string, string, string, string, string];
    for (const id of [chosen, solvedAndTrue, harmful]) {
      await town.accept(asker, id);
      kehila.clock.advance(1_000);
    }
    done(await mark(staff, { answerId: harmful, kind: 'unsafe', note: 'No.' }));
    await kehila.sql(`update answer set accepted_at = now() where id = $1`, solved);
    done(await kehila.get(ShowSolutionFirst).execute(asker, { answerId: chosen, first: true }));
    for (const id of [verified, solvedAndTrue]) done(await mark(staff, { answerId: id }));
    done(await mark(staff, { answerId: old, kind: 'outdated' }));
    await town.vote(author, liked);
    await town.vote(author, old);

    const expected = [chosen, solvedAndTrue, solved, verified, liked, answerId, plain, old, harmful];
    const page = (first: number, after: string | null) =>
      kehila.get(AnswerReader).page({ actor: nobody, questionId, first, after, orderBy: 'best', wants: everything });
    expect((await page(20, null)).nodes.map(({ id }) => id)).toEqual(expected);

    const walked: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = await page(1, after);
      walked.push(...nodes.map(({ id }) => id));
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    expect(walked).toEqual(expected);
  });
});
