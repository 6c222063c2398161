import type { Actor } from '@kehila/platform';
import { ArticleSearchSource } from '../article/article.search';
import { ArticleReader } from '../article/article.reader';
import { WithheldArticles } from '../article/withheld.reader';
import { ArchiveArticle } from '../article/use-cases/archive-article';
import { ChangeArticleAudience } from '../article/use-cases/change-article-audience';
import { VerifyArticle } from '../article/use-cases/verify-article';
import { ArticleChangesReader } from '../channel/article-changes.reader';
import { type Draft, done, KnowledgeStory, nobody } from '../knowledge.factory';
import { ApproveRevision } from '../review/use-cases/approve-revision';
import { PublishRevision } from '../revision/use-cases/publish-revision';
import { RevisionReader } from '../revision/revision.reader';
import { DraftArticle } from '../revision/use-cases/draft-article';
import { EditRevision } from '../revision/use-cases/edit-revision';
import { DueArticlesReader } from '../upkeep/due-articles.reader';
import { OriginalChangesReader } from './original-changes.reader';
import type { Significance } from './significance';
import { TranslationsReader } from './translations.reader';

describe('a translation whose original changes', () => {
  const story = new KnowledgeStory();
  let author: Actor, translator: Actor, reviewer: Actor, staff: Actor;
  let source: Draft, translation: Draft;

  const article = (actor: Actor = nobody, id = translation.articleId) => story.kehila.get(ArticleReader).byId(actor, id);
  const due = async () => {
    const { nodes } = await story.kehila.get(DueArticlesReader).page(reviewer, { spaceId: null, mine: false }, 100, null);
    return nodes.find((one) => one.article.id === translation.articleId)?.causes;
  };
  const change = async (significance: Significance | null, body?: string): Promise<Draft> => {
    const draft = await story.rewritten(author, reviewer, source.articleId, significance, body);
    story.kehila.clock.advance(60_000);
    await story.approve(reviewer, draft);
    return draft;
  };
  const follow = async (): Promise<void> => {
    const draft = await story.rewritten(translator, reviewer, translation.articleId, null, 'קבעו ערוץ 36.');
    await story.approve(reviewer, draft);
  };

  beforeAll(async () => {
    [author, translator, reviewer, staff] = [await story.person(), await story.person(), await story.reviewer(), await story.staff()];
  });
  beforeEach(async () => {
    source = await story.published(author, reviewer);
    translation = await story.translated(translator, reviewer, source.articleId);
  });

  it('stays as it is after a small change', async () => {
    await change('small');
    expect(await article()).toMatchObject({ originalChange: null, originalChangedAt: null });
    expect(await due()).toBeUndefined();
  });

  it('stays as it is when the original, or it itself, is opened to more people', async () => {
    done(await story.kehila.get(ChangeArticleAudience).execute(staff, { articleId: source.articleId, audience: 'members' }));
    for (const articleId of [source.articleId, translation.articleId]) {
      const { revisionId } = done(await story.kehila.get(ChangeArticleAudience).execute(staff, { articleId, audience: 'public' })) as Draft;
      await story.approve(reviewer, { revisionId, articleId, version: 1 });
      expect(await article(reviewer)).toMatchObject({ originalChange: null });
    }
  });

  it('is marked after a medium one, which is what nobody said otherwise', async () => {
    const before = story.kehila.clock.now();
    await change(null);
    const marked = (await article())!;
    expect(marked.originalChange).toBe('medium');
    expect(marked.originalChangedAt!.getTime()).toBeGreaterThan(before.getTime());
    expect(await story.kehila.get(TranslationsReader).of(nobody, source.articleId)).toMatchObject([{ language: 'he', leads: true }]);
    expect(await due()).toBeUndefined();
  });

  it('is hidden after a large one from all but its writers, the staff and the reviewers, and stands before its owner', async () => {
    await change('large');
    expect(await article()).toBeNull();
    expect(await article(await story.person())).toBeNull();
    for (const one of [translator, staff, reviewer]) expect(await article(one)).toMatchObject({ originalChange: 'large', state: 'published' });
    expect(await due()).toEqual(['original_changed']);
  });

  it('is in no list, search or feed while it is hidden, not even for those who see it', async () => {
    await change('large');
    const { nodes } = await story.kehila.get(ArticleReader).page(staff, { spaceId: null, standing: null, state: null }, 100, null);
    expect(nodes.map(({ id }) => id)).not.toContain(translation.articleId);
    const search = story.kehila.get(ArticleSearchSource);
    expect(await search.documents([translation.articleId])).toEqual([]);
    expect((await search.visible(staff, [translation.articleId, source.articleId])).size).toBe(1);
    const changes = await story.kehila.get(ArticleChangesReader).after(nobody, 100, null);
    expect(changes.nodes.map(({ articleId }) => articleId)).not.toContain(translation.articleId);
  });

  it('leads its readers to the original, which says that the translation is awaited', async () => {
    await change('large');
    const translations = story.kehila.get(TranslationsReader);
    expect(await story.kehila.get(WithheldArticles).byId(nobody, translation.articleId)).toMatchObject({
      isArchived: false,
      replacement: { id: source.articleId },
    });
    expect(await translations.of(nobody, source.articleId)).toEqual([]);
    expect(await translations.awaitedOf(nobody, source.articleId)).toEqual(['he']);
    expect(await translations.of(staff, source.articleId)).toMatchObject([{ id: translation.articleId, leads: false }]);
    await story.kehila.sql(`update article set audience = 'staff' where id = $1`, translation.articleId);
    expect(await translations.awaitedOf(nobody, source.articleId)).toEqual([]);
  });

  it('keeps the heavier of two changes until it follows', async () => {
    await change('large');
    await change('small', 'Set channel 40.');
    await change('medium', 'Set channel 44.');
    expect(await article(staff)).toMatchObject({ originalChange: 'large' });
    await follow();
    expect(await article()).toMatchObject({ originalChange: null, originalChangedAt: null });
    expect(await due()).toBeUndefined();
  });

  it('does not follow by a text that was written from the older original, until its draft says so', async () => {
    const { revisionId } = done(await story.kehila.get(DraftArticle).execute(translator, { articleId: translation.articleId }));
    const original = await change('medium');
    const changes = story.kehila.get(OriginalChangesReader);
    expect(await changes.behind(revisionId)).toMatchObject({ originalRevisionId: original.revisionId, isFollowed: false });
    const edit = (version: number, translates: string) =>
      story.kehila.get(EditRevision).execute(translator, { revisionId, version, title: 'ערוץ קבוע', body: 'קבעו ערוץ 36.', translates });
    expect(await edit(1, translation.revisionId)).toMatchObject({ code: 'NOT_FOUND' });
    done(await edit(1, original.revisionId));
    expect(await changes.behind(revisionId)).toMatchObject({ isFollowed: true });
    expect(await edit(2, source.revisionId)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows the words that changed between the text that it follows and the one that stands', async () => {
    await change('medium');
    const { revisionId } = done(await story.kehila.get(DraftArticle).execute(translator, { articleId: translation.articleId }));
    const behind = (await story.kehila.get(OriginalChangesReader).behind(revisionId))!;
    const parts = behind.difference.flatMap((block) => block.parts);
    expect(parts).toContainEqual(expect.objectContaining({ kind: 'added', text: expect.stringContaining('36') as string }));
    expect(await story.kehila.get(OriginalChangesReader).behind(source.revisionId)).toBeNull();
  });

  it('follows what the reviewer says of the change, not its author', async () => {
    const draft = await story.rewritten(author, reviewer, source.articleId, 'small');
    const read = (actor: Actor) => story.kehila.get(RevisionReader).byId(actor, draft.revisionId);
    expect(await read(reviewer)).toMatchObject({ significance: 'small' });
    done(await story.kehila.get(ApproveRevision).execute(reviewer, { ...draft, reason: 'Well.', significance: 'large' }));
    expect(await article()).toBeNull();
    expect(await read(nobody)).toMatchObject({ significance: null });
  });

  it('follows the word of the author where members publish by themselves', async () => {
    const own = await story.draft(author, 'moving');
    done(await story.kehila.get(PublishRevision).execute(author, own));
    translation = await story.translated(translator, reviewer, own.articleId);
    const { revisionId } = done(await story.kehila.get(DraftArticle).execute(author, { articleId: own.articleId }));
    const { version } = done(await story.kehila.get(EditRevision).execute(author, { revisionId, version: 1, title: 'Other', body: 'Set 36.' }));
    done(await story.kehila.get(PublishRevision).execute(author, { revisionId, version, significance: 'large' }));
    expect(await article()).toBeNull();
  });

  it('is nothing to do while it is put away, and is again once it is back', async () => {
    done(await story.kehila.get(ArchiveArticle).execute(staff, { articleId: translation.articleId, note: 'Nobody has it.' }));
    await change('large');
    expect(await due()).toBeUndefined();
    done(await story.kehila.get(VerifyArticle).execute(staff, { articleId: translation.articleId }));
    expect(await article()).toBeNull();
    expect(await due()).toEqual(['original_changed']);
    done(await story.kehila.get(VerifyArticle).execute(staff, { articleId: translation.articleId }));
    expect(await due()).toEqual(['original_changed']);
  });

  it('is hidden and before its owner, or follows, when a large change and its own new text are approved at once', async () => {
    for (let round = 0; round < 5; round++) {
      const [changed, rewritten] = [
        await story.rewritten(author, reviewer, source.articleId, 'large', `Set channel ${100 + round}.`),
        await story.rewritten(translator, reviewer, translation.articleId, null, `קבעו ערוץ ${100 + round}.`),
      ];
      await Promise.all([story.approve(reviewer, changed), story.approve(reviewer, rewritten)]);
      expect(await article()).toBeNull();
      expect(await due()).toEqual(['original_changed']);
      await story.approve(reviewer, await story.rewritten(translator, reviewer, translation.articleId, null, `קבעו ערוץ ${200 + round}.`));
      expect(await article()).toMatchObject({ originalChange: null });
    }
  });
});
