import type { Actor } from '@kehila/platform';
import { ArticleCheck } from '../article/article.check';
import { ArticleReader } from '../article/article.reader';
import { ArchiveArticle } from '../article/use-cases/archive-article';
import { MarkArticleOutdated } from '../article/use-cases/mark-article-outdated';
import { VerifyArticle } from '../article/use-cases/verify-article';
import { WithheldArticles } from '../article/withheld.reader';
import { type Draft, done, KnowledgeStory, nobody } from '../knowledge.factory';
import { KeepPlannedDates } from '../planned/keep-planned-dates';
import { PlanArchiving } from '../planned/use-cases/plan-archiving';
import { ApproveRevision } from '../review/use-cases/approve-revision';
import { DraftArticle } from '../revision/use-cases/draft-article';
import { EditRevision } from '../revision/use-cases/edit-revision';
import { RevisionReader } from '../revision/revision.reader';
import { SubmitRevision } from '../revision/use-cases/submit-revision';
import { TranslationResolver } from './graphql/translation.resolver';

const hour = 3_600_000;

describe('an original and its translations', () => {
  const story = new KnowledgeStory();
  let author: Actor, translator: Actor, reviewer: Actor, staff: Actor;
  let source: Draft, hebrew: Draft;

  const article = (id: string, actor: Actor = staff) => story.kehila.get(ArticleReader).byId(actor, id);
  const stateOf = async (id: string) => (await article(id))?.state;
  const archive = (articleId: string, more: { keepTranslations?: boolean; replacedBy?: string } = {}) =>
    story.kehila.get(ArchiveArticle).execute(staff, { articleId, note: 'Nobody has it.', ...more });
  const outdate = (articleId: string, replacedBy?: string) =>
    story.kehila.get(MarkArticleOutdated).execute(staff, { articleId, note: 'The menu moved.', replacedBy });
  const verify = (articleId: string) => story.kehila.get(VerifyArticle).execute(staff, { articleId });
  const withheld = (id: string) => story.kehila.get(WithheldArticles).byId(nobody, id);
  const handedIn = async (language: 'ar' | 'ru' = 'ar'): Promise<Draft> => {
    const { revisionId, articleId } = done(await story.kehila.get(DraftArticle).execute(translator, { translationOf: source.articleId, language }));
    const { version } = done(
      await story.kehila.get(EditRevision).execute(translator, { revisionId, version: 1, title: 'قناة ثابتة', body: 'اختر القناة 44.' }),
    );
    done(await story.kehila.get(SubmitRevision).execute(translator, { revisionId, version }));
    return { revisionId, articleId, version };
  };
  const approve = (draft: Draft, publishAt?: Date) =>
    story.kehila.get(ApproveRevision).execute(reviewer, { ...draft, reason: 'Reads well.', ...(publishAt && { publishAt }) });
  const withTranslation = async () => {
    const own = await story.published(author, reviewer);
    return [own, await story.translated(translator, reviewer, own.articleId)] as const;
  };

  beforeAll(async () => {
    [author, translator, reviewer, staff] = [await story.person(), await story.person(), await story.reviewer(), await story.staff()];
  });
  beforeEach(async () => {
    [source, hebrew] = await withTranslation();
  });

  describe('that is put away', () => {
    it('takes them with it, and brings them back as they were, once', async () => {
      const arabic = await handedIn();
      done(await approve(arabic));
      done(await outdate(arabic.articleId));
      done(await archive(source.articleId));
      for (const id of [source.articleId, hebrew.articleId, arabic.articleId]) expect(await article(id)).toMatchObject({ state: 'archived' });
      expect(await article(hebrew.articleId)).toMatchObject({ archivedNote: 'Nobody has it.' });
      expect(await article(hebrew.articleId, nobody)).toBeNull();
      done(await verify(source.articleId));
      expect(await article(hebrew.articleId, nobody)).toMatchObject({ state: 'published', archivedNote: null });
      expect(await article(arabic.articleId)).toMatchObject({ state: 'outdated', outdatedNote: 'The menu moved.' });
      expect(await story.kehila.get(ArticleCheck).differences()).toEqual([]);
    });

    it('brings back neither what was put away before, nor what somebody brought back and put away since', async () => {
      const arabic = await handedIn();
      done(await approve(arabic));
      done(await archive(arabic.articleId));
      done(await archive(source.articleId));
      done(await verify(hebrew.articleId));
      done(await archive(hebrew.articleId));
      done(await verify(source.articleId));
      expect([await stateOf(hebrew.articleId), await stateOf(arabic.articleId)]).toEqual(['archived', 'archived']);
    });

    it('leaves them where they are when they are kept', async () => {
      done(await archive(source.articleId, { keepTranslations: true }));
      expect(await article(hebrew.articleId, nobody)).toMatchObject({ state: 'published' });
      done(await verify(source.articleId));
      expect(await stateOf(hebrew.articleId)).toBe('published');
    });

    it('does not go with one of them', async () => {
      done(await archive(hebrew.articleId));
      expect(await stateOf(source.articleId)).toBe('published');
    });

    it('is replaced by a translation only where that stays', async () => {
      expect(await archive(source.articleId, { replacedBy: hebrew.articleId })).toMatchObject({ code: 'REPLACEMENT_UNFIT' });
      const at = new Date(story.kehila.clock.now().getTime() + hour);
      const plan = { articleId: source.articleId, at, note: 'Over.', replacedBy: hebrew.articleId };
      expect(await story.kehila.get(PlanArchiving).execute(staff, plan)).toMatchObject({ code: 'REPLACEMENT_UNFIT' });
      done(await archive(source.articleId, { replacedBy: hebrew.articleId, keepTranslations: true }));
      expect(await withheld(source.articleId)).toMatchObject({ replacement: { id: hebrew.articleId } });
    });

    it('goes at its planned time with them or without, as was planned', async () => {
      const [other, kept] = await withTranslation();
      const at = new Date(story.kehila.clock.now().getTime() + hour);
      const plan = (articleId: string, keepTranslations: boolean) =>
        story.kehila.get(PlanArchiving).execute(staff, { articleId, at, note: 'Over.', keepTranslations });
      done(await plan(source.articleId, false));
      done(await plan(other.articleId, true));
      story.kehila.clock.advance(hour);
      expect(await story.kehila.get(KeepPlannedDates).run()).toBe(2);
      expect([await stateOf(hebrew.articleId), await stateOf(kept.articleId)]).toEqual(['archived', 'published']);
    });
  });

  describe('whose readers come to what went', () => {
    it('leads them where the original leads, in their language where that is read in it', async () => {
      const [better, besser] = await withTranslation();
      const single = await story.published(author, reviewer);
      done(await archive(source.articleId, { replacedBy: better.articleId }));
      expect(await withheld(hebrew.articleId)).toMatchObject({ isArchived: true, replacement: { id: besser.articleId } });
      expect(await withheld(source.articleId)).toMatchObject({ replacement: { id: better.articleId } });

      const [next, translation] = await withTranslation();
      done(await archive(next.articleId, { replacedBy: single.articleId }));
      expect(await withheld(translation.articleId)).toMatchObject({ replacement: { id: single.articleId } });
    });

    it('leads them there from a translation that waited for its original, too', async () => {
      const other = await story.published(author, reviewer);
      await story.approve(reviewer, await story.rewritten(author, reviewer, source.articleId, 'large'));
      done(await archive(source.articleId, { replacedBy: other.articleId, keepTranslations: true }));
      expect(await withheld(hebrew.articleId)).toMatchObject({ isArchived: false, replacement: { id: other.articleId } });
    });

    it('leads nobody from what was put away by itself', async () => {
      const other = await story.published(author, reviewer);
      done(await archive(hebrew.articleId));
      done(await archive(source.articleId, { replacedBy: other.articleId }));
      expect(await withheld(hebrew.articleId)).toEqual({ isArchived: true, replacement: null });
    });
  });

  describe('that is outdated', () => {
    const warning = async (id: string) => story.kehila.get(TranslationResolver).outdatedOriginal(nobody, (await article(id, nobody))!);

    it('warns readers of its translations, with what replaces it in their language, until it is verified', async () => {
      const [better, besser] = await withTranslation();
      done(await outdate(source.articleId, better.articleId));
      expect(await warning(hebrew.articleId)).toMatchObject({ note: 'The menu moved.', language: 'en', replacement: { id: besser.articleId } });
      expect(await warning(source.articleId)).toBeNull();
      done(await verify(source.articleId));
      expect(await warning(hebrew.articleId)).toBeNull();
    });

    it('names what replaces it in its own language, where it is not read in theirs, and never the page that they are on', async () => {
      const single = await story.published(author, reviewer);
      done(await outdate(source.articleId, single.articleId));
      expect(await warning(hebrew.articleId)).toMatchObject({ replacement: { id: single.articleId } });
      const [next, translation] = await withTranslation();
      done(await outdate(next.articleId, translation.articleId));
      expect(await warning(translation.articleId)).toMatchObject({ replacement: null });
    });
  });

  describe('that is put away while a translation is on its way', () => {
    it('keeps it from coming out for the first time, until it is back', async () => {
      const arabic = await handedIn();
      done(await archive(source.articleId));
      expect(await approve(arabic)).toMatchObject({ code: 'ORIGINAL_ARCHIVED', state: 'original_archived' });
      done(await verify(source.articleId));
      done(await approve(arabic));
      expect(await stateOf(arabic.articleId)).toBe('published');
    });

    it('gives one that was planned back to the reviewers', async () => {
      const arabic = await handedIn();
      done(await approve(arabic, new Date(story.kehila.clock.now().getTime() + hour)));
      done(await archive(source.articleId));
      story.kehila.clock.advance(hour);
      expect(await story.kehila.get(KeepPlannedDates).run()).toBe(1);
      expect(await story.kehila.get(RevisionReader).byId(translator, arabic.revisionId)).toMatchObject({ state: 'submitted' });
    });

    it('takes a new text of a translation that was kept', async () => {
      done(await archive(source.articleId, { keepTranslations: true }));
      await story.approve(reviewer, await story.rewritten(translator, reviewer, hebrew.articleId, null, 'קבעו ערוץ 36.'));
      expect(await stateOf(hebrew.articleId)).toBe('published');
    });

    it('never stands alone with what comes out at the same moment', async () => {
      for (let round = 0; round < 6; round++) {
        [source, hebrew] = await withTranslation();
        const arabic = await handedIn();
        const [gone, published] = await Promise.all([archive(source.articleId), approve(arabic)]);
        done(gone);
        expect(await stateOf(arabic.articleId)).toBe('code' in published ? 'draft' : 'archived');
        expect(await stateOf(hebrew.articleId)).toBe('archived');
      }
    });

    it('is back with all that went, however many bring it back at once', async () => {
      done(await archive(source.articleId));
      await Promise.all([verify(source.articleId), verify(hebrew.articleId), verify(source.articleId)]);
      expect([await stateOf(source.articleId), await stateOf(hebrew.articleId)]).toEqual(['published', 'published']);
      expect(await story.kehila.sql('select 1 from article_translation where before_archiving is not null and article_id = $1', hebrew.articleId)).toEqual([]);
    });
  });
});
