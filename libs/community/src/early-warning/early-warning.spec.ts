import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, done, Town } from '../community.factory';
import { MarkAffected } from '../follow/use-cases/mark-affected';
import { QuestionReader } from '../question/question.reader';
import { QuestionViews } from '../question/question.views';
import { everything } from '../question/question.rows';
import { StaffQueueReader } from '../staff-queue/staff-queue.reader';
import { RaiseGrowing } from './raise-growing';
import { SettleWarning } from './use-cases/settle-warning';

const day = 24 * 3_600_000;

describe('an early warning', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let staff: Actor;
  let asker: Actor;
  let growing: string;
  let others: string[];

  const run = () => kehila.get(RaiseGrowing).run();
  const warned = async (actor = staff) =>
    (await kehila.get(StaffQueueReader).page(actor, { reason: 'audience_grows', first: 20 }, everything)).nodes.map(({ question }) => question.id);
  const settle = (actor = staff, questionId = growing) => kehila.get(SettleWarning).execute(actor, { questionId });
  async function read(questionId: string, times: number): Promise<void> {
    for (let n = 0; n < times; n++) kehila.get(QuestionViews).count(questionId);
    await kehila.get(QuestionViews).write();
  }
  async function affect(questionId: string, people: readonly Actor[], affected = true): Promise<void> {
    for (const actor of people) done(await kehila.get(MarkAffected).execute(actor, { questionId, affected }));
  }

  beforeAll(async () => {
    town = await Town.in(kehila);
    staff = await town.staff();
  });
  beforeEach(async () => {
    await kehila.sql(`delete from question_growth`);
    await kehila.sql(`update question set raised_at = null, raised_for = null`);
    asker = await town.person();
    growing = await town.ask(asker);
    others = [await town.ask(asker), await town.ask(asker)];
    for (const id of others) await read(id, 20);
  });

  it('stands before the staff when a question is read five times more than is usual in its space', async () => {
    await read(growing, 99);
    expect(await run()).toBe(0);
    await read(growing, 1);
    expect(await run()).toBe(1);
    expect(await warned()).toEqual([growing]);
  });

  it('needs no few readers', async () => {
    await kehila.sql(`update question_growth set views = 1`);
    await read(growing, 49);
    expect(await run()).toBe(0);
    await read(growing, 1);
    expect(await run()).toBe(1);
  });

  it('stands there too when many have the same problem', async () => {
    await affect(growing, await town.several(5));
    expect(await run()).toBe(1);
    expect(await town.row('question', growing)).toMatchObject({ raised_for: 'affected' });
  });

  it('counts somebody who takes it back and says it again as one', async () => {
    const people = await town.several(2);
    for (let n = 0; n < 5; n++) {
      await affect(growing, people);
      await affect(growing, people, false);
    }
    await affect(growing, people);
    expect(await kehila.sql(`select affected from question_growth where question_id = $1`, growing)).toEqual([{ affected: 2 }]);
  });

  it('compares within two days: what was read before is forgotten', async () => {
    await read(growing, 200);
    kehila.clock.advance(2 * day);
    expect(await run()).toBe(0);
    expect(await kehila.sql(`select from question_growth`)).toEqual([]);
  });

  it('is not about what is solved', async () => {
    await town.accept(asker, await town.answer(await town.person(), growing));
    await read(growing, 200);
    expect(await run()).toBe(0);
  });

  it('stands also where a peer has helped, and is seen by the staff only', async () => {
    await town.vote(await town.person({ reputation: 50 }), await town.answer(await town.person(), growing));
    await read(growing, 200);
    await run();
    expect(await warned()).toEqual([growing]);
    expect(await kehila.get(QuestionReader).byId(staff, growing)).toMatchObject({ audienceGrows: true });
    expect(await kehila.get(QuestionReader).byId(asker, growing)).toMatchObject({ audienceGrows: false });
  });

  it('is raised once by two workers', async () => {
    await read(growing, 200);
    const raised = await Promise.all([run(), run()]);
    expect(raised[0] + raised[1]).toBe(1);
  });

  it('ends when the staff have seen it, and is quiet for three days', async () => {
    await read(growing, 200);
    await run();
    done(await settle());
    expect(await warned()).toEqual([]);
    expect(await run()).toBe(0);
    kehila.clock.advance(3 * day + 60_000);
    await read(growing, 200);
    expect(await run()).toBe(1);
  });

  it('is the staff’s to settle, and there must be one', async () => {
    await read(growing, 200);
    await run();
    expect(await settle(asker)).toMatchObject({ code: 'NOT_ALLOWED', needs: ['staffOfSpace'] });
    expect(await settle(staff, others[0])).toMatchObject({ code: 'STATE_REFUSED' });
  });
});
