import { done, KnowledgeStory } from '../../knowledge.factory';
import { ReviewQueueReader } from '../../review/review-queue.reader';
import { DraftArticle } from './draft-article';
import { SubmitRevision } from './submit-revision';
import { WithdrawRevision } from './withdraw-revision';

describe('submitting a revision', () => {
  const story = new KnowledgeStory();
  const submit = (...args: Parameters<SubmitRevision['execute']>) => story.kehila.get(SubmitRevision).execute(...args);

  it('puts it into the queue of the reviewers', async () => {
    const author = await story.person();
    const draft = await story.draft(author);
    done(await submit(author, draft));
    expect(await story.stateOf(draft.revisionId, author)).toBe('submitted');
    const queue = await story.kehila.get(ReviewQueueReader).page(await story.reviewer(), null, 100, null);
    expect(queue.nodes.map(({ revision }) => revision.id)).toContain(draft.revisionId);
  });

  it('refuses a version that was changed since it was read', async () => {
    const author = await story.person();
    const draft = await story.draft(author);
    expect(await submit(author, { ...draft, version: draft.version - 1 })).toMatchObject({ code: 'REVISION_CHANGED', currentVersion: draft.version });
  });

  it('refuses an empty text', async () => {
    const author = await story.person();
    const { revisionId } = done(await story.kehila.get(DraftArticle).execute(author, { space: 'wifi' }));
    expect(await submit(author, { revisionId, version: 1 })).toMatchObject({ code: 'TEXT_MISSING' });
  });

  it('refuses everybody but the author', async () => {
    const draft = await story.draft(await story.person());
    expect(await submit(await story.staff(), draft)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'SUBMIT_REVISION' });
    expect(await submit(await story.person(), draft)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses what is submitted already', async () => {
    const author = await story.person();
    expect(await submit(author, await story.submitted(author))).toMatchObject({ code: 'STATE_REFUSED', state: 'submitted' });
  });
});

describe('withdrawing a revision', () => {
  const story = new KnowledgeStory();
  const withdraw = (...args: Parameters<WithdrawRevision['execute']>) => story.kehila.get(WithdrawRevision).execute(...args);

  it('takes it out of the queue', async () => {
    const author = await story.person();
    const draft = await story.submitted(author);
    done(await withdraw(author, draft));
    expect(await story.stateOf(draft.revisionId, author)).toBe('withdrawn');
    const queue = await story.kehila.get(ReviewQueueReader).page(await story.reviewer(), null, 100, null);
    expect(queue.nodes.map(({ revision }) => revision.id)).not.toContain(draft.revisionId);
  });

  it('lets the thread be nominated again', async () => {
    const thread = await story.solvedThread();
    const author = await story.person();
    const { revisionId } = done(await story.kehila.get(DraftArticle).execute(author, { nominationId: await story.nomination(thread) }));
    done(await withdraw(author, { revisionId }));
    expect(await story.nomination(thread)).toEqual(expect.any(String));
  });

  it('lets a reviewer end a draft that nobody works on, with a reason at once', async () => {
    const thread = await story.solvedThread();
    const author = await story.person();
    const { revisionId } = done(await story.kehila.get(DraftArticle).execute(author, { nominationId: await story.nomination(thread) }));
    const reviewer = await story.reviewer();
    expect(await withdraw(reviewer, { revisionId, reason: '  ' })).toMatchObject({ code: 'REASON_REQUIRED' });
    done(await withdraw(reviewer, { revisionId, reason: 'Somebody else would write it.' }));
    expect(await story.stateOf(revisionId, author)).toBe('withdrawn');
    expect(await story.kehila.sql('select decided_by, decision_reason from revision where id = $1', revisionId)).toEqual([
      { decided_by: reviewer.accountId, decision_reason: 'Somebody else would write it.' },
    ]);
    expect(await story.nomination(thread)).toEqual(expect.any(String));
  });

  it('asks nobody for a reason after 14 days without a change', async () => {
    const author = await story.person();
    const { revisionId } = await story.draft(author);
    const reviewer = await story.reviewer();
    story.kehila.clock.advance(14 * 24 * 60 * 60_000 - 1_000);
    expect(await withdraw(reviewer, { revisionId })).toMatchObject({ code: 'REASON_REQUIRED' });
    story.kehila.clock.advance(1_000);
    done(await withdraw(reviewer, { revisionId }));
    expect(await story.stateOf(revisionId, author)).toBe('withdrawn');
  });

  it('refuses strangers, and what a reviewer has taken up', async () => {
    const author = await story.person();
    const reviewer = await story.reviewer();
    const draft = await story.claimed(author, reviewer);
    expect(await withdraw(reviewer, draft)).toMatchObject({ code: 'STATE_REFUSED', state: 'in_review' });
    expect(await withdraw(await story.person(), draft)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await withdraw(author, draft)).toMatchObject({ code: 'STATE_REFUSED', state: 'in_review' });
  });
});
