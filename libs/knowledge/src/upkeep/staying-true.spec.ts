import { ApplyCorrection, MarkTrust, ProposeCorrection } from '@kehila/community';
import { type Actor, ConsistencyChecks } from '@kehila/platform';
import { ArticleReader } from '../article/article.reader';
import { WithheldArticles } from '../article/withheld.reader';
import { ArchiveArticle } from '../article/use-cases/archive-article';
import { MarkArticleOutdated } from '../article/use-cases/mark-article-outdated';
import { VerifyArticle } from '../article/use-cases/verify-article';
import { done, KnowledgeStory, nobody, type SolvedThread } from '../knowledge.factory';
import { RateArticle } from '../rating/use-cases/rate-article';
import { ApproveRevision } from '../review/use-cases/approve-revision';
import { DraftArticle } from '../revision/use-cases/draft-article';
import { EditRevision } from '../revision/use-cases/edit-revision';
import { SubmitRevision } from '../revision/use-cases/submit-revision';
import { DueArticlesReader } from './due-articles.reader';
import { UpkeepReader } from './upkeep.reader';
import { AssignArticle } from './use-cases/assign-article';
import { SettleComplaint } from './use-cases/settle-complaint';

const day = 86_400_000;

describe('articles stay true', () => {
  const story = new KnowledgeStory();
  const read = (articleId: string, actor: Actor = nobody) => story.kehila.get(ArticleReader).byId(actor, articleId);
  const verify = (...args: Parameters<VerifyArticle['execute']>) => story.kehila.get(VerifyArticle).execute(...args);
  const archive = (...args: Parameters<ArchiveArticle['execute']>) => story.kehila.get(ArchiveArticle).execute(...args);
  const markOutdated = (...args: Parameters<MarkArticleOutdated['execute']>) => story.kehila.get(MarkArticleOutdated).execute(...args);
  const assign = (...args: Parameters<AssignArticle['execute']>) => story.kehila.get(AssignArticle).execute(...args);
  const settle = (...args: Parameters<SettleComplaint['execute']>) => story.kehila.get(SettleComplaint).execute(...args);
  const due = async (actor: Actor, mine = true) =>
    (await story.kehila.get(DueArticlesReader).page(actor, { spaceId: null, mine }, 50, null)).nodes.map(({ article, causes, complaintCount }) => ({
      id: article.id,
      causes,
      complaintCount,
    }));
  const complaints = async (articleId: string) => (await story.kehila.get(UpkeepReader).complaintsOf(articleId, 20, null)).nodes;
  const unhappy = (articleId: string, browser: string, reason: 'steps_failed' | null = null, text: string | null = null) =>
    story.kehila.get(RateArticle).execute(nobody, { articleId, helpful: false, reason, text, browserKey: `browser-of-${browser}-000` });
  const published = async (reviewer?: Actor) => (await story.published(await story.person(), reviewer ?? (await story.reviewer()))).articleId;

  async function derived(reviewer: Actor): Promise<SolvedThread & { articleId: string }> {
    const thread = await story.solvedThread();
    const author = await story.person();
    const { revisionId, articleId } = done(await story.kehila.get(DraftArticle).execute(author, { nominationId: await story.nomination(thread) }));
    done(await story.kehila.get(SubmitRevision).execute(author, { revisionId, version: 1 }));
    done(await story.kehila.get(ApproveRevision).execute(reviewer, { revisionId, version: 1, reason: 'Reads well.' }));
    return { ...thread, articleId };
  }

  describe('an owner', () => {
    it('is who approved it, and sees it when its day has come', async () => {
      const reviewer = await story.reviewer();
      const articleId = await published(reviewer);
      expect(await due(reviewer)).toEqual([]);
      story.kehila.clock.advance(181 * day);
      expect(await due(reviewer)).toEqual([{ id: articleId, causes: ['age'], complaintCount: 0 }]);
      done(await verify(await story.staff(), { articleId }));
      expect(await due(reviewer)).toEqual([]);
    });

    it('is somebody of the space, whom another names', async () => {
      const [reviewer, staff, member] = [await story.reviewer(), await story.staff(), await story.person()];
      const handleOf = async ({ accountId }: Actor) =>
        (await story.kehila.sql<{ handle: string }>('select handle from account where id = $1', accountId!))[0]!.handle;
      const articleId = await published(reviewer);
      done(await assign(reviewer, { articleId, handle: await handleOf(staff) }));
      expect(await read(articleId)).toMatchObject({ ownerId: staff.accountId });
      expect(await assign(reviewer, { articleId, handle: await handleOf(member) })).toMatchObject({ code: 'OWNER_UNFIT' });
      expect(await assign(reviewer, { articleId, handle: 'nobody-of-that-name' })).toMatchObject({ code: 'OWNER_UNFIT' });
      expect(await assign(member, { articleId })).toMatchObject({ code: 'NOT_ALLOWED', ability: 'KEEP_ARTICLE' });
      done(await assign(staff, { articleId }));
      expect(await read(articleId)).toMatchObject({ ownerId: null });
    });

    it('never has more articles on one day than were set, and none later than its day', async () => {
      const reviewer = await story.reviewer();
      const ids = [];
      for (let made = 0; made < 12; made++) ids.push(await published(reviewer));
      const dates = await Promise.all(ids.map(async (id) => (await read(id))!.nextReviewAt!.getTime()));
      const days = Map.groupBy(dates, (at) => Math.floor(at / day));
      expect([...days.values()].map((of) => of.length).sort()).toEqual([2, 5, 5]);
      expect(Math.max(...dates)).toBeLessThanOrEqual(story.kehila.clock.now().getTime() + 180 * day);
    });
  });

  describe('a source', () => {
    it('that was corrected makes the article due at once', async () => {
      const reviewer = await story.reviewer();
      const { articleId, answerId, helper } = await derived(reviewer);
      const proposal = { answerId, kind: 'factual', body: 'Set channel 48.', reason: 'The channel is another one.' } as const;
      const { correctionId } = done(await story.kehila.get(ProposeCorrection).execute(await story.staff(), proposal));
      expect(await read(articleId)).toMatchObject({ state: 'published' });
      done(await story.kehila.get(ApplyCorrection).execute(helper, { correctionId }));
      expect(await read(articleId)).toMatchObject({ state: 'due_for_review', isDoubted: false });
      expect(await due(reviewer)).toEqual([{ id: articleId, causes: ['answer_corrected'], complaintCount: 0 }]);
    });

    it('that is marked as unsafe warns the readers too, until somebody has looked', async () => {
      const [reviewer, staff] = [await story.reviewer(), await story.staff()];
      const { articleId, answerId } = await derived(reviewer);
      done(await story.kehila.get(MarkTrust).execute(staff, { answerId, kind: 'unsafe', note: 'It burns the modem.' }));
      expect(await read(articleId)).toMatchObject({ state: 'due_for_review', isDoubted: true });
      expect(await due(reviewer)).toEqual([{ id: articleId, causes: ['answer_unsafe'], complaintCount: 0 }]);
      done(await verify(staff, { articleId }));
      expect(await read(articleId)).toMatchObject({ state: 'published', isDoubted: false });
    });

    it('that is verified changes nothing, nor what other articles say', async () => {
      const [reviewer, staff] = [await story.reviewer(), await story.staff()];
      const { articleId, answerId } = await derived(reviewer);
      const other = await derived(reviewer);
      done(await story.kehila.get(MarkTrust).execute(staff, { answerId, kind: 'verified' }));
      expect(await read(articleId)).toMatchObject({ state: 'published' });
      done(await story.kehila.get(MarkTrust).execute(staff, { answerId: other.answerId, kind: 'outdated', note: 'Gone.' }));
      expect(await read(articleId)).toMatchObject({ state: 'published' });
      expect(await due(reviewer)).toEqual([{ id: other.articleId, causes: ['answer_outdated'], complaintCount: 0 }]);
    });
  });

  describe('a complaint', () => {
    it('that says what was missing is a task for the owner, and three make the article due', async () => {
      const reviewer = await story.reviewer();
      const articleId = await published(reviewer);
      done(await unhappy(articleId, 'one'));
      expect(await due(reviewer)).toEqual([]);
      done(await unhappy(articleId, 'two', 'steps_failed', 'No such menu'));
      expect(await due(reviewer)).toEqual([{ id: articleId, causes: ['complaints'], complaintCount: 2 }]);
      expect(await read(articleId)).toMatchObject({ state: 'published' });
      done(await unhappy(articleId, 'three'));
      expect(await read(articleId)).toMatchObject({ state: 'due_for_review' });
    });

    it('is settled one by one, once, and the task with the last that says something', async () => {
      const reviewer = await story.reviewer();
      const articleId = await published(reviewer);
      done(await unhappy(articleId, 'one', 'steps_failed'));
      done(await unhappy(articleId, 'two', null, 'No such menu'));
      const [first, second] = await complaints(articleId);
      expect(second).toMatchObject({ text: 'No such menu', reason: null });
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => settle(reviewer, { complaintId: first!.id })));
      expect(outcomes.filter((outcome) => 'settledBy' in outcome)).toHaveLength(1);
      expect(await due(reviewer)).toHaveLength(1);
      done(await settle(reviewer, { complaintId: second!.id }));
      expect(await due(reviewer)).toEqual([]);
    });

    it('does not exist for members', async () => {
      const articleId = await published();
      done(await unhappy(articleId, 'one', 'steps_failed'));
      const [complaint] = await complaints(articleId);
      expect(await settle(await story.person(10_000), { complaintId: complaint!.id })).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('goes when the reader thinks again, and stands again when they think once more', async () => {
      const reviewer = await story.reviewer();
      const articleId = await published(reviewer);
      const reader = await story.person();
      const rate = (helpful: boolean) => story.kehila.get(RateArticle).execute(reader, { articleId, helpful, reason: helpful ? null : 'outdated' });
      done(await rate(false));
      expect(await due(reviewer)).toHaveLength(1);
      done(await rate(true));
      expect(await due(reviewer)).toEqual([]);
      done(await rate(false));
      done(await settle(reviewer, { complaintId: (await complaints(articleId))[0]!.id }));
      done(await rate(true));
      done(await rate(false));
      expect(await due(reviewer)).toHaveLength(1);
    });

    it('is settled by a new text', async () => {
      const reviewer = await story.reviewer();
      const articleId = await published(reviewer);
      done(await unhappy(articleId, 'one', 'steps_failed'));
      const author = await story.person();
      const { revisionId } = done(await story.kehila.get(DraftArticle).execute(author, { articleId }));
      const { version } = done(await story.kehila.get(EditRevision).execute(author, { revisionId, version: 1, title: 'Better', body: 'Better.' }));
      done(await story.kehila.get(SubmitRevision).execute(author, { revisionId, version }));
      done(await story.kehila.get(ApproveRevision).execute(reviewer, { revisionId, version, reason: 'Reads well.' }));
      expect(await complaints(articleId)).toEqual([]);
      expect(await due(reviewer)).toEqual([]);
    });
  });

  describe('a replacement', () => {
    it('stands with the warning of what is outdated, and is where an archived one leads', async () => {
      const staff = await story.staff();
      const [old, older, better] = [await published(), await published(), await published()];
      done(await markOutdated(staff, { articleId: old, note: 'Another menu.', replacedBy: better }));
      expect(await read(old)).toMatchObject({ state: 'outdated', replacedBy: better });
      done(await archive(staff, { articleId: older, note: 'Gone.', replacedBy: better }));
      expect(await story.kehila.get(WithheldArticles).byId(nobody, older)).toMatchObject({ replacement: { id: better } });
      done(await verify(staff, { articleId: old }));
      expect(await read(old)).toMatchObject({ state: 'published', replacedBy: null });
    });

    it('is another article that people can read', async () => {
      const staff = await story.staff();
      const articleId = await published();
      const draft = (await story.draft(await story.person())).articleId;
      for (const replacedBy of [articleId, draft, '999999999']) {
        expect(await archive(staff, { articleId, note: 'Gone.', replacedBy })).toMatchObject({ code: 'REPLACEMENT_UNFIT' });
      }
    });

    it('never leads back, also when two are put away in favour of each other at once', async () => {
      const staff = await story.staff();
      for (let round = 0; round < 5; round++) {
        const [one, other] = [await published(), await published()];
        const outcomes = await Promise.all([
          archive(staff, { articleId: one, note: 'Gone.', replacedBy: other }),
          archive(staff, { articleId: other, note: 'Gone.', replacedBy: one }),
        ]);
        expect(outcomes.filter((outcome) => 'archivedBy' in outcome)).toHaveLength(1);
      }
    });
  });

  it('lists nothing for members, and only their spaces for the staff', async () => {
    const articleId = await published();
    done(await unhappy(articleId, 'one', 'steps_failed'));
    expect(await due(await story.person(10_000), false)).toEqual([]);
    expect(await due(await story.person(0, [{ role: 'STAFF', spaceId: '2' }]), false)).not.toContainEqual(expect.objectContaining({ id: articleId }));
    expect(await due(await story.staff(), false)).toContainEqual({ id: articleId, causes: ['complaints'], complaintCount: 1 });
  });

  it('keeps the moment from which each stands before its owner equal to its tasks', async () => {
    expect((await story.kehila.get(ConsistencyChecks).run()).find(({ subject }) => subject === 'articles')).toEqual({ subject: 'articles', differences: [] });
  });
});
