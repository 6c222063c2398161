import type { Actor, Failure } from '@kehila/platform';
import { ArticlePublished } from '../../article/article.events';
import { ArticleReader } from '../../article/article.reader';
import { CreditsReader } from '../../article/credits.reader';
import { ArchiveArticle } from '../../article/use-cases/archive-article';
import { done, KnowledgeStory, nobody, startOfStory } from '../../knowledge.factory';
import { NominationReader } from '../../nomination/nomination.reader';
import { RevisionReader } from '../../revision/revision.reader';
import { DraftArticle } from '../../revision/use-cases/draft-article';
import { EditRevision } from '../../revision/use-cases/edit-revision';
import { SubmitRevision } from '../../revision/use-cases/submit-revision';
import type { ApproveRevisionInput } from '../graphql/review.inputs';
import { ApproveRevision } from './approve-revision';

describe('approving a revision', () => {
  const story = new KnowledgeStory();
  const approve = (actor: Actor, input: ApproveRevisionInput) =>
    story.kehila.get(ApproveRevision).execute(actor, { reason: 'Reads well.', ...input }) as Promise<ArticlePublished | Failure>;
  const articles = () => story.kehila.get(ArticleReader);

  it('publishes it at once as official, with who reviewed it and when it is due again', async () => {
    const author = await story.person();
    const reviewer = await story.reviewer();
    const draft = await story.claimed(author, reviewer);
    done(await approve(reviewer, { ...draft, reason: 'Clear.' }));

    const article = (await articles().byId(nobody, draft.articleId))!;
    expect(article).toMatchObject({ state: 'published', standing: 'official', title: 'A fixed channel', reviewedBy: { id: reviewer.accountId } });
    expect(article.contents).toEqual([{ anchor: 'part-steps', text: 'Steps', level: 2 }]);
    expect(article.wholeBody?.html).toContain('Set channel 44.');
    expect(article.nextReviewAt!.getTime() - article.reviewedAt!.getTime()).toBe(180 * 86_400_000);
    expect(await story.kehila.get(RevisionReader).byId(author, draft.revisionId)).toMatchObject({ state: 'published', decisionReason: 'Clear.' });
  });

  it('links the article with its thread, ends the nomination, and names who is credited', async () => {
    const thread = await story.solvedThread();
    const nominationId = await story.nomination(thread);
    const author = await story.person();
    const { revisionId, articleId } = done(await story.kehila.get(DraftArticle).execute(author, { nominationId }));
    done(await story.kehila.get(SubmitRevision).execute(author, { revisionId, version: 1 }));
    const published = done(await approve(await story.reviewer(), { revisionId, version: 1 }));

    expect(published).toBeInstanceOf(ArticlePublished);
    expect(published).toMatchObject({ articleId, questionId: thread.questionId, mainAuthorId: author.accountId, standing: 'official', staffIds: [] });
    expect([...published.contributorIds].sort()).toEqual([thread.asker.accountId, thread.helper.accountId].sort());
    expect(await articles().ofQuestion(nobody, thread.questionId)).toMatchObject({ id: articleId });
    expect(await story.kehila.get(NominationReader).byId(nobody, nominationId)).toMatchObject({ state: 'merged_into_article', articleId });
  });

  it('says who of the credited is staff of the space', async () => {
    const helper = await story.staff();
    const thread = await story.solvedThread('wifi', undefined, helper);
    const author = await story.person();
    const { revisionId } = done(await story.kehila.get(DraftArticle).execute(author, { nominationId: await story.nomination(thread) }));
    done(await story.kehila.get(SubmitRevision).execute(author, { revisionId, version: 1 }));
    expect(await approve(await story.reviewer(), { revisionId, version: 1 })).toMatchObject({ staffIds: [helper.accountId] });
  });

  it('supersedes the text before it; its writer becomes a contributor, and the address stays', async () => {
    const author = await story.person();
    const reviewer = await story.reviewer();
    const first = await story.published(author, reviewer);
    const publishedAt = (await articles().byId(nobody, first.articleId))!.publishedAt;
    story.kehila.clock.advance(3_600_000);

    const other = await story.person();
    const { revisionId } = done(await story.kehila.get(DraftArticle).execute(other, { articleId: first.articleId }));
    const { version } = done(await story.kehila.get(EditRevision).execute(other, { revisionId, version: 1, title: 'Channel 44', body: 'Only 44.' }));
    expect((await articles().byId(nobody, first.articleId))!.title).toBe('A fixed channel');
    done(await story.kehila.get(SubmitRevision).execute(other, { revisionId, version }));
    done(await approve(reviewer, { revisionId, version }));

    expect(await articles().byId(nobody, first.articleId)).toMatchObject({ title: 'Channel 44', slug: 'channel-44', publishedAt });
    expect(await story.stateOf(first.revisionId, nobody)).toBe('superseded');
    const contributors = await story.kehila.get(CreditsReader).contributorsOf(first.articleId);
    expect(contributors.map(({ kind, account }) => [kind, account.id])).toEqual([
      ['main_author', author.accountId],
      ['contributor', other.accountId],
    ]);
  });

  it('refuses a version that was not read', async () => {
    const author = await story.person();
    const reviewer = await story.reviewer();
    const draft = await story.claimed(author, reviewer);
    done(await story.kehila.get(EditRevision).execute(author, { ...draft, title: 'Changed behind your back', body: 'Buy my router.' }));
    expect(await approve(reviewer, draft)).toMatchObject({ code: 'REVISION_CHANGED', currentVersion: draft.version + 1 });
  });

  it('refuses who wrote it and who is credited in it', async () => {
    const writer = await story.reviewer();
    expect(await approve(writer, await story.submitted(writer))).toMatchObject({ code: 'OWN_REVISION' });

    const helper = await story.reviewer();
    const thread = await story.solvedThread('wifi', undefined, helper);
    const author = await story.person();
    const { revisionId } = done(await story.kehila.get(DraftArticle).execute(author, { nominationId: await story.nomination(thread) }));
    done(await story.kehila.get(SubmitRevision).execute(author, { revisionId, version: 1 }));
    expect(await approve(helper, { revisionId, version: 1 })).toMatchObject({ code: 'OWN_REVISION' });
  });

  it('refuses who does not review the space', async () => {
    const draft = await story.submitted(await story.person());
    const elsewhere = await story.person(5_000, [{ role: 'REVIEWER', spaceId: '2' }]);
    expect(await approve(await story.staff(), draft)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'REVIEW', needs: ['reviewerOfSpace'] });
    expect(await approve(elsewhere, draft)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses a draft and what is published', async () => {
    const reviewer = await story.reviewer();
    expect(await approve(reviewer, await story.draft(await story.person()))).toMatchObject({ code: 'STATE_REFUSED', state: 'draft' });
    expect(await approve(reviewer, await story.published(await story.person(), reviewer))).toMatchObject({ code: 'STATE_REFUSED', state: 'published' });
  });

  it('refuses a new text of an article that was put away', async () => {
    const author = await story.person();
    const reviewer = await story.reviewer();
    const { articleId } = await story.published(author, reviewer);
    const { revisionId } = done(await story.kehila.get(DraftArticle).execute(author, { articleId }));
    done(await story.kehila.get(SubmitRevision).execute(author, { revisionId, version: 1 }));
    done(await story.kehila.get(ArchiveArticle).execute(reviewer, { articleId, note: 'The modem is gone' }));
    expect(await approve(reviewer, { revisionId, version: 1 })).toMatchObject({ code: 'STATE_REFUSED', state: 'archived' });
  });

  it('has one effect when twenty reviewers approve at once', async () => {
    const reviewers = await Promise.all(Array.from({ length: 20 }, () => story.reviewer()));
    const draft = await story.submitted(await story.person());
    const outcomes = await Promise.all(reviewers.map((reviewer) => approve(reviewer, draft)));
    expect(outcomes.filter((outcome) => outcome instanceof ArticlePublished)).toHaveLength(1);
    expect(outcomes.filter((outcome) => 'state' in outcome && outcome.state === 'published')).toHaveLength(19);
    const published = await story.kehila.sql(`select 1 from revision where article_id = $1 and state = 'published'`, draft.articleId);
    expect(published).toHaveLength(1);
  });

  it('publishes either the edit or what was read when both happen at once, and never an unread text', async () => {
    const author = await story.person();
    const reviewer = await story.reviewer();
    for (let round = 0; round < 10; round++) {
      const draft = await story.claimed(author, reviewer);
      const [, approved] = await Promise.all([
        story.kehila.get(EditRevision).execute(author, { ...draft, title: 'Unread', body: 'Unread.' }),
        approve(reviewer, draft),
      ]);
      const article = await articles().byId(nobody, draft.articleId);
      expect(article?.title).toBe(approved instanceof ArticlePublished ? 'A fixed channel' : undefined);
    }
  });

  it('happens in the time of the story', async () => {
    const { articleId } = await story.published(await story.person(), await story.reviewer());
    expect((await articles().byId(nobody, articleId))!.publishedAt!.getTime()).toBeGreaterThanOrEqual(startOfStory.getTime());
  });
});
