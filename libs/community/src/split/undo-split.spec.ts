import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { fullThread, rowsOf } from '../full-thread.factory';
import { MergeQuestions } from '../merge/use-cases/merge-questions';
import { UndoMerge } from '../merge/use-cases/undo-merge';
import { MoveQuestion } from '../move/use-cases/move-question';
import { MarkDuplicate } from '../question/use-cases/mark-duplicate';
import { LockQuestion } from '../question/use-cases/lock-question';
import { QuestionReader } from '../question/question.reader';
import { SplitQuestion } from './use-cases/split-question';
import { UndoSplit } from './use-cases/undo-split';

const kehila = useFeatures(communityAlone());
let town: Town;
let staff: Actor;
let helper: Actor;
let source: string;
let answer: string;

const splitOff = async (answerIds: string[], questionId = source) =>
  done(await kehila.get(SplitQuestion).execute(staff, { questionId, answerIds, title: 'Why does it hum?', body: 'What does the hum come from?' })).questionId;
const undo = (actor: Actor, questionId: string) => kehila.get(UndoSplit).execute(actor, { questionId });
const merge = (questionId: string, intoId: string) => kehila.get(MergeQuestions).execute(staff, { questionId, intoId });
const grew = expect.objectContaining({ code: 'SPLIT_GREW' }) as unknown;

beforeAll(async () => {
  town = await Town.in(kehila);
  staff = await town.staff();
  helper = await town.person();
});
beforeEach(async () => {
  source = await town.ask(await town.person());
  answer = await town.answer(helper, source);
});
afterEach(async () => {
  expect(await town.differences()).toEqual([]);
});

describe('undoing a split', () => {
  it('brings the thread back as it was, field by field', async () => {
    const full = await fullThread(kehila, town, await town.several(20), await town.person());
    const moving = (
      await kehila.sql<{ id: string }>(`select id from answer where question_id = $1 and (accepted_at is not null or alias is not null or id % 3 = 0)`, full)
    ).map(({ id }) => id);
    const before = await rowsOf(kehila, full);
    const made = await splitOff(moving, full);
    expect(await rowsOf(kehila, full)).not.toEqual(before);
    expect(done(await undo(staff, made))).toEqual({ questionId: full });
    expect(await rowsOf(kehila, full)).toEqual(before);
  });

  it('takes along what was added to the answers since, and leads the address of the emptied question there', async () => {
    const made = await splitOff([answer]);
    const comment = await town.comment(staff, answer);
    await town.vote(await town.person(), answer);
    await town.accept(staff, answer);
    done(await undo(staff, made));
    const reader = kehila.get(QuestionReader);
    expect(await reader.byId(nobody, source)).toMatchObject({ state: 'solved', answerCount: 1, splitInto: [] });
    expect(await town.row('comment', comment)).toMatchObject({ question_id: source });
    expect(await kehila.sql(`select question_id from vote where content_id = $1`, answer)).toEqual([{ question_id: source }]);
    expect(await reader.byId(nobody, made)).toBeNull();
    expect(await reader.mergedInto(nobody, made)).toMatchObject({ id: source });
    expect(await reader.mergedInto(nobody, source)).toBeNull();
  });

  it('leads on where the thread was merged into another one since', async () => {
    const made = await splitOff([answer]);
    done(await undo(staff, made));
    const target = await town.ask(helper);
    done(await merge(source, target));
    expect(await kehila.get(QuestionReader).mergedInto(nobody, made)).toMatchObject({ id: target });
  });

  it('is refused where more was written beneath the new question, or leads to it', async () => {
    const more = await Promise.all([0, 1, 2, 3].map(async () => splitOff([await town.answer(helper, source)])));
    await town.answer(await town.person(), more[0]!);
    await town.comment(helper, more[1]!);
    done(await kehila.get(MarkDuplicate).execute(staff, { questionId: await town.ask(helper), duplicateOf: more[2]! }));
    done(await merge(await town.ask(helper), more[3]!));
    for (const made of more) expect(await undo(staff, made)).toEqual(grew);
    done(await merge(more[0]!, source));
  });

  it('waits until what was split off it again is back', async () => {
    const other = await town.answer(helper, source);
    const first = await splitOff([answer, other]);
    const second = await splitOff([other], first);
    expect(await undo(staff, first)).toEqual(grew);
    done(await undo(staff, second));
    done(await undo(staff, first));
    expect(await town.row('answer', other)).toMatchObject({ question_id: source });
  });

  it('waits until neither is merged into another, and the thread takes something', async () => {
    const made = await splitOff([answer]);
    const target = await town.ask(helper);
    for (const merged of [made, source]) {
      done(await merge(merged, target));
      expect(await undo(staff, made)).toMatchObject({ code: 'STATE_REFUSED', state: 'merged' });
      done(await kehila.get(UndoMerge).execute(staff, { questionId: merged }));
    }
    done(await kehila.get(LockQuestion).execute(staff, { questionId: source, reason: 'It has been said.' }));
    expect(await undo(staff, made)).toMatchObject({ code: 'QUESTION_LOCKED' });
  });

  it('is done once, of what was split off only, by those who may merge in both spaces', async () => {
    const made = await splitOff([answer]);
    expect(await undo(staff, source)).toMatchObject({ code: 'NOT_FOUND', id: source });
    expect(await undo(staff, 'no number')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await undo(helper, made)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MERGE' });
    const both = await town.person({ grants: [town.space, town.elsewhere].map((spaceId) => ({ role: 'STAFF' as const, spaceId })) });
    done(await kehila.get(MoveQuestion).execute(both, { questionId: made, space: 'elsewhere' }));
    expect(await undo(staff, made)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MERGE' });
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => undo(both, made)));
    expect(outcomes.filter((outcome) => !('code' in outcome))).toHaveLength(1);
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'NOT_FOUND' }));
  });
});
