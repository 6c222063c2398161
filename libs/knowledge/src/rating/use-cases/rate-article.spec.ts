import { BadInput, ConsistencyChecks } from '@kehila/platform';
import { CreateSpace } from '@kehila/spaces';
import { ArticleRated } from '../../article/article.events';
import { ArticleReader } from '../../article/article.reader';
import { ArchiveArticle } from '../../article/use-cases/archive-article';
import { done, KnowledgeStory, nobody } from '../../knowledge.factory';
import { ApproveRevision } from '../../review/use-cases/approve-revision';
import { DraftArticle } from '../../revision/use-cases/draft-article';
import { SubmitRevision } from '../../revision/use-cases/submit-revision';
import { RatingReader } from '../rating.reader';
import { RateArticle } from './rate-article';

const browserKey = 'a-key-that-a-browser-keeps';

describe('rating an article', () => {
  const story = new KnowledgeStory();
  const rate = (...args: Parameters<RateArticle['execute']>) => story.kehila.get(RateArticle).execute(...args);
  const published = async () => (await story.published(await story.person(), await story.reviewer())).articleId;
  const counts = async (articleId: string) => {
    const article = await story.kehila.get(ArticleReader).byId(nobody, articleId);
    return [article?.helpfulCount, article?.notHelpfulCount];
  };

  it('counts readers with an account and without', async () => {
    const articleId = await published();
    const reader = await story.person(1);
    done(await rate(reader, { articleId, helpful: true }));
    done(await rate(nobody, { articleId, helpful: false, reason: 'steps_failed', text: 'No such menu', browserKey }));
    expect(await counts(articleId)).toEqual([1, 1]);
    expect(await story.kehila.get(RatingReader).of(reader, articleId)).toBe(true);
  });

  it('keeps the reason and the words of who was not helped, and of nobody else', async () => {
    const articleId = await published();
    done(await rate(nobody, { articleId, helpful: false, reason: 'not_what_i_see', text: ' Another menu ', browserKey }));
    done(await rate(await story.person(), { articleId, helpful: true, reason: 'other', text: 'Thanks' }));
    expect(await story.kehila.sql('select helpful, reason, words from article_rating where article_id = $1 order by id', articleId)).toEqual([
      { helpful: false, reason: 'not_what_i_see', words: 'Another menu' },
      { helpful: true, reason: null, words: null },
    ]);
  });

  it("does not keep a browser's key as it is", async () => {
    const articleId = await published();
    done(await rate(nobody, { articleId, helpful: true, browserKey }));
    const [row] = await story.kehila.sql<{ hash: Buffer }>('select browser_hash as hash from article_rating where article_id = $1', articleId);
    expect(row?.hash.toString('utf8')).not.toContain(browserKey);
    expect(row?.hash).toHaveLength(32);
  });

  it('replaces what the same reader said before', async () => {
    const articleId = await published();
    const reader = await story.person();
    done(await rate(reader, { articleId, helpful: true }));
    expect(done(await rate(reader, { articleId, helpful: false }))).toMatchObject({ helpful: false, raterId: reader.accountId });
    expect(await counts(articleId)).toEqual([0, 1]);
    done(await rate(reader, { articleId, helpful: false, reason: 'outdated' }));
    expect(await counts(articleId)).toEqual([0, 1]);
    done(await rate(nobody, { articleId, helpful: true, browserKey }));
    done(await rate(nobody, { articleId, helpful: false, browserKey }));
    expect(await counts(articleId)).toEqual([0, 2]);
  });

  it('refuses the same again', async () => {
    const articleId = await published();
    const reader = await story.person();
    done(await rate(reader, { articleId, helpful: true }));
    expect(await rate(reader, { articleId, helpful: true })).toMatchObject({ code: 'ALREADY_RATED' });
  });

  it('refuses its main author, and nobody else who is credited', async () => {
    const author = await story.person();
    const thread = await story.solvedThread();
    const { articleId, revisionId } = done(await story.kehila.get(DraftArticle).execute(author, { nominationId: await story.nomination(thread) }));
    done(await story.kehila.get(SubmitRevision).execute(author, { revisionId, version: 1 }));
    done(await story.kehila.get(ApproveRevision).execute(await story.reviewer(), { revisionId, version: 1, reason: 'Reads well.' }));
    expect(await rate(author, { articleId, helpful: true })).toMatchObject({ code: 'OWN_CONTENT' });
    done(await rate(thread.asker, { articleId, helpful: true }));
  });

  it('refuses drafts and what was put away: to most they do not exist', async () => {
    const author = await story.person();
    const reviewer = await story.reviewer();
    const draft = await story.draft(author);
    expect(await rate(await story.person(), { articleId: draft.articleId, helpful: true })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await rate(reviewer, { articleId: draft.articleId, helpful: true })).toMatchObject({ code: 'STATE_REFUSED', state: 'draft' });
    const articleId = await published();
    done(await story.kehila.get(ArchiveArticle).execute(reviewer, { articleId, note: 'Old' }));
    expect(await rate(nobody, { articleId, helpful: true, browserKey })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('wants the key of a browser from who has no account', async () => {
    await expect(rate(nobody, { articleId: await published(), helpful: true })).rejects.toBeInstanceOf(BadInput);
  });

  it('says whom to credit, and whether they are staff', async () => {
    const author = await story.staff();
    const { articleId } = await story.published(author, await story.reviewer());
    const outcome = await rate(nobody, { articleId, helpful: true, browserKey });
    expect(outcome).toBeInstanceOf(ArticleRated);
    expect(outcome).toMatchObject({ raterId: null, mainAuthorId: author.accountId, mainAuthorIsStaff: true });
  });

  it('answers everybody when more rate at once than there are connections, also where memberships are asked for', async () => {
    const pilots = { slug: 'pilots', name: { en: 'Pilots' }, visibility: 'members' } as const;
    done(await story.kehila.get(CreateSpace).execute(nobody, pilots));
    const articleId = await published();
    const readers = await Promise.all(Array.from({ length: 30 }, () => story.person()));
    const outcomes = await Promise.all(readers.map((reader) => rate(reader, { articleId, helpful: true })));
    expect(outcomes.every((outcome) => outcome instanceof ArticleRated)).toBe(true);
    expect(await counts(articleId)).toEqual([30, 0]);
  });

  it('counts a reader once, and every reader, when all click at once', async () => {
    const articleId = await published();
    const reader = await story.person();
    const twenty = Array.from({ length: 20 });
    const outcomes = await Promise.all(twenty.map(() => rate(reader, { articleId, helpful: true })));
    expect(outcomes.filter((outcome) => outcome instanceof ArticleRated)).toHaveLength(1);
    await Promise.all(twenty.map((_, at) => rate(nobody, { articleId, helpful: at % 2 === 0, browserKey: `${browserKey}-${at}` })));
    await Promise.all(twenty.map((_, at) => rate(nobody, { articleId, helpful: at % 2 === 1, browserKey })));
    const [helpful, notHelpful] = await counts(articleId);
    expect(helpful! + notHelpful!).toBe(22);
    expect(await story.kehila.get(ConsistencyChecks).run()).toContainEqual({ subject: 'articles', differences: [] });
  });
});
