import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { everything } from '../question/question.rows';
import { AskForInfo } from '../question/use-cases/ask-for-info';
import { CloseQuestion } from '../question/use-cases/close-question';
import { ConfirmUrgent } from '../question/use-cases/confirm-urgent';
import { EditQuestion } from '../question/use-cases/edit-question';
import { StaffQueueReader } from './staff-queue.reader';

describe('the staff queue', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let staff: Actor;
  let asker: Actor;

  const queue = (actor: Actor, fields: { space?: string; first?: number; after?: string | null } = {}) =>
    kehila.get(StaffQueueReader).page(actor, { first: 20, ...fields }, everything);
  const waiting = async (actor: Actor) => (await queue(actor)).nodes.map(({ question }) => question.id);
  const minuteOf = (at: Date | null | undefined) => at?.toISOString().slice(0, 16);
  const windowEnds = () => kehila.clock.advance(4 * 3_600_000);

  beforeAll(async () => {
    town = await Town.in(kehila);
    staff = await town.staff();
  });
  beforeEach(async () => {
    await kehila.sql(`update question set staff_join_at = null`);
    kehila.clock.set(new Date('2026-11-01T08:00:00Z'));
    asker = await town.person();
  });

  it('shows a question when its window has ended, and not before', async () => {
    const id = await town.ask(asker);
    expect(await waiting(staff)).toEqual([]);
    windowEnds();
    expect((await queue(staff)).nodes).toMatchObject([{ question: { id }, reason: 'window_ended', waitingSince: expect.any(Date) }]);
  });

  it('shows at once what the staff confirmed as urgent', async () => {
    const id = await town.ask(asker, { urgent: true });
    expect(await waiting(staff)).toEqual([]);
    done(await kehila.get(ConfirmUrgent).execute(staff, { questionId: id, urgent: true }));
    expect((await queue(staff)).nodes).toMatchObject([{ question: { id }, reason: 'urgent' }]);
  });

  it('is oldest first, and an edit moves nothing', async () => {
    const first = await town.ask(asker);
    kehila.clock.advance(60_000);
    const second = await town.ask(asker);
    windowEnds();
    done(await kehila.get(EditQuestion).execute(asker, { questionId: first, title: 'Edited', body: 'Edited.', tags: [] }));
    expect(await waiting(staff)).toEqual([first, second]);
    const one = await queue(staff, { first: 1 });
    const two = await queue(staff, { first: 1, after: one.pageInfo.endCursor });
    expect([one, two].map(({ nodes }) => nodes[0]?.question.id)).toEqual([first, second]);
    expect(two.pageInfo.hasNextPage).toBe(false);
  });

  it('leaves out what is solved, closed, waits for the asker, or is in another space', async () => {
    const [solved, closed, incomplete, elsewhere] = [
      await town.ask(asker),
      await town.ask(asker),
      await town.ask(asker),
      await town.ask(asker, { space: 'elsewhere' }),
    ];
    await town.accept(asker, await town.answer(await town.person(), solved));
    done(await kehila.get(CloseQuestion).execute(staff, { questionId: closed, reason: 'other' }));
    done(await kehila.get(AskForInfo).execute(staff, { questionId: incomplete, needed: true }));
    windowEnds();
    expect(await waiting(staff)).toEqual([]);
    const everywhere = await town.person({ grants: [{ role: 'STAFF', spaceId: null }] });
    expect(await waiting(everywhere)).toEqual([elsewhere]);
    expect((await queue(everywhere, { space: 'home' })).nodes).toEqual([]);
    expect((await queue(everywhere, { space: 'nowhere' })).nodes).toEqual([]);
    expect((await queue(staff, { space: 'elsewhere' })).nodes).toEqual([]);
  });

  it('leaves out what a customer answered usefully, as long as that stands', async () => {
    const id = await town.ask(asker);
    const answer = await town.answer(await town.person(), id);
    windowEnds();
    expect(await waiting(staff)).toEqual([id]);
    const voter = await town.person({ reputation: 50 });
    await town.vote(voter, answer);
    expect(await waiting(staff)).toEqual([]);
    await town.vote(voter, answer, -1);
    expect(await waiting(staff)).toEqual([id]);
  });

  it('counts against the first answer, and against the solution when somebody has answered', async () => {
    kehila.clock.advance(60_000);
    const id = await town.ask(asker);
    windowEnds();
    const due = { first: new Date('2026-11-02T06:01Z'), solution: new Date('2026-11-04T08:01Z') };
    expect((await queue(staff)).nodes).toMatchObject([{ clock: 'first_response', dueAt: expect.any(Date) }]);
    expect(minuteOf((await queue(staff)).nodes[0]?.dueAt)).toBe(minuteOf(due.first));
    await town.answer(await town.person(), id);
    expect((await queue(staff)).nodes).toMatchObject([{ clock: 'solution' }]);
    expect(minuteOf((await queue(staff)).nodes[0]?.dueAt)).toBe(minuteOf(due.solution));
  });

  it('gives both clocks the business time that was left when the asker has said more', async () => {
    kehila.clock.advance(60_000);
    const id = await town.ask(asker);
    done(await kehila.get(AskForInfo).execute(staff, { questionId: id, needed: true }));
    kehila.clock.advance(24 * 3_600_000);
    done(await kehila.get(AskForInfo).execute(staff, { questionId: id, needed: false }));
    windowEnds();
    expect(minuteOf((await queue(staff)).nodes[0]?.dueAt)).toBe('2026-11-03T06:01');
  });

  it('says that an answer is doubted', async () => {
    const id = await town.ask(asker);
    const answer = await town.answer(await town.person(), id);
    windowEnds();
    await town.vote(await town.person({ reputation: 50 }), answer, -1);
    expect((await queue(staff)).nodes).toMatchObject([{ question: { id }, reason: 'answer_doubted' }]);
  });

  it('is nobody’s but the staff’s', async () => {
    await town.ask(asker);
    windowEnds();
    expect(await waiting(asker)).toEqual([]);
    expect(await waiting(nobody)).toEqual([]);
  });
});
