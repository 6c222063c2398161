import { done, KnowledgeStory, nobody } from '../../knowledge.factory';
import { ArticleReader } from '../article.reader';
import { ArchiveArticle } from './archive-article';
import { MarkArticleOutdated } from './mark-article-outdated';
import { VerifyArticle } from './verify-article';

describe('keeping articles true', () => {
  const story = new KnowledgeStory();
  const read = (articleId: string, actor = nobody) => story.kehila.get(ArticleReader).byId(actor, articleId);
  const verify = (...args: Parameters<VerifyArticle['execute']>) => story.kehila.get(VerifyArticle).execute(...args);
  const markOutdated = (...args: Parameters<MarkArticleOutdated['execute']>) => story.kehila.get(MarkArticleOutdated).execute(...args);
  const archive = (...args: Parameters<ArchiveArticle['execute']>) => story.kehila.get(ArchiveArticle).execute(...args);

  it('an article becomes due for review by the passing of time, and verifying makes it good for another 180 days', async () => {
    const { articleId } = await story.published(await story.person(), await story.reviewer());
    expect(await read(articleId)).toMatchObject({ state: 'published' });
    story.kehila.clock.advance(180 * 86_400_000 + 1_000);
    expect(await read(articleId)).toMatchObject({ state: 'due_for_review' });

    const staff = await story.staff();
    done(await verify(staff, { articleId, note: 'Tried on version 3.2' }));
    const article = (await read(articleId))!;
    expect(article).toMatchObject({ state: 'published', reviewedBy: { id: staff.accountId }, reviewNote: 'Tried on version 3.2', standing: 'official' });
    expect(article.nextReviewAt!.getTime() - article.reviewedAt!.getTime()).toBe(180 * 86_400_000);
  });

  it('an outdated article stays readable with its note, until it is verified', async () => {
    const { articleId } = await story.published(await story.person(), await story.reviewer());
    const staff = await story.staff();
    done(await markOutdated(staff, { articleId, note: 'The menu moved. Choose More.' }));
    expect(await read(articleId)).toMatchObject({ state: 'outdated', outdatedNote: 'The menu moved. Choose More.' });
    expect(await markOutdated(staff, { articleId, note: 'Again' })).toMatchObject({ code: 'STATE_REFUSED', state: 'outdated' });
    done(await verify(staff, { articleId }));
    expect(await read(articleId)).toMatchObject({ state: 'published', outdatedNote: null });
  });

  it('an archived article is gone for all but its writers, the staff and the reviewers, and verifying brings it back', async () => {
    const author = await story.person();
    const { articleId } = await story.published(author, await story.reviewer());
    const staff = await story.staff();
    done(await archive(staff, { articleId, note: 'Nobody has this modem' }));
    expect(await read(articleId)).toBeNull();
    expect(await read(articleId, await story.person())).toBeNull();
    expect(await read(articleId, author)).toMatchObject({ state: 'archived', archivedNote: 'Nobody has this modem' });
    expect(await read(articleId, await story.reviewer())).not.toBeNull();
    expect(await archive(staff, { articleId, note: 'Again' })).toMatchObject({ code: 'STATE_REFUSED', state: 'archived' });
    expect(await markOutdated(staff, { articleId, note: 'Again' })).toMatchObject({ code: 'STATE_REFUSED', state: 'archived' });
    done(await verify(staff, { articleId }));
    expect(await read(articleId)).toMatchObject({ state: 'published', archivedNote: null });
  });

  it('refuses members, whatever their reputation', async () => {
    const { articleId } = await story.published(await story.person(), await story.reviewer());
    const member = await story.person(10_000);
    expect(await verify(member, { articleId })).toMatchObject({ code: 'NOT_ALLOWED', ability: 'VERIFY_ARTICLE' });
    expect(await markOutdated(member, { articleId, note: 'No' })).toMatchObject({ code: 'NOT_ALLOWED', ability: 'MARK_ARTICLE_OUTDATED' });
    expect(await archive(member, { articleId, note: 'No' })).toMatchObject({ code: 'NOT_ALLOWED', ability: 'ARCHIVE_ARTICLE' });
  });

  it('refuses drafts', async () => {
    const { articleId } = await story.draft(await story.person());
    const staff = await story.staff();
    for (const act of [verify, markOutdated, archive]) {
      expect(await act(staff, { articleId, note: 'No' })).toMatchObject({ code: 'STATE_REFUSED', state: 'draft' });
      expect(await act(await story.person(), { articleId, note: 'No' })).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('lets nobody verify what they are credited in', async () => {
    const author = await story.staff();
    const { articleId } = await story.published(author, await story.reviewer());
    expect(await verify(author, { articleId })).toMatchObject({ code: 'OWN_REVISION' });
  });

  it('has one effect when twenty put it away at once', async () => {
    const { articleId } = await story.published(await story.person(), await story.reviewer());
    const staff = await story.staff();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => archive(staff, { articleId, note: 'Old' })));
    expect(outcomes.filter((outcome) => 'archivedBy' in outcome)).toHaveLength(1);
  });
});
