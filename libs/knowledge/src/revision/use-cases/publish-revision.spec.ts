import { ArticleReader } from '../../article/article.reader';
import { done, KnowledgeStory, nobody } from '../../knowledge.factory';
import { ApproveRevision } from '../../review/use-cases/approve-revision';
import { DraftArticle } from './draft-article';
import { EditRevision } from './edit-revision';
import { PublishRevision } from './publish-revision';
import { SubmitRevision } from './submit-revision';

describe('publishing without a review', () => {
  const story = new KnowledgeStory();
  const publish = (...args: Parameters<PublishRevision['execute']>) => story.kehila.get(PublishRevision).execute(...args);

  it("makes the article the community's, at once, in a marked space", async () => {
    const author = await story.person();
    const draft = await story.draft(author, 'moving');
    done(await publish(author, draft));
    expect(await story.kehila.get(ArticleReader).byId(nobody, draft.articleId)).toMatchObject({
      state: 'published',
      standing: 'community',
      reviewedBy: null,
      nextReviewAt: null,
      title: 'A fixed channel',
    });
  });

  it('has one effect when twenty tabs click at once', async () => {
    const author = await story.person();
    const draft = await story.draft(author, 'moving');
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => publish(author, draft)));
    expect(outcomes.filter((outcome) => 'standing' in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => 'state' in outcome && outcome.state === 'published')).toHaveLength(19);
  });

  it('refuses a space where somebody has to approve', async () => {
    const author = await story.person();
    expect(await publish(author, await story.draft(author, 'wifi'))).toMatchObject({ code: 'NOT_ALLOWED', ability: 'PUBLISH', needs: ['reviewerOfSpace'] });
  });

  it('refuses everybody but the author', async () => {
    const draft = await story.draft(await story.person(), 'moving');
    expect(await publish(await story.staff(), draft)).toMatchObject({ code: 'NOT_ALLOWED', needs: ['author'] });
    expect(await publish(await story.person(), draft)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses a version that was changed since it was read, and an empty text', async () => {
    const author = await story.person();
    const draft = await story.draft(author, 'moving');
    expect(await publish(author, { ...draft, version: 1 })).toMatchObject({ code: 'REVISION_CHANGED' });
    const empty = done(await story.kehila.get(DraftArticle).execute(author, { space: 'moving' }));
    expect(await publish(author, { ...empty, version: 1 })).toMatchObject({ code: 'TEXT_MISSING' });
  });

  it('lets the author publish a newer text, and nobody else', async () => {
    const author = await story.person();
    const first = await story.draft(author, 'moving');
    done(await publish(author, first));
    const other = await story.person();
    const foreign = done(await story.kehila.get(DraftArticle).execute(other, { articleId: first.articleId }));
    expect(await publish(other, { ...foreign, version: 1 })).toMatchObject({ code: 'NOT_ALLOWED', needs: ['reviewerOfSpace'] });
  });

  it('never replaces an official text', async () => {
    const author = await story.person();
    const draft = await story.draft(author, 'moving');
    done(await story.kehila.get(SubmitRevision).execute(author, draft));
    done(await story.kehila.get(ApproveRevision).execute(await story.reviewer(), { ...draft, reason: 'Reads well.' }));
    const newer = done(await story.kehila.get(DraftArticle).execute(author, { articleId: draft.articleId }));
    const { version } = done(await story.kehila.get(EditRevision).execute(author, { ...newer, version: 1, title: 'Mine', body: 'All mine.' }));
    expect(await publish(author, { ...newer, version })).toMatchObject({ code: 'NOT_ALLOWED', needs: ['reviewerOfSpace'] });
  });
});
