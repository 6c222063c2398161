import { type Actor, ErrorCode } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, done, Town } from '../community.factory';
import { CloseQuestion } from '../question/use-cases/close-question';
import { AcceptAnswer } from './use-cases/accept-answer';
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

  it('is done once for one idempotency key', async () => {
    const input = { answerId: answer, idempotencyKey: 'accept-1' };
    const first = done(await kehila.get(AcceptAnswer).execute(asker, input));
    expect(await kehila.get(AcceptAnswer).execute(asker, input)).toMatchObject({ eventId: first.eventId });
  });

  it('leaves every counter as its rows say', async () => {
    expect(await town.differences()).toEqual([]);
  });
});
