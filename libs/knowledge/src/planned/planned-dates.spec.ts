import { RevokeRole } from '@kehila/accounts';
import { type Actor, BadInput, UnitOfWork } from '@kehila/platform';
import { ArticlePublished } from '../article/article.events';
import { ArticleReader } from '../article/article.reader';
import { ArchiveArticle } from '../article/use-cases/archive-article';
import { VerifyArticle } from '../article/use-cases/verify-article';
import { done, type Draft, KnowledgeStory, nobody } from '../knowledge.factory';
import { KnowledgePersonalData } from '../personal-data/knowledge-personal-data';
import { ApproveRevision } from '../review/use-cases/approve-revision';
import { RevisionReader } from '../revision/revision.reader';
import { EditRevision } from '../revision/use-cases/edit-revision';
import { DraftArticle } from '../revision/use-cases/draft-article';
import { SubmitRevision } from '../revision/use-cases/submit-revision';
import { KeepPlannedDates } from './keep-planned-dates';
import { PlanArchiving } from './use-cases/plan-archiving';
import { PlanPublication } from './use-cases/plan-publication';

const hour = 3_600_000;

describe('what is planned for a time', () => {
  const story = new KnowledgeStory();
  let author: Actor, reviewer: Actor, staff: Actor;
  const inHours = (hours: number) => new Date(story.kehila.clock.now().getTime() + hours * hour);
  const jobs = () => story.kehila.get(KeepPlannedDates).run();
  const article = (id: string, actor = nobody) => story.kehila.get(ArticleReader).byId(actor, id);
  const revision = ({ revisionId }: Draft) => story.kehila.get(RevisionReader).byId(author, revisionId);
  const approve = (actor: Actor, draft: Draft, publishAt?: Date) =>
    story.kehila.get(ApproveRevision).execute(actor, { ...draft, reason: 'Reads well.', ...(publishAt && { publishAt }) });
  const plan = (actor: Actor, draft: Draft, at: Date | null) => story.kehila.get(PlanPublication).execute(actor, { ...draft, at });
  const ends = (actor: Actor, articleId: string, at: Date | null, more: { note?: string; replacedBy?: string } = { note: 'The offer is over.' }) =>
    story.kehila.get(PlanArchiving).execute(actor, { articleId, at, ...more });

  async function scheduled(hours = 2): Promise<Draft> {
    const draft = await story.submitted(author);
    done(await approve(reviewer, draft, inHours(hours)));
    return draft;
  }

  beforeAll(async () => {
    [author, reviewer, staff] = [await story.person(), await story.reviewer(), await story.staff()];
  });

  describe('an approved text', () => {
    it('is seen by nobody before its time, and published at it by who approved it', async () => {
      const draft = await scheduled();
      expect(await revision(draft)).toMatchObject({ state: 'scheduled', publishAt: expect.any(Date), decisionReason: 'Reads well.' });
      story.kehila.clock.advance(2 * hour - 60_000);
      expect(await jobs()).toBe(0);
      expect(await article(draft.articleId)).toBeNull();
      story.kehila.clock.advance(60_000);
      expect(await jobs()).toBe(1);
      expect(await article(draft.articleId)).toMatchObject({ state: 'published', standing: 'official', reviewedBy: { id: reviewer.accountId } });
      expect(await jobs()).toBe(0);
    });

    it('is published once by five processes at the same moment', async () => {
      const draft = await scheduled(1);
      story.kehila.clock.advance(hour);
      expect((await Promise.all(Array.from({ length: 5 }, jobs))).reduce((sum, kept) => sum + kept)).toBe(1);
      const told = await story.kehila.sql(`select 1 from outbox_event where type = 'ArticlePublished' and payload ->> 'articleId' = $1`, draft.articleId);
      expect(told).toHaveLength(1);
    });

    it('is published by the next run when one died in the middle', async () => {
      const draft = await scheduled(1);
      story.kehila.clock.advance(hour);
      await story.kehila.sql(`alter table article add constraint dies check (published_revision_id is distinct from ${draft.revisionId})`);
      expect(await jobs()).toBe(0);
      expect(await story.stateOf(draft.revisionId, author)).toBe('scheduled');
      await story.kehila.sql('alter table article drop constraint dies');
      expect(await jobs()).toBe(1);
      expect(await article(draft.articleId)).toMatchObject({ state: 'published' });
    });

    it('gets another time, or waits for a reviewer again', async () => {
      const draft = await scheduled(1);
      done(await plan(reviewer, draft, inHours(5)));
      story.kehila.clock.advance(2 * hour);
      expect(await jobs()).toBe(0);
      expect(await plan(reviewer, draft, null)).toMatchObject({ authorId: author.accountId, handedBackBy: reviewer.accountId });
      expect(await revision(draft)).toMatchObject({ state: 'submitted', publishAt: null, decidedAt: null, decidedBy: null, decisionReason: null });
      story.kehila.clock.advance(9 * hour);
      expect(await jobs()).toBe(0);
      expect(await approve(reviewer, draft)).toBeInstanceOf(ArticlePublished);
    });

    it('is either published or gets another time when both happen at once', async () => {
      const draft = await scheduled(1);
      story.kehila.clock.advance(hour);
      const [kept, planned] = await Promise.all([jobs(), plan(reviewer, draft, inHours(90))]);
      expect(await story.stateOf(draft.revisionId, author)).toBe('code' in planned ? 'published' : 'scheduled');
      expect(kept).toBe('code' in planned ? 1 : 0);
    });

    it('has a time to come', async () => {
      const draft = await story.submitted(author);
      await expect(approve(reviewer, draft, inHours(-1))).rejects.toEqual(new BadInput([{ path: ['input', 'publishAt'], code: 'NOT_AHEAD' }]));
      await expect(approve(reviewer, draft, inHours(24 * 1_000))).rejects.toBeInstanceOf(BadInput);
      expect(await story.stateOf(draft.revisionId, author)).toBe('submitted');
    });

    it('is planned by reviewers who have no part in it, and edited by nobody meanwhile', async () => {
      const draft = await scheduled(50);
      expect(await plan(author, draft, null)).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await plan(staff, draft, null)).toMatchObject({ code: 'NOT_ALLOWED' });
      const writer = await story.reviewer();
      const own = await story.submitted(writer);
      done(await approve(reviewer, own, inHours(50)));
      expect(await plan(writer, own, null)).toMatchObject({ code: 'OWN_REVISION' });
      expect(await plan(reviewer, await story.submitted(author), inHours(1))).toMatchObject({ code: 'STATE_REFUSED', state: 'submitted' });
      expect(await story.kehila.get(EditRevision).execute(author, { ...draft, title: 'Sly', body: 'Sly.' })).toMatchObject({ code: 'STATE_REFUSED' });
    });

    it('waits for a reviewer again when who approved it reviews no longer', async () => {
      const former = await story.reviewer();
      const draft = await story.submitted(author);
      done(await approve(former, draft, inHours(1)));
      done(await story.kehila.get(RevokeRole).execute(nobody, { accountId: former.accountId!, role: 'REVIEWER', spaceId: null }));
      story.kehila.clock.advance(hour);
      expect(await jobs()).toBe(1);
      expect(await revision(draft)).toMatchObject({ state: 'submitted', publishAt: null, decidedAt: null, decidedBy: null, decisionReason: null });
      expect(await approve(reviewer, draft)).toBeInstanceOf(ArticlePublished);
    });

    it('waits for a reviewer again when its article was put away meanwhile, or who approved it turns out to be its author', async () => {
      const { articleId } = await story.published(author, reviewer);
      const { revisionId } = done(await story.kehila.get(DraftArticle).execute(author, { articleId }));
      done(await story.kehila.get(SubmitRevision).execute(author, { revisionId, version: 1 }));
      done(await approve(reviewer, { revisionId, articleId, version: 1 }, inHours(1)));
      done(await story.kehila.get(ArchiveArticle).execute(reviewer, { articleId, note: 'Gone.' }));

      const early = await story.reviewer();
      const draft = await story.submitted(author);
      done(await approve(early, draft, inHours(1)));
      await story.kehila
        .get(UnitOfWork)
        .run({ act: 'mergeAccounts', actor: staff }, (tx) => story.kehila.get(KnowledgePersonalData).move(tx, early.accountId!, author.accountId!));
      story.kehila.clock.advance(hour);
      await jobs();
      expect(await story.stateOf(revisionId, author)).toBe('submitted');
      expect(await story.stateOf(draft.revisionId, author)).toBe('submitted');
    });
  });

  describe('an article', () => {
    it('says until when it holds, and is put away then, once, leading to what replaces it', async () => {
      const [{ articleId }, other] = [await story.published(author, reviewer), await story.published(author, reviewer)];
      done(await ends(staff, articleId, inHours(3), { note: 'The offer is over.', replacedBy: other.articleId }));
      expect(await article(articleId)).toMatchObject({ state: 'published', archivesAt: expect.any(Date) });
      story.kehila.clock.advance(3 * hour);
      expect((await Promise.all([jobs(), jobs(), jobs()])).reduce((sum, kept) => sum + kept)).toBe(1);
      expect(await article(articleId)).toBeNull();
      expect(await article(articleId, reviewer)).toMatchObject({
        state: 'archived',
        archivedNote: 'The offer is over.',
        replacedBy: other.articleId,
        archivesAt: null,
      });
    });

    it('leads to what replaces it in another space', async () => {
      const [{ articleId }, other] = [await story.published(author, reviewer), await story.published(author, reviewer, 'moving')];
      done(await ends(staff, articleId, inHours(1), { note: 'Over.', replacedBy: other.articleId }));
      story.kehila.clock.advance(hour);
      expect(await jobs()).toBe(1);
      expect(await article(articleId, reviewer)).toMatchObject({ state: 'archived', replacedBy: other.articleId });
    });

    it('is put away without a replacement that readers cannot see any more', async () => {
      const [{ articleId }, other] = [await story.published(author, reviewer), await story.published(author, reviewer)];
      done(await ends(staff, articleId, inHours(1), { note: 'Over.', replacedBy: other.articleId }));
      done(await story.kehila.get(ArchiveArticle).execute(reviewer, { articleId: other.articleId, note: 'Gone too.' }));
      story.kehila.clock.advance(hour);
      expect(await jobs()).toBe(1);
      expect(await article(articleId, reviewer)).toMatchObject({ state: 'archived', replacedBy: null });
    });

    it('holds on when that is taken back, and when it was put away by hand and is back', async () => {
      const { articleId } = await story.published(author, reviewer);
      done(await ends(staff, articleId, inHours(1)));
      done(await ends(reviewer, articleId, null));
      const other = await story.published(author, reviewer);
      done(await ends(staff, other.articleId, inHours(1)));
      done(await story.kehila.get(ArchiveArticle).execute(staff, { articleId: other.articleId, note: 'Early.' }));
      done(await story.kehila.get(VerifyArticle).execute(staff, { articleId: other.articleId }));
      story.kehila.clock.advance(hour);
      expect(await jobs()).toBe(0);
      for (const id of [articleId, other.articleId]) expect(await article(id)).toMatchObject({ archivesAt: null });
    });

    it('refuses strangers, a time that has passed, no reason, a replacement that is itself, and what is put away already', async () => {
      const { articleId } = await story.published(author, reviewer);
      expect(await ends(author, articleId, inHours(1))).toMatchObject({ code: 'NOT_ALLOWED' });
      await expect(ends(staff, articleId, inHours(-1))).rejects.toEqual(new BadInput([{ path: ['input', 'at'], code: 'NOT_AHEAD' }]));
      await expect(ends(staff, articleId, inHours(1), { note: ' ' })).rejects.toEqual(new BadInput([{ path: ['input', 'note'], code: 'REQUIRED' }]));
      expect(await ends(staff, articleId, inHours(1), { note: 'x', replacedBy: articleId })).toMatchObject({ code: 'REPLACEMENT_UNFIT' });
      done(await story.kehila.get(ArchiveArticle).execute(staff, { articleId, note: 'Gone.' }));
      expect(await ends(staff, articleId, inHours(1))).toMatchObject({ code: 'STATE_REFUSED', state: 'archived' });
      expect(await ends(staff, '999999', inHours(1))).toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});
