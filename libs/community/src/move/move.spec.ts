import type { Actor } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { useFeatures } from '@kehila/testing';
import { PostAnswer } from '../answer/use-cases/post-answer';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { FollowQuestion } from '../follow/use-cases/follow-question';
import { QuestionListReader } from '../question/question-list.reader';
import { QuestionReader } from '../question/question.reader';
import { everything } from '../question/question.rows';
import { AskForInfo } from '../question/use-cases/ask-for-info';
import { ConfirmUrgent } from '../question/use-cases/confirm-urgent';
import { EditQuestion } from '../question/use-cases/edit-question';
import { MoveQuestion } from './use-cases/move-question';
import { UndoMove } from './use-cases/undo-move';

const kehila = useFeatures(communityAlone());
let town: Town;
let asker: Actor;
let staff: Actor;
let inner: string;

const move = (actor: Actor, questionId: string, space: string) => kehila.get(MoveQuestion).execute(actor, { questionId, space });
const undo = (actor: Actor, questionId: string) => kehila.get(UndoMove).execute(actor, { questionId });
const read = (id: string, actor = nobody) => kehila.get(QuestionReader).byId(actor, id);
const clocks = async (id: string) => {
  const { staff_join_at: joins, answer_due_at: answer, solution_due_at: solution } = await town.row('question', id);
  return [joins, answer, solution] as (Date | null)[];
};
const uses = async (slug: string) =>
  kehila.sql<{ space_id: string; question_count: number }>(
    `select s.space_id, s.question_count from tag_in_space s join tag t on t.id = s.tag_id where t.slug = $1 and s.question_count > 0 order by s.space_id`,
    slug,
  );

beforeAll(async () => {
  town = await Town.in(kehila);
  inner = await town.addSpace('inner', 'staff');
  await kehila.sql(`update space set peers_first_minutes = 60, first_response_minutes = 120, solution_minutes = 240 where slug = 'elsewhere'`);
  await kehila.get(Spaces).refresh();
  staff = await town.person({ grants: [town.space, town.elsewhere, inner].map((spaceId) => ({ role: 'STAFF' as const, spaceId })) });
});
beforeEach(async () => {
  asker = await town.person();
});
afterEach(async () => {
  expect(await town.differences()).toEqual([]);
});

describe('moving a question to another space', () => {
  it('takes the thread and its tags along, and keeps its address', async () => {
    const id = await town.ask(asker, { tags: ['moved-light'] });
    await town.answer(await town.person(), id);
    expect(done(await move(staff, id, 'elsewhere'))).toEqual({ questionId: id });
    expect(await read(id)).toMatchObject({ slug: 'why-does-the-light-blink', space: { slug: 'elsewhere' }, movedFromId: town.space, answerCount: 1 });
    expect(await uses('moved-light')).toEqual([{ space_id: town.elsewhere, question_count: 1 }]);
  });

  it('shows it from then on to those who may read the other space, and to nobody else', async () => {
    const [id, follower] = [await town.ask(asker), await town.person()];
    done(await kehila.get(FollowQuestion).execute(follower, { questionId: id, follow: true }));
    const followed = async () =>
      (await kehila.get(QuestionListReader).page(follower, { view: 'followed', orderBy: 'newest', first: 20, wants: everything })).nodes;
    expect(await followed()).toHaveLength(1);
    done(await move(staff, id, 'inner'));
    expect([await read(id), await read(id, asker), await followed()]).toEqual([null, null, []]);
    expect(await read(id, staff)).toMatchObject({ id });
    expect(await kehila.get(PostAnswer).execute(asker, { questionId: id, body: 'So.' })).toMatchObject({ code: 'NOT_FOUND' });
    done(await undo(staff, id));
    expect(await followed()).toHaveLength(1);
  });

  it('counts its clocks as if it had been asked there', async () => {
    const id = await town.ask(asker);
    kehila.clock.advance(10 * 60_000);
    done(await move(staff, id, 'elsewhere'));
    const asked = (await town.row('question', id))['asked_at'] as Date;
    expect((await clocks(id)).map((end) => Math.round((end!.getTime() - asked.getTime()) / 60_000))).toEqual([60, 120, 240]);
  });

  it('adds there the business time for which the clocks stood still', async () => {
    const id = await town.ask(asker);
    done(await kehila.get(AskForInfo).execute(staff, { questionId: id, needed: true }));
    kehila.clock.advance(30 * 60_000);
    done(await kehila.get(EditQuestion).execute(asker, { questionId: id, title: 'Why does it blink?', body: 'It is model 2.', tags: [] }));
    done(await move(staff, id, 'elsewhere'));
    const asked = (await town.row('question', id))['asked_at'] as Date;
    expect((await clocks(id)).map((end) => Math.round((end!.getTime() - asked.getTime()) / 60_000))).toEqual([90, 150, 270]);
  });

  it('leaves an urgent one with the staff, and one without clocks without', async () => {
    const [urgent, old] = [await town.ask(asker), await town.ask(asker)];
    done(await kehila.get(ConfirmUrgent).execute(staff, { questionId: urgent, urgent: true }));
    const joined = (await clocks(urgent))[0];
    done(await move(staff, urgent, 'elsewhere'));
    expect((await clocks(urgent))[0]).toEqual(joined);
    await kehila.sql(`update question set staff_join_at = null, answer_due_at = null, solution_due_at = null where id = $1`, old);
    done(await move(staff, old, 'elsewhere'));
    expect(await clocks(old)).toEqual([null, null, null]);
  });

  it('says anew whether a peer has helped: who is staff there is none', async () => {
    const local = await town.person({ grants: [{ role: 'STAFF', spaceId: town.elsewhere }] });
    const id = await town.ask(asker);
    await town.vote(asker, await town.answer(local, id));
    expect(await town.row('question', id)).toMatchObject({ peer_helped: true });
    done(await move(staff, id, 'elsewhere'));
    expect(await town.row('question', id)).toMatchObject({ peer_helped: false });
  });

  it('is for the staff of both spaces', async () => {
    const [id, there] = [await town.ask(asker), await town.ask(asker, { space: 'elsewhere' })];
    const local = await town.staff();
    expect(await move(asker, id, 'elsewhere')).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MOVE', needs: ['staffOfSpace'] });
    expect(await move(local, id, 'elsewhere')).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MOVE' });
    expect(await move(local, there, 'home')).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MOVE' });
    expect(await move(local, id, 'inner')).toMatchObject({ code: 'NOT_FOUND', id: 'inner', path: ['input', 'space'] });
    expect(await move(staff, id, 'nowhere')).toMatchObject({ code: 'NOT_FOUND', id: 'nowhere' });
    expect(await move(staff, '999999', 'elsewhere')).toMatchObject({ code: 'NOT_FOUND', id: '999999' });
  });

  it('is done once when twenty say so at once', async () => {
    const id = await town.ask(asker, { tags: ['once'] });
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => move(staff, id, index % 2 ? 'elsewhere' : 'inner')));
    outcomes.forEach(done);
    const moves = await kehila.sql<{ from_space_id: string; to_space_id: string }>(
      `select from_space_id, to_space_id from question_move where question_id = $1 order by id`,
      id,
    );
    moves.slice(1).forEach((one, index) => expect(one.from_space_id).toBe(moves[index]!.to_space_id));
    expect(await town.row('question', id)).toMatchObject({ space_id: moves.at(-1)!.to_space_id });
    expect(await uses('once')).toEqual([{ space_id: moves.at(-1)!.to_space_id, question_count: 1 }]);
  });
});

describe('undoing a move', () => {
  it('brings the question back as it was, field by field', async () => {
    const id = await town.ask(asker, { tags: ['back'] });
    await town.vote(asker, await town.answer(await town.person({ grants: [{ role: 'STAFF', spaceId: town.elsewhere }] }), id));
    const row = () => kehila.sql(`select to_jsonb(x) - 'version' - 'thread_version' as row from question x where id = $1`, id);
    const before = [await row(), await uses('back')];
    done(await move(staff, id, 'elsewhere'));
    expect([await row(), await uses('back')]).not.toEqual(before);
    done(await undo(staff, id));
    expect([await row(), await uses('back')]).toEqual(before);
    expect(await read(id)).toMatchObject({ movedFromId: null });
  });

  it('goes one move at a time, and counts anew what was changed since', async () => {
    const id = await town.ask(asker);
    const before = await clocks(id);
    done(await move(staff, id, 'inner'));
    done(await move(staff, id, 'elsewhere'));
    done(await kehila.get(AskForInfo).execute(staff, { questionId: id, needed: true }));
    kehila.clock.advance(30 * 60_000);
    done(await kehila.get(EditQuestion).execute(asker, { questionId: id, title: 'Why does it blink?', body: 'It is model 2.', tags: [] }));
    done(await undo(staff, id));
    expect(await town.row('question', id)).toMatchObject({ space_id: inner });
    done(await undo(staff, id));
    expect(await town.row('question', id)).toMatchObject({ space_id: town.space });
    expect((await clocks(id)).map((end, index) => Math.round((end!.getTime() - before[index]!.getTime()) / 60_000))).toEqual([30, 30, 30]);
    expect(await undo(staff, id)).toMatchObject({ code: 'NOT_FOUND', id });
  });

  it('is for the staff of both spaces, of what was moved only', async () => {
    const id = await town.ask(asker);
    expect(await undo(staff, id)).toMatchObject({ code: 'NOT_FOUND', id });
    done(await move(staff, id, 'elsewhere'));
    expect(await undo(asker, id)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MOVE' });
    expect(await undo(await town.person({ grants: [{ role: 'STAFF', spaceId: town.elsewhere }] }), id)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MOVE' });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => undo(staff, id)));
    expect(outcomes.filter((outcome) => !('code' in outcome))).toHaveLength(1);
    expect(await undo(staff, 'no number')).toMatchObject({ code: 'NOT_FOUND' });
  });
});
