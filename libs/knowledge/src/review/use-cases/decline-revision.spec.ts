import { done, KnowledgeStory } from '../../knowledge.factory';
import { NominationReader } from '../../nomination/nomination.reader';
import { RevisionReader } from '../../revision/revision.reader';
import { DraftArticle } from '../../revision/use-cases/draft-article';
import { SubmitRevision } from '../../revision/use-cases/submit-revision';
import { DeclineRevision } from './decline-revision';
import { RequestChanges } from './request-changes';

describe('declining a revision', () => {
  const story = new KnowledgeStory();
  const decline = (...args: Parameters<DeclineRevision['execute']>) => story.kehila.get(DeclineRevision).execute(...args);

  it('tells the author why, and ends the nomination', async () => {
    const thread = await story.solvedThread();
    const nominationId = await story.nomination(thread);
    const author = await story.person();
    const reviewer = await story.reviewer();
    const { revisionId } = done(await story.kehila.get(DraftArticle).execute(author, { nominationId }));
    done(await story.kehila.get(SubmitRevision).execute(author, { revisionId, version: 1 }));
    done(await decline(reviewer, { revisionId, version: 1, reason: 'Opening the box is dangerous.' }));

    expect(await story.kehila.get(RevisionReader).byId(author, revisionId)).toMatchObject({
      state: 'declined',
      decisionReason: 'Opening the box is dangerous.',
      decidedBy: { id: reviewer.accountId },
    });
    expect(await story.kehila.get(NominationReader).byId(author, nominationId)).toMatchObject({ state: 'declined' });
    expect(await story.nomination(thread)).not.toBe(nominationId);
  });

  it('refuses the author, strangers, other versions and what is decided', async () => {
    const author = await story.reviewer();
    const reviewer = await story.reviewer();
    const draft = await story.submitted(author);
    const verdict = { ...draft, reason: 'No.' };
    expect(await decline(author, verdict)).toMatchObject({ code: 'OWN_REVISION' });
    expect(await decline(await story.person(), verdict)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await decline(await story.staff(), verdict)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await decline(reviewer, { ...verdict, version: 1 })).toMatchObject({ code: 'REVISION_CHANGED' });
    done(await decline(reviewer, verdict));
    expect(await decline(reviewer, verdict)).toMatchObject({ code: 'STATE_REFUSED', state: 'declined' });
  });
});

describe('asking for changes', () => {
  const story = new KnowledgeStory();
  const request = (...args: Parameters<RequestChanges['execute']>) => story.kehila.get(RequestChanges).execute(...args);

  it('gives the text back with a reason, and the author hands it in again', async () => {
    const author = await story.person();
    const reviewer = await story.reviewer();
    const draft = await story.claimed(author, reviewer);
    done(await request(reviewer, { ...draft, reason: 'One channel, not a range.' }));
    expect(await story.kehila.get(RevisionReader).byId(author, draft.revisionId)).toMatchObject({
      state: 'changes_requested',
      decisionReason: 'One channel, not a range.',
      claimedBy: null,
    });
    done(await story.kehila.get(SubmitRevision).execute(author, draft));
    expect(await story.stateOf(draft.revisionId, author)).toBe('submitted');
  });

  it('refuses the author, strangers, other versions and drafts', async () => {
    const author = await story.reviewer();
    const reviewer = await story.reviewer();
    const draft = await story.submitted(author);
    const verdict = { ...draft, reason: 'More.' };
    expect(await request(author, verdict)).toMatchObject({ code: 'OWN_REVISION' });
    expect(await request(await story.person(), verdict)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await request(reviewer, { ...verdict, version: 7 })).toMatchObject({ code: 'REVISION_CHANGED' });
    expect(await request(reviewer, { ...(await story.draft(author)), reason: 'More.' })).toMatchObject({ code: 'STATE_REFUSED', state: 'draft' });
  });

  it('or approving or declining: of decisions at once one counts', async () => {
    const reviewers = await Promise.all(Array.from({ length: 10 }, () => story.reviewer()));
    const draft = await story.submitted(await story.person());
    const outcomes = await Promise.all([
      ...reviewers.slice(0, 5).map((reviewer) => request(reviewer, { ...draft, reason: 'More.' })),
      ...reviewers.slice(5).map((reviewer) => story.kehila.get(DeclineRevision).execute(reviewer, { ...draft, reason: 'No.' })),
    ]);
    expect(outcomes.filter((outcome) => 'decision' in outcome)).toHaveLength(1);
  });
});
