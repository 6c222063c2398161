import { EditAnswer, PostAnswer, PostComment } from '@kehila/community';
import type { Actor } from '@kehila/platform';
import { CreateSpace } from '@kehila/spaces';
import { done, KnowledgeStory, nobody, type SolvedThread } from '../knowledge.factory';
import { ArticleReader } from '../article/article.reader';
import { ArticleLinks } from './article-links';
import { linkPattern } from './article-links.sql';
import { ReuseReader } from './reuse.reader';

const none = { answers: 0, comments: 0, answersLately: 0, commentsLately: 0 };

describe('articles that answers and comments link', () => {
  const story = new KnowledgeStory();
  let thread: SolvedThread;
  let staff: Actor;
  let articleId = '';

  beforeAll(async () => {
    staff = await story.staff();
  });
  beforeEach(async () => {
    thread = await story.thread();
    ({ articleId } = await story.published(await story.person(), await story.reviewer()));
  });

  const linkTo = (id: string): string => `See [A fixed channel](https://community.example/he/a/${id}/a-fixed-channel).`;
  const answer = async (body: string): Promise<string> => {
    const { answerId } = done(await story.kehila.get(PostAnswer).execute(await story.person(), { questionId: thread.questionId, body }));
    await story.kehila.drain();
    return answerId;
  };
  const reuse = async (actor = staff, id = articleId) => story.kehila.get(ReuseReader).of(actor, (await story.kehila.get(ArticleReader).byId(actor, id))!);

  it('are counted by answers and comments', async () => {
    const answerId = await answer(linkTo(articleId));
    done(await story.kehila.get(PostComment).execute(thread.asker, { contentId: answerId, body: `https://community.example/en/a/${articleId}` }));
    await story.kehila.drain();
    expect(await reuse()).toEqual({ answers: 1, comments: 1, answersLately: 1, commentsLately: 1 });
  });

  it('are told to the staff and the reviewers of the space of the article, and to nobody else', async () => {
    await answer(linkTo(articleId));
    expect(await reuse(await story.reviewer())).toMatchObject({ answers: 1 });
    expect(await reuse(await story.person())).toBeNull();
  });

  it('count once a text, however often and in whichever language the text links them', async () => {
    await answer(`${linkTo(articleId)} Or https://community.example/en/a/${articleId}?from=mail`);
    expect(await reuse()).toMatchObject({ answers: 1 });
  });

  it('follow the text: a link that goes counts no more, and one that comes does', async () => {
    const answerId = await answer(linkTo(articleId));
    const other = await story.published(await story.person(), await story.reviewer());
    done(await story.kehila.get(EditAnswer).execute(staff, { answerId, body: linkTo(other.articleId) }));
    await story.kehila.drain();
    expect(await reuse()).toEqual(none);
    expect(await reuse(staff, other.articleId)).toMatchObject({ answers: 1 });
  });

  it.each(['held', 'hidden', 'removed'])('are not counted in a text that is %s, and are again when it is seen', async (publication) => {
    const answerId = await answer(linkTo(articleId));
    await story.kehila.sql('update answer set publication = $2 where id = $1', answerId, publication);
    expect(await reuse()).toEqual(none);
    await story.kehila.sql(`update answer set publication = 'visible' where id = $1`, answerId);
    expect(await reuse()).toMatchObject({ answers: 1 });
  });

  it('are not counted in a thread that nobody sees', async () => {
    await answer(linkTo(articleId));
    await story.kehila.sql(`update question set publication = 'removed' where id = $1`, thread.questionId);
    expect(await reuse()).toEqual(none);
  });

  it('are not counted in a space that the viewer may not read', async () => {
    await answer(linkTo(articleId));
    const spaceId = done(await story.kehila.get(CreateSpace).execute(nobody, { slug: 'pilots', name: { en: 'Pilots' }, visibility: 'staff' })).spaceId;
    await story.kehila.sql('update question set space_id = $2 where id = $1', thread.questionId, spaceId);
    const [{ space_id: wifi } = { space_id: '' }] = await story.kehila.sql<{ space_id: string }>('select space_id from article where id = $1', articleId);
    expect(await reuse(await story.person(0, [{ role: 'STAFF', spaceId: wifi }]))).toEqual(none);
    expect(await reuse()).toMatchObject({ answers: 1 });
  });

  it('older than 90 days count in all, not among those of late', async () => {
    await answer(linkTo(articleId));
    story.kehila.clock.advance(91 * 86_400_000);
    expect(await reuse()).toEqual({ answers: 1, comments: 0, answersLately: 0, commentsLately: 0 });
  });

  it('are found in what was written before or imported, once', async () => {
    const answerId = await answer(linkTo(articleId));
    await story.kehila.sql('delete from article_link where content_id = $1', answerId);
    await story.kehila.get(ArticleLinks).run();
    expect(await reuse()).toMatchObject({ answers: 1 });
    expect(await story.kehila.get(ArticleLinks).run()).toBe(0);
    await Promise.all([story.kehila.get(ArticleLinks).run(), story.kehila.get(ArticleLinks).run()]);
    expect(await reuse()).toMatchObject({ answers: 1 });
  });

  it('are no words, no code, no other address and no article that never was', async () => {
    await answer(
      [
        `\`https://community.example/he/a/${articleId}\``,
        `https://elsewhere.example/he/a/${articleId}`,
        `https://communityxexample/he/a/${articleId}`,
        `https://community.example/he/q/${articleId}`,
        `https://community.example/he/a/${articleId}0000`,
      ].join('\n\n'),
    );
    expect(await reuse()).toEqual(none);
  });

  it('are read by a pattern in which an origin means itself', () => {
    const pattern = new RegExp(linkPattern('http://127.0.0.1:3000'));
    expect(pattern.exec('<a href="http://127.0.0.1:3000/he/a/12/x" rel')?.[1]).toBe('12');
    expect(pattern.test('<a href="http://127a0b0c1:3000/he/a/12/x"')).toBe(false);
  });
});
