import type { Actor } from '@kehila/platform';
import { CreateSpace } from '@kehila/spaces';
import { ArchiveArticle } from '../article/use-cases/archive-article';
import { ChangeArticleAudience } from '../article/use-cases/change-article-audience';
import { done, KnowledgeStory, nobody } from '../knowledge.factory';
import { ArticlesToInsert } from './articles-to-insert';

describe('articles to insert into an answer', () => {
  const story = new KnowledgeStory();
  let staff: Actor;
  let articleId = '';

  const found = async (actor = staff, query = 'fixed channel', space?: string) =>
    (await story.kehila.get(ArticlesToInsert).find(actor, query, space)).map(({ id }) => id);

  beforeAll(async () => {
    staff = await story.staff();
  });
  beforeEach(async () => {
    await story.kehila.sql('delete from search_doc');
    ({ articleId } = await story.published(await story.person(), await story.reviewer()));
    await story.kehila.drain();
  });

  it('are found by their words', async () => {
    expect(await found()).toEqual([articleId]);
    expect(await found(staff, 'nothing of the kind')).toEqual([]);
    expect(await found(staff, '  ')).toEqual([]);
  });

  it.each(['MEMBERS', 'STAFF'] as const)('are none that is for %s only, even for who reads it: whoever reads the answer could not', async (audience) => {
    done(await story.kehila.get(ChangeArticleAudience).execute(staff, { articleId, audience: audience.toLowerCase() as 'members' | 'staff' }));
    await story.kehila.drain();
    expect(await found()).toEqual([]);
  });

  it('are none that was archived', async () => {
    done(await story.kehila.get(ArchiveArticle).execute(staff, { articleId, note: 'Nobody has it' }));
    await story.kehila.drain();
    expect(await found()).toEqual([]);
  });

  it('are none of a space that not everybody reads, but for threads of that space and who reads it', async () => {
    const { spaceId } = done(await story.kehila.get(CreateSpace).execute(nobody, { slug: 'pilots', name: { en: 'Pilots' }, visibility: 'staff' }));
    await story.kehila.sql('update article set space_id = $2 where id = $1', articleId, spaceId);
    await story.kehila.sql('update search_doc set space_id = $2 where id = $1', articleId, spaceId);
    expect(await found()).toEqual([]);
    expect(await found(staff, 'fixed channel', 'pilots')).toEqual([articleId]);
    expect(await found(await story.person(), 'fixed channel', 'pilots')).toEqual([]);
  });

  it('leave no trace among what readers search for', async () => {
    await found(staff, 'a very rare wording');
    await story.kehila.drain();
    expect(await story.kehila.sql('select from search_log')).toEqual([]);
  });
});
