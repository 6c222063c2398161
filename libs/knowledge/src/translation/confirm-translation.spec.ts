import type { Actor } from '@kehila/platform';
import { ArticleReader } from '../article/article.reader';
import { ArchiveArticle } from '../article/use-cases/archive-article';
import { type Draft, done, KnowledgeStory, nobody } from '../knowledge.factory';
import { DueArticlesReader } from '../upkeep/due-articles.reader';
import { ConfirmTranslation } from './confirm-translation';

describe('saying that a translation still holds', () => {
  const story = new KnowledgeStory();
  let author: Actor, translator: Actor, reviewer: Actor, staff: Actor;
  let source: Draft, translation: Draft, changed: Draft;

  const confirm = (actor = staff, originalRevisionId = changed.revisionId, articleId = translation.articleId) =>
    story.kehila.get(ConfirmTranslation).execute(actor, { articleId, originalRevisionId });
  const article = (actor: Actor = nobody) => story.kehila.get(ArticleReader).byId(actor, translation.articleId);
  const change = async (body = 'Set channel 36.'): Promise<Draft> => {
    const draft = await story.rewritten(author, reviewer, source.articleId, 'large', body);
    await story.approve(reviewer, draft);
    return draft;
  };

  beforeAll(async () => {
    [author, translator, reviewer, staff] = [await story.person(), await story.reviewer(), await story.reviewer(), await story.staff()];
  });
  beforeEach(async () => {
    source = await story.published(author, reviewer);
    translation = await story.translated(translator, reviewer, source.articleId);
    changed = await change();
  });

  it('shows it to readers again, and settles what was to do', async () => {
    expect(await article()).toBeNull();
    done(await confirm());
    expect(await article()).toMatchObject({ originalChange: null });
    const { nodes } = await story.kehila.get(DueArticlesReader).page(staff, { spaceId: null, mine: false }, 100, null);
    expect(nodes.map(({ article: { id } }) => id)).not.toContain(translation.articleId);
    expect(await story.kehila.sql(`select 1 from audit_entry where act = 'confirmTranslation' order by id desc limit 1`)).toHaveLength(1);
  });

  it('holds for the text that was read, not for one that came meanwhile', async () => {
    await change('Set channel 40.');
    done(await confirm());
    expect(await article()).toBeNull();
  });

  it('is refused for what it follows already, and for what is no text of its original', async () => {
    expect(await confirm(staff, source.revisionId)).toMatchObject({ code: 'STATE_REFUSED', state: 'follows_original' });
    expect(await confirm(staff, translation.revisionId)).toMatchObject({ code: 'STATE_REFUSED' });
    expect(await confirm(staff, changed.revisionId, source.articleId)).toMatchObject({ code: 'STATE_REFUSED' });
  });

  it('is refused to who wrote it, to who does not keep the space, and to who may not see it', async () => {
    expect(await confirm(translator)).toMatchObject({ code: 'OWN_REVISION' });
    expect(await confirm(await story.person())).toMatchObject({ code: 'NOT_FOUND' });
    done(await confirm());
    changed = await change('Set channel 40.');
    await story.kehila.sql(`update revision set significance = 'medium' where id = $1`, changed.revisionId);
    await story.kehila.sql(`update article set original_change = 'medium' where id = $1`, translation.articleId);
    expect(await confirm(await story.person())).toMatchObject({ code: 'NOT_ALLOWED', ability: 'VERIFY_ARTICLE' });
  });

  it('is refused for what is put away', async () => {
    done(await story.kehila.get(ArchiveArticle).execute(staff, { articleId: translation.articleId, note: 'Nobody has it.' }));
    expect(await confirm()).toMatchObject({ code: 'STATE_REFUSED', state: 'archived' });
  });

  it('happens once when two press at once', async () => {
    const other = await story.staff();
    const outcomes = await Promise.all([confirm(), confirm(other)]);
    expect(outcomes.filter((outcome) => 'originalRevisionId' in outcome)).toHaveLength(1);
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 'STATE_REFUSED', state: 'follows_original' }));
  });

  it('leaves nothing unseen when a large change is published at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const next = await story.rewritten(author, reviewer, source.articleId, 'large', `Set channel ${100 + round}.`);
      await Promise.all([confirm(), story.approve(reviewer, next)]);
      expect(await article()).toBeNull();
      changed = next;
    }
  });
});
