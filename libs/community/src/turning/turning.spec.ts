import { type Actor, BadInput } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { LiftAlias } from '../alias/use-cases/lift-alias';
import { AnswerReader } from '../answer/answer.reader';
import { everything } from '../answer/answer.rows';
import { PostAnswer } from '../answer/use-cases/post-answer';
import { CommentReader } from '../comment/comment.reader';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { MergeQuestions } from '../merge/use-cases/merge-questions';
import { UndoMerge } from '../merge/use-cases/undo-merge';
import { QuestionReader } from '../question/question.reader';
import { MarkTrust } from '../trust/use-cases/mark-trust';
import { TurnedTextReader } from './turned-text.reader';
import { TurnAnswerIntoComment } from './use-cases/turn-answer-into-comment';
import { UndoTurn } from './use-cases/undo-turn';

describe('an answer that becomes a comment', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let staff: Actor;
  let helper: Actor;
  let question: string;
  let answer: string;

  const turn = (actor: Actor, answerId: string, onContentId: string) => kehila.get(TurnAnswerIntoComment).execute(actor, { answerId, onContentId });
  const turned = async (answerId: string, onContentId: string) => done(await turn(staff, answerId, onContentId)).contentId;
  const undo = (actor: Actor, contentId: string) => kehila.get(UndoTurn).execute(actor, { contentId });
  const commentsOn = async (id: string) => (await kehila.get(CommentReader).of(nobody, { id, spaceId: town.space }, 20)).nodes.map((comment) => comment.id);
  const answerOf = (id: string) => kehila.get(AnswerReader).byId(nobody, id, everything);
  const whereIs = (id: string, actor = nobody) => kehila.get(TurnedTextReader).byId(actor, id);
  const rows = async () => {
    const tables = { question: 'id', answer: 'question_id', comment: 'question_id', vote: 'question_id' };
    const entries = Object.entries(tables).map(async ([table, of]) => [
      table,
      await kehila.sql(
        `select to_jsonb(x) - 'version' - 'thread_version' as row from ${table} x where ${of} = $1 and to_jsonb(x)->>'publication' is distinct from 'merged' order by id`,
        question,
      ),
    ]);
    return Object.fromEntries((await Promise.all(entries)) as [string, unknown][]);
  };

  beforeAll(async () => {
    town = await Town.in(kehila);
    staff = await town.staff();
  });
  beforeEach(async () => {
    helper = await town.person();
    question = await town.ask(await town.person());
    answer = await town.answer(helper, question, 'Thanks, **this** helped me too.');
  });
  afterEach(async () => {
    expect(await town.differences()).toEqual([]);
  });

  it('hangs on the question with its author and date, and the thread counts it as a comment', async () => {
    const before = await town.row('answer', answer);
    const comment = await turned(answer, question);
    expect(await kehila.get(CommentReader).byId(nobody, comment)).toMatchObject({
      author: { id: helper.accountId },
      commentedAt: before['answered_at'],
      body: { markdown: 'Thanks, **this** helped me too.', html: '<p dir="ltr">Thanks, <strong>this</strong> helped me too.</p>\n' },
    });
    expect(await answerOf(answer)).toBeNull();
    expect(await kehila.get(QuestionReader).byId(nobody, question)).toMatchObject({ answerCount: 0, commentCount: 1, state: 'open' });
  });

  it('hangs on another answer where it speaks of that', async () => {
    const other = await town.answer(await town.person(), question);
    const comment = await turned(answer, other);
    expect(await commentsOn(other)).toEqual([comment]);
    expect(await answerOf(other)).toMatchObject({ commentCount: 1 });
  });

  it('loses its votes, and its comments stand beside it', async () => {
    await town.vote(await town.person(), answer);
    const remark = await town.comment(staff, answer);
    const comment = await turned(answer, question);
    expect(await commentsOn(question)).toEqual([comment, remark]);
    expect(await town.row('answer', answer)).toMatchObject({ score: 0, comment_count: 0 });
    expect(await kehila.sql(`select from vote where content_id = $1 and retracted_at is null`, answer)).toEqual([]);
  });

  it('becomes an answer again with everything that it had', async () => {
    await town.vote(await town.person(), answer);
    await town.vote(await town.person(), answer);
    await town.comment(staff, answer);
    const before = await rows();
    const comment = await turned(answer, question);
    await undo(staff, comment);
    expect(await rows()).toEqual(before);
    expect(await kehila.get(CommentReader).byId(nobody, comment)).toBeNull();
  });

  it('keeps the hidden name, also when it is shown in between', async () => {
    const shy = await town.person();
    const hidden = done(await kehila.get(PostAnswer).execute(shy, { questionId: question, body: 'Me too.', hideName: true })).answerId;
    const comment = await turned(hidden, question);
    expect(await kehila.get(CommentReader).byId(nobody, comment)).toMatchObject({ author: null, nameHidden: true });
    done(await kehila.get(LiftAlias).execute(shy, { questionId: question }));
    done(await undo(staff, comment));
    expect(await answerOf(hidden)).toMatchObject({ author: { id: shy.accountId }, nameHidden: false });
  });

  it('is found by its old address, however often it was turned', async () => {
    const first = await turned(answer, question);
    expect(await whereIs(answer)).toMatchObject({
      id: first,
      kind: 'comment',
      turned: true,
      address: expect.stringMatching(`^/q/${question}/.*#comment-${first}$`),
    });
    done(await undo(staff, first));
    expect(await whereIs(first)).toMatchObject({ id: answer, kind: 'answer', turned: false });
    const second = await turned(answer, question);
    for (const id of [answer, first, second]) expect(await whereIs(id)).toMatchObject({ id: second });
  });

  it('is not found by who may not see the thread', async () => {
    await turned(answer, question);
    await kehila.sql(`update question set publication = 'hidden' where id = $1`, question);
    expect(await whereIs(answer)).toBeNull();
    expect(await whereIs('999999')).toBeNull();
  });

  it('is for those who moderate the space', async () => {
    for (const stranger of [helper, await town.person({ grants: [{ role: 'STAFF', spaceId: town.elsewhere }] })]) {
      expect(await turn(stranger, answer, question)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MODERATE' });
    }
    const comment = await turned(answer, question);
    expect(await undo(helper, comment)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MODERATE' });
  });

  it('hangs on nothing but its question and visible answers to it', async () => {
    const elsewhere = await town.ask(helper);
    const remark = await town.comment(staff, question);
    const gone = await town.answer(helper, question);
    await town.hideAnswer(gone);
    for (const on of [elsewhere, remark, gone])
      expect(await turn(staff, answer, on)).toMatchObject({ code: 'NOT_FOUND', id: on, path: ['input', 'onContentId'] });
    await expect(turn(staff, answer, answer)).rejects.toThrow(BadInput);
  });

  it('is refused where something stands on it that a comment cannot have', async () => {
    await town.accept(staff, answer);
    expect(await turn(staff, answer, question)).toMatchObject({ code: 'TEXT_ACCEPTED' });
    const marked = await town.answer(helper, question);
    done(await kehila.get(MarkTrust).execute(staff, { answerId: marked, kind: 'outdated', note: 'Since version 3.' }));
    expect(await turn(staff, marked, question)).toMatchObject({ code: 'TEXT_TRUST_MARKED' });
    const corrected = await town.answer(helper, question);
    await kehila.sql(
      `insert into correction (answer_id, author_id, kind, state, reason, base_markdown, body_markdown, proposed_at, grace_ends_at)
       values ($1, $2, 'unclear', 'proposed', 'So', 'a', 'b', now(), now() + interval '1 day')`,
      ...[corrected, staff.accountId],
    );
    expect(await turn(staff, corrected, question)).toMatchObject({ code: 'TEXT_UNDER_CORRECTION' });
    const long = await town.answer(helper, question, 'x'.repeat(2_049));
    expect(await turn(staff, long, question)).toMatchObject({ code: 'TEXT_TOO_LONG_FOR_COMMENT', limit: 2_048 });
  });

  it('is decided about first where others do not see it', async () => {
    await town.hideAnswer(answer);
    expect(await turn(staff, answer, question)).toMatchObject({ code: 'STATE_REFUSED', state: 'hidden' });
    expect(await turn(helper, '999999', question)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is turned once, also by two at the same moment', async () => {
    const outcomes = await Promise.all([turn(staff, answer, question), turn(await town.staff(), answer, question)]);
    expect(outcomes.filter((outcome) => 'contentId' in outcome)).toHaveLength(1);
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'NOT_FOUND' }));
    const comment = (await commentsOn(question))[0]!;
    const undone = await Promise.all([undo(staff, comment), undo(staff, comment)]);
    expect(undone.filter((outcome) => 'contentId' in outcome)).toHaveLength(1);
  });

  it('stays what it is where its thread went back to another question since', async () => {
    const other = await town.ask(helper);
    done(await kehila.get(MergeQuestions).execute(staff, { questionId: question, intoId: other }));
    const comment = await turned(answer, other);
    done(await kehila.get(UndoMerge).execute(staff, { questionId: question }));
    expect(await undo(staff, comment)).toMatchObject({ code: 'TEXT_ELSEWHERE' });
    expect(await whereIs(answer)).toMatchObject({ id: comment });
  });

  it('goes along with its thread, and comes back there', async () => {
    const other = await town.ask(helper);
    await town.vote(await town.person(), answer);
    const comment = await turned(answer, question);
    done(await kehila.get(MergeQuestions).execute(staff, { questionId: question, intoId: other }));
    done(await undo(staff, comment));
    expect(await answerOf(answer)).toMatchObject({ questionId: other, score: 1 });
  });
});
