import { RevokeRole, SuspendAccount } from '@kehila/accounts';
import { type Actor, isFailure, UnitOfWork } from '@kehila/platform';
import { SaveReviewStandard, Spaces } from '@kehila/spaces';
import { ArticlePublished } from '../../article/article.events';
import { ArticleReader } from '../../article/article.reader';
import { done, type Draft, KnowledgeStory, nobody } from '../../knowledge.factory';
import { KnowledgePersonalData } from '../../personal-data/knowledge-personal-data';
import { RevisionApprovedOnce } from '../../revision/revision.events';
import { nextStepOf } from '../../revision/next-step';
import { RevisionReader } from '../../revision/revision.reader';
import { EditRevision } from '../../revision/use-cases/edit-revision';
import { SubmitRevision } from '../../revision/use-cases/submit-revision';
import { Approvals } from '../approvals';
import { ApproveRevision } from './approve-revision';
import { ClaimRevision } from './claim-revision';
import { RequestChanges } from './request-changes';

const all = ['true', 'one', 'steps', 'private', 'safe'];

describe('the content standard of a space', () => {
  const story = new KnowledgeStory();
  let manager: Actor, author: Actor, first: Actor, second: Actor;
  const approve = (actor: Actor, draft: Draft, said: { checked?: string[]; reason?: string; standardVersion?: number } = { checked: all }) =>
    story.kehila.get(ApproveRevision).execute(actor, { ...draft, ...said });
  const standard = (slug: string) => story.kehila.get(Spaces).bySlug(slug)!.standard;
  const setReviewers = async (space: string, reviewers: number) => {
    const { version, points } = standard(space);
    const kept = points.map(({ key, words }) => ({ key, words: Object.entries(words).map(([language, name]) => ({ language: language as 'en', name })) }));
    done(await story.kehila.get(SaveReviewStandard).execute(manager, { space, version, reviewers, points: kept }));
  };
  const approvals = (draft: Draft) => story.kehila.get(Approvals).of(draft.revisionId);
  const stepFor = async (actor: Actor, draft: Draft) => nextStepOf(actor, (await story.kehila.get(RevisionReader).byId(actor, draft.revisionId))!);

  beforeAll(async () => {
    await story.space('power', 'approved');
    manager = await story.person(0, [{ role: 'MANAGER', spaceId: null }]);
    [author, first, second] = [await story.person(), await story.reviewer(), await story.reviewer()];
    await setReviewers('power', 2);
  });

  describe('is met point by point', () => {
    it('lets a text be approved without a word when every point is ticked', async () => {
      expect(await approve(first, await story.submitted(author))).toBeInstanceOf(ArticlePublished);
    });

    it('asks for a reason where a point is not ticked, and keeps which it was', async () => {
      const draft = await story.submitted(author);
      const refused = { code: 'STANDARD_UNMET', path: ['input', 'reason'] };
      expect(await approve(first, draft, {})).toMatchObject(refused);
      expect(await approve(first, draft, { checked: all.slice(1), reason: '  ' })).toMatchObject(refused);
      done(await approve(first, draft, { checked: [...all.slice(1), 'of another space'], reason: 'Cannot be tried here.' }));
      expect(await approvals(draft)).toMatchObject([{ by: { id: first.accountId }, reason: 'Cannot be tried here.', openPoints: ['נכון, ונוסה'] }]);
    });
  });

  it('is the one that the reviewer read, where they say which', async () => {
    const draft = await story.submitted(author);
    const { version } = standard('wifi');
    await setReviewers('wifi', 1);
    expect(await approve(first, draft, { checked: all, standardVersion: version })).toMatchObject({ code: 'VERSION_CHANGED', currentVersion: version + 1 });
    expect(await approve(first, draft, { checked: all, standardVersion: version + 1 })).toBeInstanceOf(ArticlePublished);
  });

  describe('of a space of high risk asks for two reviewers', () => {
    it('of whom the first is recorded and said, and the second publishes', async () => {
      const draft = await story.submitted(author, 'power');
      expect(await approve(first, draft)).toBeInstanceOf(RevisionApprovedOnce);
      expect(await story.kehila.get(ArticleReader).byId(nobody, draft.articleId)).toBeNull();
      expect(await story.stateOf(draft.revisionId, author)).toBe('submitted');
      expect(await approvals(draft)).toMatchObject([{ by: { id: first.accountId }, openPoints: [] }]);
      expect(await stepFor(author, draft)).toBe('אחד משני הסוקרים אישר; ממתין לאישור השני.');
      const published = await approve(second, draft);
      expect(published).toBeInstanceOf(ArticlePublished);
      expect(await approvals(draft)).toHaveLength(2);
    });

    it('who are different people', async () => {
      const draft = await story.submitted(author, 'power');
      done(await approve(first, draft));
      expect(await approve(first, draft)).toMatchObject({ code: 'ALREADY_APPROVED' });
      expect(await approvals(draft)).toHaveLength(1);
    });

    it('of whom neither wrote it', async () => {
      const writer = await story.reviewer();
      const draft = await story.submitted(writer, 'power');
      expect(await approve(writer, draft)).toMatchObject({ code: 'OWN_REVISION' });
      done(await approve(first, draft));
      expect(await approve(writer, draft)).toMatchObject({ code: 'OWN_REVISION' });
    });

    it('whose word is void once the text is another', async () => {
      const draft = await story.submitted(author, 'power');
      done(await approve(first, draft));
      const { version } = done(await story.kehila.get(EditRevision).execute(author, { ...draft, title: 'Other', body: 'Other.' }));
      expect(await approvals(draft)).toEqual([]);
      expect(await approve(second, draft)).toMatchObject({ code: 'REVISION_CHANGED' });
      expect(await approve(second, { ...draft, version })).toBeInstanceOf(RevisionApprovedOnce);
      expect(await approve(first, { ...draft, version })).toBeInstanceOf(ArticlePublished);
    });

    it('whose word is void once somebody asked for changes, also when the text is handed in as it was', async () => {
      const draft = await story.submitted(author, 'power');
      done(await approve(first, draft));
      done(await story.kehila.get(RequestChanges).execute(second, { ...draft, reason: 'Which fuse?' }));
      expect(await approvals(draft)).toEqual([]);
      done(await story.kehila.get(SubmitRevision).execute(author, draft));
      expect(await approve(second, draft)).toBeInstanceOf(RevisionApprovedOnce);
    });

    it('and holds it for the one who claimed it', async () => {
      const draft = await story.submitted(author, 'power');
      done(await story.kehila.get(ClaimRevision).execute(first, draft));
      expect(await approve(second, draft)).toMatchObject({ code: 'STATE_REFUSED', state: 'claimed' });
      done(await approve(first, draft));
      expect(await approve(second, draft)).toBeInstanceOf(ArticlePublished);
    });

    it('until it asks for one, who may be the one that approved before', async () => {
      const draft = await story.submitted(author, 'power');
      done(await approve(first, draft));
      await setReviewers('power', 1);
      expect(await stepFor(author, draft)).toBe(await stepFor(author, await story.submitted(author, 'power')));
      expect(await approve(first, draft)).toBeInstanceOf(ArticlePublished);
      await setReviewers('power', 2);
    });

    it('one of whom turns out to be the author, or both to be one: somebody else is asked again', async () => {
      const merge = (from: Actor, to: Actor) =>
        story.kehila
          .get(UnitOfWork)
          .run({ act: 'mergeAccounts', actor: manager }, (tx) => story.kehila.get(KnowledgePersonalData).move(tx, from.accountId!, to.accountId!));
      const [early, other] = [await story.reviewer(), await story.reviewer()];
      const ofAuthor = await story.submitted(author, 'power');
      done(await approve(early, ofAuthor));
      await merge(early, author);
      expect(await approve(first, ofAuthor)).toBeInstanceOf(RevisionApprovedOnce);

      const twice = await story.submitted(author, 'power');
      done(await approve(other, twice));
      await merge(other, second);
      expect(await approve(second, twice)).toMatchObject({ code: 'ALREADY_APPROVED' });
      expect(await approve(first, twice)).toBeInstanceOf(ArticlePublished);
    });

    it('one of whom reviews no longer, or is suspended: somebody else is asked again', async () => {
      const [former, suspended] = [await story.reviewer(), await story.reviewer()];
      const drafts = [await story.submitted(author, 'power'), await story.submitted(author, 'power')];
      done(await approve(former, drafts[0]!));
      done(await approve(suspended, drafts[1]!));
      done(await story.kehila.get(RevokeRole).execute(nobody, { accountId: former.accountId!, role: 'REVIEWER', spaceId: null }));
      done(await story.kehila.get(SuspendAccount).execute(nobody, suspended.accountId!));
      for (const draft of drafts) {
        expect(await approve(first, draft)).toBeInstanceOf(RevisionApprovedOnce);
        expect(await approve(second, draft)).toBeInstanceOf(ArticlePublished);
      }
    });

    it('who publish once when twenty approve at the same moment', async () => {
      const reviewers = await Promise.all(Array.from({ length: 20 }, () => story.reviewer()));
      const draft = await story.submitted(author, 'power');
      const outcomes = await Promise.all(reviewers.map((reviewer) => approve(reviewer, draft)));
      expect(outcomes.filter((outcome) => outcome instanceof RevisionApprovedOnce)).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome instanceof ArticlePublished)).toHaveLength(1);
      expect(outcomes.filter(isFailure)).toHaveLength(18);
      expect(await approvals(draft)).toHaveLength(2);
    });

    it('who are still two when one clicks in two tabs', async () => {
      const draft = await story.submitted(author, 'power');
      const outcomes = await Promise.all([approve(first, draft), approve(first, draft)]);
      expect(outcomes.map((outcome) => (isFailure(outcome) ? outcome.code : 'done')).sort()).toEqual(['ALREADY_APPROVED', 'done']);
      expect(await story.stateOf(draft.revisionId, author)).toBe('submitted');
    });
  });
});
