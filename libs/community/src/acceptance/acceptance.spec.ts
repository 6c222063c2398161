import { type Actor, ErrorCode } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { AnswerReader } from '../answer/answer.reader';
import { everything } from '../answer/answer.rows';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { CloseQuestion } from '../question/use-cases/close-question';
import { AcceptAnswer } from './use-cases/accept-answer';
import { ShowSolutionFirst } from './use-cases/show-solution-first';
import { WithdrawAcceptance } from './use-cases/withdraw-acceptance';

describe('accepting an answer', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let asker: Actor;
  let helper: Actor;
  let staff: Actor;
  let question: string;
  let answer: string;

  const accept = (actor: Actor, answerId: string) => kehila.get(AcceptAnswer).execute(actor, { answerId });
  const withdraw = (actor: Actor, answerId: string) => kehila.get(WithdrawAcceptance).execute(actor, { answerId });

  beforeAll(async () => {
    town = await Town.in(kehila);
    [asker, helper, staff] = await Promise.all([town.person(), town.person(), town.staff()]);
  });
  beforeEach(async () => {
    asker = await town.person();
    question = await town.ask(asker);
    answer = await town.answer(helper, question);
    helper = await town.person();
  });

  it('marks the question solved and says who accepted what', async () => {
    const [{ author_id: author }] = (await kehila.sql(`select author_id from answer where id = $1`, answer)) as [{ author_id: string }];
    expect(await accept(asker, answer)).toMatchObject({
      answerId: answer,
      questionId: question,
      spaceId: town.space,
      authorId: author,
      askerId: asker.accountId,
      byStaff: false,
      authorIsStaff: false,
      askerIsStaff: false,
    });
    expect(await town.row('question', question)).toMatchObject({ state: 'solved', accepted_count: 1 });
    expect(await town.row('answer', answer)).toMatchObject({ accepted_by_staff: false });
  });

  it("is the staff's on the asker's behalf, and says so", async () => {
    expect(await accept(staff, answer)).toMatchObject({ byStaff: true });
    expect(await town.row('answer', answer)).toMatchObject({ accepted_by_staff: true });
  });

  it('says when the author is staff of the space, who earn nothing in it', async () => {
    const official = await town.answer(staff, question);
    expect(await accept(asker, official)).toMatchObject({ authorIsStaff: true });
  });

  it('refuses a stranger, and says who may', async () => {
    expect(await accept(await town.person(), answer)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'ACCEPT', needs: ['asker', 'staffOfSpace'] });
  });

  it('refuses staff of another space', async () => {
    expect(await accept(await town.person({ grants: [{ role: 'STAFF', spaceId: town.elsewhere }] }), answer)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('refuses what is accepted already', async () => {
    done(await accept(asker, answer));
    expect(await accept(asker, answer)).toMatchObject({ code: 'ALREADY_ACCEPTED' });
  });

  it('refuses in a closed and in a locked question', async () => {
    await kehila.sql(`update question set locked_at = now() where id = $1`, question);
    expect(await accept(asker, answer)).toMatchObject({ code: 'QUESTION_LOCKED', state: 'locked' });
    done(await kehila.get(CloseQuestion).execute(staff, { questionId: question, reason: 'off_topic' }));
    expect(await accept(asker, answer)).toMatchObject({ code: 'QUESTION_CLOSED', state: 'closed' });
  });

  it('knows no answer that is missing, hidden or in a space that may not be seen', async () => {
    expect(await accept(asker, '999999')).toMatchObject({ code: 'NOT_FOUND', id: '999999' });
    expect(await accept(asker, question)).toMatchObject({ code: 'NOT_FOUND' });
    await town.hideAnswer(answer);
    expect(await accept(asker, answer)).toMatchObject({ code: 'NOT_FOUND', id: answer });
  });

  it('lets at most three stand', async () => {
    const answers = await Promise.all((await town.several(4)).map((person) => town.answer(person, question)));
    for (const id of answers.slice(0, 3)) done(await accept(asker, id));
    expect(await accept(asker, answers[3]!)).toMatchObject({ code: 'ACCEPTANCE_LIMIT_REACHED', limit: 3 });
  });

  it('has one effect when twenty tabs click at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => accept(asker, answer)));
    expect(outcomes.filter((outcome) => 'questionId' in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => 'code' in outcome && outcome.code === ErrorCode.ALREADY_ACCEPTED)).toHaveLength(19);
    expect(await town.row('question', question)).toMatchObject({ accepted_count: 1 });
  });

  it('lets three of ten stand that are accepted at once', async () => {
    const answers = await Promise.all((await town.several(10)).map((person) => town.answer(person, question)));
    const outcomes = await Promise.all(answers.map((id) => accept(asker, id)));
    expect(outcomes.filter((outcome) => 'questionId' in outcome)).toHaveLength(3);
    expect(await town.row('question', question)).toMatchObject({ accepted_count: 3, state: 'solved' });
  });

  it('is taken back by the asker: the state follows, and what else stands is counted', async () => {
    const other = await town.answer(helper, question);
    done(await accept(asker, answer));
    done(await accept(asker, other));
    expect(await withdraw(asker, other)).toMatchObject({ answerId: other, othersStanding: 1 });
    expect(await town.row('question', question)).toMatchObject({ state: 'solved', accepted_count: 1 });
    expect(await withdraw(staff, answer)).toMatchObject({ othersStanding: 0, withdrawnBy: staff.accountId });
    expect(await town.row('question', question)).toMatchObject({ state: 'answered', accepted_count: 0 });
    expect(await kehila.sql(`select count(*)::int as n from acceptance where question_id = $1 and withdrawn_at is not null`, question)).toEqual([{ n: 2 }]);
  });

  it('is not taken back by a stranger, nor where it does not stand', async () => {
    expect(await withdraw(asker, answer)).toMatchObject({ code: 'NOT_ACCEPTED' });
    done(await accept(asker, answer));
    expect(await withdraw(helper, answer)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'WITHDRAW_ACCEPTANCE' });
    expect(await withdraw(asker, '999999')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('may be taken back in a closed question', async () => {
    done(await accept(asker, answer));
    done(await kehila.get(CloseQuestion).execute(staff, { questionId: question, reason: 'other' }));
    expect(await withdraw(asker, answer)).toMatchObject({ answerId: answer });
  });

  it('ends as no longer true: the answer says since when, until it is accepted again', async () => {
    done(await accept(asker, answer));
    expect(await kehila.get(WithdrawAcceptance).execute(staff, { answerId: answer, reason: 'no_longer_true' })).toMatchObject({ noLongerTrue: true });
    expect(await town.row('question', question)).toMatchObject({ state: 'answered', accepted_count: 0 });
    expect(await town.row('answer', answer)).toMatchObject({ accepted_at: null, no_longer_true_at: expect.any(Date) as Date });
    expect(await kehila.sql(`select no_longer_true, withdrawn_by from acceptance where answer_id = $1`, answer)).toEqual([
      { no_longer_true: true, withdrawn_by: staff.accountId },
    ]);
    done(await accept(asker, answer));
    expect(await town.row('answer', answer)).toMatchObject({ no_longer_true_at: null });
  });

  it('says nothing of what was marked by mistake', async () => {
    done(await accept(asker, answer));
    done(await withdraw(asker, answer));
    expect(await town.row('answer', answer)).toMatchObject({ no_longer_true_at: null });
  });

  it('counts apart what the asker wrote: that keeps no credit', async () => {
    const own = await town.answer(asker, question);
    done(await accept(asker, answer));
    done(await accept(asker, own));
    expect(await withdraw(asker, answer)).toMatchObject({ othersStanding: 1, othersByOthers: 0 });
    done(await accept(asker, answer));
    expect(await withdraw(asker, own)).toMatchObject({ othersStanding: 1, othersByOthers: 1 });
  });

  it('ends once when the asker and the staff say so at once', async () => {
    done(await accept(asker, answer));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        kehila.get(WithdrawAcceptance).execute(index % 2 ? asker : staff, { answerId: answer, reason: index % 3 ? 'no_longer_true' : 'mistake' }),
      ),
    );
    expect(outcomes.filter((outcome) => 'code' in outcome && outcome.code === ErrorCode.NOT_ACCEPTED)).toHaveLength(19);
    expect(await town.row('question', question)).toMatchObject({ accepted_count: 0 });
  });

  it('is done once for one idempotency key', async () => {
    const input = { answerId: answer, idempotencyKey: 'accept-1' };
    const first = done(await kehila.get(AcceptAnswer).execute(asker, input));
    expect(await kehila.get(AcceptAnswer).execute(asker, input)).toMatchObject({ eventId: first.eventId });
  });

  it('leaves every counter as its rows say', async () => {
    expect(await town.differences()).toEqual([]);
  });
});

describe('choosing which solution is shown first', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let asker: Actor;
  let question: string;
  let solutions: string[];

  const first = (actor: Actor, answerId: string, chosen = true) => kehila.get(ShowSolutionFirst).execute(actor, { answerId, first: chosen });
  const shown = async () =>
    (await kehila.get(AnswerReader).page({ actor: nobody, questionId: question, first: 30, orderBy: 'best', wants: everything })).nodes.map(({ id }) => id);

  beforeAll(async () => {
    town = await Town.in(kehila);
  });
  beforeEach(async () => {
    asker = await town.person();
    question = await town.ask(asker);
    solutions = [];
    for (const person of await town.several(3)) {
      const answer = await town.answer(person, question);
      solutions.push(answer);
      await town.accept(asker, answer);
      kehila.clock.advance(60_000);
    }
  });

  it('leads with the chosen one, and with the newest again when it is chosen no longer', async () => {
    const [oldest, middle, newest] = solutions;
    expect(await shown()).toEqual([newest, middle, oldest]);
    expect(await first(asker, oldest!)).toMatchObject({ answerId: oldest, questionId: question, first: true });
    expect(await shown()).toEqual([oldest, newest, middle]);
    done(await first(asker, middle!));
    expect(await shown()).toEqual([middle, newest, oldest]);
    done(await first(asker, oldest!, false));
    expect(await shown()).toEqual([middle, newest, oldest]);
    done(await first(asker, middle!, false));
    expect(await shown()).toEqual([newest, middle, oldest]);
  });

  it('walks every page once with one chosen', async () => {
    const plain = await town.answer(await town.person(), question);
    done(await first(asker, solutions[0]!));
    const walked: string[] = [];
    let after: string | null | undefined;
    do {
      const { nodes, pageInfo } = await kehila
        .get(AnswerReader)
        .page({ actor: nobody, questionId: question, first: 1, after, orderBy: 'best', wants: everything });
      walked.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(walked).toEqual([solutions[0], solutions[2], solutions[1], plain]);
  });

  it("is also the staff's, in the asker's place", async () => {
    expect(await first(await town.staff(), solutions[0]!)).toMatchObject({ first: true });
  });

  it('refuses a stranger, and says who may', async () => {
    expect(await first(await town.person(), solutions[0]!)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'ACCEPT', needs: ['asker', 'staffOfSpace'] });
  });

  it('refuses an answer that solved nothing', async () => {
    expect(await first(asker, await town.answer(await town.person(), question))).toMatchObject({ code: 'NOT_ACCEPTED' });
  });

  it('refuses in a closed question', async () => {
    done(await kehila.get(CloseQuestion).execute(await town.staff(), { questionId: question, reason: 'other' }));
    expect(await first(asker, solutions[0]!)).toMatchObject({ code: 'QUESTION_CLOSED' });
  });

  it('knows no answer that is missing', async () => {
    expect(await first(asker, '999999')).toMatchObject({ code: 'NOT_FOUND', id: '999999' });
  });

  it('goes with the acceptance', async () => {
    done(await first(asker, solutions[0]!));
    done(await kehila.get(WithdrawAcceptance).execute(asker, { answerId: solutions[0]! }));
    expect(await town.row('answer', solutions[0]!)).toMatchObject({ shown_first: false });
    expect((await shown()).slice(0, 2)).toEqual([solutions[2], solutions[1]]);
  });

  it('lets one stand first when twenty choose at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => first(asker, solutions[index % 3]!)));
    outcomes.forEach(done);
    expect(await kehila.sql(`select count(*)::int as n from answer where question_id = $1 and shown_first`, question)).toEqual([{ n: 1 }]);
  });
});
