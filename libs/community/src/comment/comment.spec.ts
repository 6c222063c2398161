import type { Actor } from '@kehila/platform';
import { statementsOf, useFeatures } from '@kehila/testing';
import { communityAlone, nobody, Town } from '../community.factory';
import { QuestionReader } from '../question/question.reader';
import { CommentReader } from './comment.reader';
import { PostComment } from './use-cases/post-comment';

describe('a comment', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let asker: Actor;
  let helper: Actor;
  let staff: Actor;
  let question: string;
  let answer: string;

  const post = (actor: Actor, contentId: string, body = 'Which model?') => kehila.get(PostComment).execute(actor, { contentId, body });
  const on = (actor: Actor, id: string, first = 20, after?: string | null) => kehila.get(CommentReader).of(actor, { id, spaceId: town.space }, first, after);

  beforeAll(async () => {
    town = await Town.in(kehila);
    staff = await town.staff();
  });
  beforeEach(async () => {
    [asker, helper] = (await town.several(2)) as [Actor, Actor];
    question = await town.ask(asker);
    answer = await town.answer(helper, question);
  });

  it('hangs on a question or an answer and is counted there', async () => {
    const onQuestion = await town.comment(helper, question, '# 3 is **red**');
    const onAnswer = await town.comment(asker, answer);
    expect((await on(nobody, question)).nodes).toMatchObject([
      { id: onQuestion, body: { html: '<p dir="ltr"># 3 is <strong>red</strong></p>\n' }, author: { id: helper.accountId } },
    ]);
    expect((await on(nobody, answer)).nodes).toMatchObject([{ id: onAnswer }]);
    expect(await town.row('question', question)).toMatchObject({ comment_count: 1 });
    expect(await town.row('answer', answer)).toMatchObject({ comment_count: 1 });
  });

  it('comes with the question where the page asks for it', async () => {
    const id = await town.comment(helper, question);
    const read = await kehila.get(QuestionReader).byId(nobody, question);
    expect(read?.firstComments?.rows.map((row) => row.id)).toEqual([id]);
  });

  it('is one of a list, oldest first, in pages', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.push(await town.comment(helper, question, `Comment ${n}`));
    const one = await on(nobody, question, 3);
    const two = await on(nobody, question, 3, one.pageInfo.endCursor);
    expect(one.pageInfo.hasNextPage).toBe(true);
    expect([...one.nodes, ...two.nodes].map(({ id }) => id)).toEqual(ids);
    expect(two.pageInfo.hasNextPage).toBe(false);
  });

  it('is loaded for many contents by one statement', async () => {
    await town.comment(helper, question);
    await town.comment(asker, answer);
    const statements = await statementsOf(kehila.database, async () => {
      const pages = await Promise.all([on(nobody, question, 50), on(nobody, answer, 50)]);
      expect(pages.map(({ nodes }) => nodes.length)).toEqual([1, 1]);
    });
    expect(statements).toHaveLength(1);
  });

  it('needs 1 reputation, a confirmed address and a content that may be seen', async () => {
    expect(await post(await town.person({ reputation: 0 }), question)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'COMMENT', missingReputation: 1 });
    expect(await post(await town.person({ verified: false }), question)).toMatchObject({ code: 'NOT_ALLOWED', needs: ['verified'] });
    expect(await post(helper, '999999')).toMatchObject({ code: 'NOT_FOUND', id: '999999' });
    expect(await post(helper, await town.comment(helper, question))).toMatchObject({ code: 'NOT_FOUND' });
    await town.hideAnswer(answer);
    expect(await post(asker, answer)).toMatchObject({ code: 'NOT_FOUND', id: answer });
  });

  it('is refused where the thread is locked', async () => {
    await kehila.sql(`update question set locked_at = now() where id = $1`, question);
    expect(await post(helper, question)).toMatchObject({ code: 'QUESTION_LOCKED' });
  });

  it('of a newcomer with three links waits for approval', async () => {
    const id = await town.comment(helper, question, 'https://a.example https://b.example https://c.example');
    expect((await on(nobody, question)).nodes).toEqual([]);
    expect((await on(asker, question)).nodes).toEqual([]);
    expect((await on(helper, question)).nodes).toMatchObject([{ id, held: true }]);
    expect((await on(staff, question)).nodes).toMatchObject([{ id, held: true }]);
    expect(await kehila.get(CommentReader).byId(nobody, id)).toBeNull();
    expect(await town.row('question', question)).toMatchObject({ comment_count: 0 });
  });

  it('is not to be read where its thread is not', async () => {
    const id = await town.comment(helper, question);
    expect(await kehila.get(CommentReader).byId(nobody, id)).toMatchObject({ id });
    await kehila.sql(`update question set publication = 'hidden' where id = $1`, question);
    expect(await kehila.get(CommentReader).byId(nobody, id)).toBeNull();
    expect((await on(nobody, question)).nodes).toEqual([]);
  });

  it('leaves every counter as its rows say', async () => {
    expect(await town.differences()).toEqual([]);
  });
});
