import { Actor } from '@kehila/platform';
import { ChangeArticleAudience } from '../article/use-cases/change-article-audience';
import { done, KnowledgeStory, nobody } from '../knowledge.factory';
import { ApproveRevision } from '../review/use-cases/approve-revision';
import { SubmitRevision } from '../revision/use-cases/submit-revision';
import { ArticlesToExport } from './articles-to-export';
import type { ExportedArticle } from './exported-article';

const operator = new Actor({ accountId: null, sessionId: null, verified: true, language: 'en', grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });

describe('articles to export', () => {
  const story = new KnowledgeStory();
  let reviewer: Actor;
  let author: Actor;

  const exported = async (actor: Actor, spaceId: string | null = null): Promise<ExportedArticle[]> => {
    const found: ExportedArticle[] = [];
    for await (const article of story.kehila.get(ArticlesToExport).of(actor, spaceId)) found.push(article);
    return found;
  };
  const idsOf = async (actor: Actor): Promise<string[]> => (await exported(actor)).map(({ id }) => id);

  beforeAll(async () => {
    [author, reviewer] = [await story.person(), await story.reviewer()];
  });

  it('are all that are published, however many there are, each with who wrote it', async () => {
    const published: string[] = [];
    for (let number = 0; number < 3; number++) published.push((await story.published(author, reviewer)).articleId);
    const draft = await story.draft(author);
    const found = await exported(nobody);
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(published));
    expect(found.map(({ id }) => id)).not.toContain(draft.articleId);
    for (const article of found) expect([article.authors.length, article.contentHash]).toEqual([1, expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(await exported(nobody, '999')).toEqual([]);
  });

  it('hold the parts for the staff for who reads them, and not one byte of them for anybody else', async () => {
    const staff = await story.staff();
    const draft = await story.draft(staff, 'wifi', 'Set channel 44.\n\n:::staff\nReset it with quokka.\n:::\n');
    done(await story.kehila.get(SubmitRevision).execute(staff, draft));
    done(await story.kehila.get(ApproveRevision).execute(reviewer, { ...draft, reason: 'Reads well.' }));
    expect(JSON.stringify(await exported(nobody))).not.toContain('quokka');
    const [open, whole] = [await exported(nobody), await exported(operator)].map((found) => found.find(({ id }) => id === draft.articleId)!);
    expect([whole!.markdown, whole!.html]).toEqual([expect.stringContaining('quokka'), expect.stringContaining('quokka')]);
    expect(whole!.contentHash).toBe(open!.contentHash);
  });

  it('leave out what is for members or for the staff, unless somebody who reads it asks', async () => {
    const staff = await story.staff();
    const { articleId } = await story.published(author, reviewer);
    done(await story.kehila.get(ChangeArticleAudience).execute(staff, { articleId, audience: 'staff' }));
    expect(await idsOf(nobody)).not.toContain(articleId);
    expect(await idsOf(operator)).toContain(articleId);
  });
});
