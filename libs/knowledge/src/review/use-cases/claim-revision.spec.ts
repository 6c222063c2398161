import { done, KnowledgeStory } from '../../knowledge.factory';
import { RevisionReader } from '../../revision/revision.reader';
import { ApproveRevision } from './approve-revision';
import { ClaimRevision } from './claim-revision';

describe('claiming a revision', () => {
  const story = new KnowledgeStory();
  const claim = (...args: Parameters<ClaimRevision['execute']>) => story.kehila.get(ClaimRevision).execute(...args);

  it('takes it up for the reviewer, who is shown', async () => {
    const author = await story.person();
    const reviewer = await story.reviewer();
    const draft = await story.submitted(author);
    done(await claim(reviewer, draft));
    expect(await story.kehila.get(RevisionReader).byId(author, draft.revisionId)).toMatchObject({ state: 'in_review', claimedBy: { id: reviewer.accountId } });
  });

  it('holds it against other reviewers for a quarter of an hour, and no longer', async () => {
    const reviewer = await story.reviewer();
    const other = await story.reviewer();
    const draft = await story.claimed(await story.person(), reviewer);
    story.kehila.clock.advance(14 * 60_000);
    expect(await claim(other, draft)).toMatchObject({ code: 'STATE_REFUSED', state: 'claimed' });
    expect(await story.kehila.get(ApproveRevision).execute(other, { ...draft, reason: 'Reads well.' })).toMatchObject({
      code: 'STATE_REFUSED',
      state: 'claimed',
    });

    story.kehila.clock.advance(2 * 60_000);
    expect(await story.kehila.get(RevisionReader).byId(other, draft.revisionId)).toMatchObject({ state: 'in_review', claimedBy: null });
    done(await claim(other, draft));
  });

  it('is won by one of twenty reviewers who click at once', async () => {
    const reviewers = await Promise.all(Array.from({ length: 20 }, () => story.reviewer()));
    const draft = await story.submitted(await story.person());
    const outcomes = await Promise.all(reviewers.map((reviewer) => claim(reviewer, draft)));
    expect(outcomes.filter((outcome) => 'claimedBy' in outcome)).toHaveLength(1);
    expect(outcomes.filter((outcome) => 'state' in outcome && outcome.state === 'claimed')).toHaveLength(19);
  });

  it('refuses who does not review the space: staff learn so, strangers see nothing', async () => {
    const draft = await story.submitted(await story.person());
    expect(await claim(await story.staff(), draft)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'CLAIM_REVISION', needs: ['reviewerOfSpace'] });
    expect(await claim(await story.person(5_000), draft)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it("refuses one's own", async () => {
    const reviewer = await story.reviewer();
    expect(await claim(reviewer, await story.submitted(reviewer))).toMatchObject({ code: 'OWN_REVISION' });
  });

  it('refuses a draft', async () => {
    const draft = await story.draft(await story.person());
    expect(await claim(await story.reviewer(), draft)).toMatchObject({ code: 'STATE_REFUSED', state: 'draft' });
  });
});
