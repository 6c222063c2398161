import { done, KnowledgeStory, nobody } from '../../knowledge.factory';
import { RevisionReader } from '../../revision/revision.reader';
import { ReviewComments } from '../review-comments';
import { ApproveRevision } from './approve-revision';
import { CommentOnRevision } from './comment-on-revision';

describe('commenting on a revision under review', () => {
  const story = new KnowledgeStory();
  const comment = (...args: Parameters<CommentOnRevision['execute']>) => story.kehila.get(CommentOnRevision).execute(...args);

  it('keeps the talk in order, each at its paragraph or about the whole', async () => {
    const author = await story.person();
    const reviewer = await story.reviewer();
    const draft = await story.claimed(author, reviewer);
    done(await comment(reviewer, { ...draft, block: 1, body: 'Why **44**?' }));
    story.kehila.clock.advance(60_000);
    done(await comment(author, { ...draft, body: '36 is the factory setting.' }));
    done(await comment(await story.staff(), { ...draft, block: 0, body: 'I checked.' }));

    const talk = await story.kehila.get(ReviewComments).of(draft.revisionId);
    expect(talk.map(({ block, author: by }) => [block, by.id])).toEqual([
      [1, reviewer.accountId],
      [null, author.accountId],
      [0, expect.any(String)],
    ]);
    expect(talk[0]!.body.html).toContain('<strong>44</strong>');
  });

  it('refuses strangers, who do not even see it', async () => {
    const draft = await story.submitted(await story.person());
    expect(await comment(await story.person(), { ...draft, body: 'Hello' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses strangers where the text is published, and everybody when the review is over', async () => {
    const reviewer = await story.reviewer();
    const draft = await story.claimed(await story.person(), reviewer);
    done(await story.kehila.get(ApproveRevision).execute(reviewer, { ...draft, reason: 'Reads well.' }));
    expect(await comment(await story.person(), { ...draft, body: 'Hello' })).toMatchObject({ code: 'NOT_ALLOWED', ability: 'COMMENT_ON_REVISION' });
    expect(await comment(reviewer, { ...draft, body: 'Hello' })).toMatchObject({ code: 'STATE_REFUSED', state: 'published' });
    expect(await story.kehila.get(RevisionReader).byId(nobody, draft.revisionId)).toMatchObject({ isInside: false, decisionReason: null });
  });

  it('refuses a draft that was not handed in', async () => {
    const author = await story.person();
    expect(await comment(author, { ...(await story.draft(author)), body: 'Note to self' })).toMatchObject({ code: 'STATE_REFUSED', state: 'draft' });
  });
});
