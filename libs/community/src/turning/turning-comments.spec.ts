import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { AnswerReader } from '../answer/answer.reader';
import { everything } from '../answer/answer.rows';
import { EditAnswer } from '../answer/use-cases/edit-answer';
import { CommentReader } from '../comment/comment.reader';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { QuestionReader } from '../question/question.reader';
import { TurnedTextReader } from './turned-text.reader';
import { TurnAnswerIntoComment } from './use-cases/turn-answer-into-comment';
import { TurnCommentIntoAnswer } from './use-cases/turn-comment-into-answer';
import { UndoTurn } from './use-cases/undo-turn';

describe('a comment that becomes an answer', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let staff: Actor;
  let helper: Actor;
  let question: string;
  let comment: string;

  const turn = (actor: Actor, commentId: string) => kehila.get(TurnCommentIntoAnswer).execute(actor, { commentId });
  const turned = async (commentId: string) => done(await turn(staff, commentId)).contentId;
  const undo = (actor: Actor, contentId: string) => kehila.get(UndoTurn).execute(actor, { contentId });
  const answerOf = (id: string) => kehila.get(AnswerReader).byId(nobody, id, everything);
  const commentOf = (id: string) => kehila.get(CommentReader).byId(nobody, id);
  const whereIs = (id: string) => kehila.get(TurnedTextReader).byId(nobody, id);

  beforeAll(async () => {
    town = await Town.in(kehila);
    staff = await town.staff();
  });
  beforeEach(async () => {
    helper = await town.person();
    question = await town.ask(await town.person());
    comment = await town.comment(helper, question, 'Hold the button for **10** seconds.');
  });
  afterEach(async () => {
    expect(await town.differences()).toEqual([]);
  });

  it('stands among the answers with its author and date, and the thread counts it as one', async () => {
    const answer = await turned(comment);
    expect(await answerOf(answer)).toMatchObject({
      author: { id: helper.accountId },
      answeredAt: (await town.row('comment', comment))['commented_at'],
      editedAt: null,
      score: 0,
      body: { html: '<p dir="ltr">Hold the button for <strong>10</strong> seconds.</p>\n' },
    });
    expect(await commentOf(comment)).toBeNull();
    expect(await kehila.get(QuestionReader).byId(nobody, question)).toMatchObject({ answerCount: 1, commentCount: 0, state: 'answered' });
    expect(await whereIs(comment)).toMatchObject({ id: answer, kind: 'answer', turned: true });
  });

  it('is voted for, commented on and accepted like any other', async () => {
    const answer = await turned(comment);
    await town.vote(await town.person(), answer);
    await town.comment(staff, answer);
    await town.accept(staff, answer);
    expect(await answerOf(answer)).toMatchObject({ accepted: true, score: 1, commentCount: 1 });
    expect(await undo(staff, answer)).toMatchObject({ code: 'TEXT_ACCEPTED' });
  });

  it('comes from an answer too, and is a comment there again', async () => {
    const other = await town.answer(await town.person(), question);
    const remark = await town.comment(helper, other);
    const answer = await turned(remark);
    expect(await answerOf(other)).toMatchObject({ commentCount: 0 });
    await town.vote(await town.person(), answer);
    const below = await town.comment(staff, answer);
    done(await undo(staff, answer));
    expect(await answerOf(answer)).toBeNull();
    expect((await kehila.get(CommentReader).of(nobody, { id: other, spaceId: town.space }, 20)).nodes.map(({ id }) => id)).toEqual([remark, below]);
  });

  it('is found where the other went that it hung on', async () => {
    const other = await town.answer(await town.person(), question);
    const remark = await town.comment(helper, other);
    const answer = await turned(remark);
    done(await kehila.get(TurnAnswerIntoComment).execute(staff, { answerId: other, onContentId: question }));
    done(await undo(staff, answer));
    expect((await kehila.get(CommentReader).of(nobody, { id: question, spaceId: town.space }, 20)).nodes.map(({ id }) => id)).toContain(remark);
  });

  it('is not brought back over a text that was changed since, but may be made a comment anew', async () => {
    const answer = await turned(comment);
    done(await kehila.get(EditAnswer).execute(helper, { answerId: answer, body: 'Hold it for 15 seconds.', base: 'Hold the button for **10** seconds.' }));
    expect(await undo(staff, answer)).toMatchObject({ code: 'TEXT_EDITED' });
    const anew = done(await kehila.get(TurnAnswerIntoComment).execute(staff, { answerId: answer, onContentId: question })).contentId;
    expect(await commentOf(anew)).toMatchObject({ body: { markdown: 'Hold it for 15 seconds.' } });
    expect(await whereIs(comment)).toMatchObject({ id: anew });
  });

  it('is for those who moderate the space, and only where others see it', async () => {
    expect(await turn(helper, comment)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MODERATE' });
    expect(await turn(staff, '999999')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await undo(staff, comment)).toMatchObject({ code: 'NOT_FOUND' });
    const away = await town.comment(helper, question);
    await kehila.sql(`update comment set publication = 'hidden' where id = $1`, away);
    await kehila.sql(`update question set comment_count = comment_count - 1 where id = $1`, question);
    expect(await turn(staff, away)).toMatchObject({ code: 'STATE_REFUSED', state: 'hidden' });
  });

  it('is turned once, also by two at the same moment', async () => {
    const outcomes = await Promise.all([turn(staff, comment), turn(await town.staff(), comment)]);
    expect(outcomes.filter((outcome) => 'contentId' in outcome)).toHaveLength(1);
    expect(await kehila.get(QuestionReader).byId(nobody, question)).toMatchObject({ answerCount: 1 });
  });
});
