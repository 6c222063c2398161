import { ArticleReader } from '../../article/article.reader';
import { done, KnowledgeStory, nobody } from '../../knowledge.factory';
import { ApproveRevision } from '../../review/use-cases/approve-revision';
import { DraftArticle } from './draft-article';
import { EditRevision } from './edit-revision';
import { PublishRevision } from './publish-revision';
import { SubmitRevision } from './submit-revision';

describe('an article that was imported', () => {
  const story = new KnowledgeStory();
  let articleId: string;

  beforeEach(async () => {
    const author = await story.person();
    const draft = await story.draft(author, 'moving');
    done(await story.kehila.get(PublishRevision).execute(author, draft));
    articleId = draft.articleId;
    await story.kehila.sql('delete from article_contributor where article_id = $1', articleId);
    await story.kehila.sql(`update article set standing = 'imported', main_author_id = null where id = $1`, articleId);
  });

  it('becomes official by a text that somebody wrote and a reviewer approved', async () => {
    const author = await story.person();
    const draft = done(await story.kehila.get(DraftArticle).execute(author, { articleId }));
    const { version } = done(await story.kehila.get(EditRevision).execute(author, { ...draft, version: 1, title: 'Newer', body: 'As it is now.' }));
    done(await story.kehila.get(SubmitRevision).execute(author, { ...draft, version }));
    done(await story.kehila.get(ApproveRevision).execute(await story.reviewer(), { ...draft, version, reason: 'Reads well.' }));
    expect(await story.kehila.get(ArticleReader).byId(nobody, articleId)).toMatchObject({ standing: 'official', title: 'Newer', mainAuthorId: null });
  });

  it('is nobody’s to change without a review, also in a marked space', async () => {
    const member = await story.person();
    const draft = done(await story.kehila.get(DraftArticle).execute(member, { articleId }));
    const { version } = done(await story.kehila.get(EditRevision).execute(member, { ...draft, version: 1, title: 'Mine', body: 'All mine.' }));
    expect(await story.kehila.get(PublishRevision).execute(member, { ...draft, version })).toMatchObject({ code: 'NOT_ALLOWED', needs: ['reviewerOfSpace'] });
  });
});
