import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { ClaimAnswering } from '../answering/use-cases/claim-answering';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { everything } from '../question/question.rows';
import { AskForInfo } from '../question/use-cases/ask-for-info';
import { CloseQuestion } from '../question/use-cases/close-question';
import { ConfirmUrgent } from '../question/use-cases/confirm-urgent';
import { EditQuestion } from '../question/use-cases/edit-question';
import { MarkUrgent } from '../question/use-cases/mark-urgent';
import type { StaffQueueReasonName } from './graphql/staff-queue.types';
import { StaffQueueReader } from './staff-queue.reader';

describe('the staff queue', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let staff: Actor;
  let asker: Actor;

  const queue = (actor: Actor, fields: { space?: string; reason?: StaffQueueReasonName; mine?: boolean; first?: number; after?: string | null } = {}) =>
    kehila.get(StaffQueueReader).page(actor, { first: 20, ...fields }, everything);
  const waiting = async (actor: Actor) => (await queue(actor)).nodes.map(({ question }) => question.id);
  const minuteOf = (at: Date | null | undefined) => at?.toISOString().slice(0, 16);
  const markUrgent = (questionId: string) => kehila.get(MarkUrgent).execute(asker, { questionId, reason: 'No water since the morning' });
  const decide = (questionId: string, urgent: boolean) => kehila.get(ConfirmUrgent).execute(staff, { questionId, urgent });
  const windowEnds = () => kehila.clock.advance(4 * 3_600_000);

  beforeAll(async () => {
    town = await Town.in(kehila);
    staff = await town.staff();
  });
  beforeEach(async () => {
    await kehila.sql(`update question set staff_join_at = null, raised_at = null, raised_for = null, urgency = 'none'`);
    kehila.clock.set(new Date('2026-11-01T08:00:00Z'));
    asker = await town.person();
  });

  it('shows a question when its window has ended, and not before', async () => {
    const id = await town.ask(asker);
    expect(await waiting(staff)).toEqual([]);
    windowEnds();
    expect((await queue(staff)).nodes).toMatchObject([{ question: { id }, reason: 'window_ended', waitingSince: expect.any(Date) }]);
  });

  it('shows at once what the asker says is urgent, and why', async () => {
    const id = await town.ask(asker);
    done(await markUrgent(id));
    expect((await queue(staff)).nodes).toMatchObject([{ question: { id, urgentReason: 'No water since the morning' }, reason: 'urgency_asked' }]);
  });

  it('shows at once what was asked as urgent', async () => {
    const id = await town.ask(asker, { urgent: true, urgentReason: 'A deadline' });
    expect((await queue(staff)).nodes).toMatchObject([{ question: { id, urgentReason: 'A deadline' }, reason: 'urgency_asked' }]);
  });

  it('lets a question wait for its turn when the staff say that it is not urgent, for good', async () => {
    const id = await town.ask(asker);
    done(await markUrgent(id));
    done(await decide(id, false));
    expect(await waiting(staff)).toEqual([]);
    expect(await markUrgent(id)).toMatchObject({ code: 'URGENCY_ASKED' });
  });

  it('puts what the staff confirmed as urgent first', async () => {
    const older = await town.ask(asker);
    windowEnds();
    const id = await town.ask(asker, { urgent: true });
    expect(await waiting(staff)).toEqual([older, id]);
    done(await decide(id, true));
    expect((await queue(staff)).nodes).toMatchObject([{ question: { id }, reason: 'urgent' }, { question: { id: older } }]);
    const one = await queue(staff, { first: 1 });
    expect((await queue(staff, { first: 1, after: one.pageInfo.endCursor })).nodes).toMatchObject([{ question: { id: older } }]);
  });

  it('is filtered by reason', async () => {
    const [urgent, marked, plain, doubted] = [await town.ask(asker), await town.ask(asker), await town.ask(asker), await town.ask(asker)];
    done(await decide(urgent, true));
    done(await markUrgent(marked));
    await town.vote(await town.person({ reputation: 50 }), await town.answer(await town.person(), doubted), -1);
    windowEnds();
    const only = async (reason: StaffQueueReasonName) => (await queue(staff, { reason })).nodes.map(({ question }) => question.id);
    expect(await only('urgent')).toEqual([urgent]);
    expect(await only('urgency_asked')).toEqual([marked]);
    expect(await only('window_ended')).toEqual([plain]);
    expect(await only('answer_doubted')).toEqual([doubted]);
    expect(await only('audience_grows')).toEqual([]);
  });

  it('shows what one is answering oneself, where that is asked for', async () => {
    const [mine, theirs] = [await town.ask(asker), await town.ask(asker)];
    await town.ask(asker);
    windowEnds();
    done(await kehila.get(ClaimAnswering).execute(staff, { questionId: mine }));
    done(await kehila.get(ClaimAnswering).execute(await town.staff(), { questionId: theirs }));
    expect((await queue(staff, { mine: true })).nodes.map(({ question }) => question.id)).toEqual([mine]);
    kehila.clock.advance(600_000);
    expect((await queue(staff, { mine: true })).nodes).toEqual([]);
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
