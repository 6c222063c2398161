import { Abilities } from '@kehila/accounts';
import { requestContext } from '@kehila/platform';
import { statementsOf } from '@kehila/testing';
import { CreditsReader } from '../article/credits.reader';
import { done, KnowledgeStory, nobody } from '../knowledge.factory';
import { ReviewDifference } from '../review/review-difference';
import { ReviewQueueReader } from '../review/review-queue.reader';
import { ApproveRevision } from '../review/use-cases/approve-revision';
import { nextStepOf } from './next-step';
import { abilitiesOn, revisionAbilities } from './revision.policy';
import { RevisionReader } from './revision.reader';
import { DraftArticle } from './use-cases/draft-article';
import { EditRevision } from './use-cases/edit-revision';
import { SubmitRevision } from './use-cases/submit-revision';

describe('reading revisions', () => {
  const story = new KnowledgeStory();
  const reader = () => story.kehila.get(RevisionReader);

  it('shows a draft to its author, the staff and the reviewers of its space, and to nobody else', async () => {
    const author = await story.person();
    const { revisionId } = await story.draft(author);
    for (const insider of [author, await story.staff(), await story.reviewer()])
      expect(await reader().byId(insider, revisionId)).toMatchObject({ id: revisionId });
    const elsewhere = await story.person(10_000, [{ role: 'REVIEWER', spaceId: '2' }]);
    for (const outsider of [nobody, await story.person(10_000), elsewhere]) expect(await reader().byId(outsider, revisionId)).toBeNull();
    expect(await reader().byId(author, 'nonsense')).toBeNull();
  });

  it('lists the texts of an article newest first: to the public those that were published', async () => {
    const author = await story.person();
    const reviewer = await story.reviewer();
    const first = await story.published(author, reviewer);
    const second = done(await story.kehila.get(DraftArticle).execute(author, { articleId: first.articleId }));
    done(await story.kehila.get(SubmitRevision).execute(author, { ...second, version: 1 }));
    done(await story.kehila.get(ApproveRevision).execute(reviewer, { ...second, version: 1, reason: 'Reads well.' }));
    const third = done(await story.kehila.get(DraftArticle).execute(author, { articleId: first.articleId }));

    const numbers = async (actor = nobody) =>
      (await reader().pageOfArticle(actor, first.articleId, 20, null)).nodes.map(({ number, state }) => [number, state]);
    expect(await numbers()).toEqual([
      [2, 'published'],
      [1, 'superseded'],
    ]);
    expect((await numbers(author))[0]).toEqual([3, 'draft']);
    expect(await reader().openOf(author, first.articleId)).toMatchObject({ id: third.revisionId });
    expect(await reader().openOf(nobody, first.articleId)).toBeNull();
  });

  it('reads the texts, sources and thanks of a whole list of articles with one statement each', async () => {
    const [author, reviewer] = [await story.person(), await story.reviewer()];
    const thread = await story.solvedThread();
    const articles: string[] = [];
    for (let n = 0; n < 5; n++) {
      const input = { space: 'wifi', title: 'A fixed channel', sources: [thread.answerId] };
      articles.push(done(await story.kehila.get(DraftArticle).execute(author, input)).articleId);
    }
    const credits = story.kehila.get(CreditsReader);
    const names = await statementsOf(story.kehila.database, async () => {
      const texts = await Promise.all(articles.map((id) => reader().pageOfArticle(reviewer, id, 1, null)));
      const sources = await Promise.all(articles.map((id) => credits.sourcesOf(reviewer, id)));
      expect(texts.map(({ nodes }) => nodes.map(({ articleId, number }) => [articleId, number]))).toEqual(articles.map((id) => [[id, 1]]));
      expect(sources.map((own) => own.map(({ contentId }) => contentId))).toEqual(articles.map(() => [thread.answerId]));
    });
    expect(names.length).toBe(new Set(names).size);
  });

  it('compares a text with the published one by words, and a first one with nothing', async () => {
    const author = await story.person();
    const first = await story.published(author, await story.reviewer());
    const { revisionId } = done(await story.kehila.get(DraftArticle).execute(author, { articleId: first.articleId }));
    done(await story.kehila.get(EditRevision).execute(author, { revisionId, version: 1, title: 'T', body: '## Steps\n\nSet channel 36.\n\nDone.' }));

    const blocks = await story.kehila.get(ReviewDifference).of(revisionId);
    expect(blocks.map(({ kind }) => kind)).toEqual(['same', 'changed', 'added']);
    expect(blocks[1]!.parts).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'removed' }), expect.objectContaining({ kind: 'added' })]));
    expect((await story.kehila.get(ReviewDifference).of(first.revisionId)).every(({ kind }) => kind === 'added')).toBe(true);
  });

  it('says what comes next to author, reviewer and others, in their language', async () => {
    const author = await story.person();
    const reviewer = await story.reviewer();
    const other = await story.reviewer();
    const draft = await story.claimed(author, reviewer);
    const steps = await Promise.all([author, reviewer, other].map(async (actor) => [actor, (await reader().byId(actor, draft.revisionId))!] as const));
    const inLanguage = (language: 'he' | 'en') =>
      requestContext.run({ requestId: '1', language, ip: '' }, () => steps.map(([actor, revision]) => nextStepOf(actor, revision)));
    expect(inLanguage('en')[1]).toBe('It is yours to read: approve it, ask for changes, or decline it.');
    expect(inLanguage('en')[2]).toMatch(/^Person \d+ is reading it\.$/);
    expect(inLanguage('en')[0]).toBe(inLanguage('en')[2]);
    expect(inLanguage('he')[1]).toMatch(/[\u05d0-\u05ea]/);
  });

  it('says what each may do now', async () => {
    const author = await story.person();
    const reviewer = await story.reviewer();
    const draft = await story.submitted(author);
    const { clock } = story.kehila;
    const may = async (actor: typeof author) => {
      const { facts } = (await reader().byId(actor, draft.revisionId))!;
      return abilitiesOn(actor, facts, await story.kehila.get(Abilities).lacking(actor, revisionAbilities, { spaceId: facts.spaceId }), clock.now());
    };
    expect(await may(author)).toEqual(['EDIT_REVISION', 'WITHDRAW_REVISION', 'COMMENT_ON_REVISION']);
    expect(await may(reviewer)).toEqual(['CLAIM_REVISION', 'COMMENT_ON_REVISION', 'REVIEW']);
    expect(await may(await story.staff())).toEqual(['COMMENT_ON_REVISION']);
  });
});

describe('the queue of the reviewers', () => {
  const story = new KnowledgeStory();
  const queue = (...args: Parameters<ReviewQueueReader['page']>) => story.kehila.get(ReviewQueueReader).page(...args);

  it('shows what waits in the spaces that one reviews, oldest first, page by page', async () => {
    const author = await story.person();
    const first = await story.submitted(author, 'wifi');
    story.kehila.clock.advance(60_000);
    const second = await story.submitted(author, 'moving');
    await story.draft(author);

    const everywhere = await story.reviewer();
    const ids = (page: Awaited<ReturnType<typeof queue>>) => page.nodes.map(({ revision }) => revision.id);
    expect(ids(await queue(everywhere, null, 20, null))).toEqual([first.revisionId, second.revisionId]);
    expect(ids(await queue(everywhere, '2', 20, null))).toEqual([second.revisionId]);
    const page = await queue(everywhere, null, 1, null);
    expect(ids(await queue(everywhere, null, 1, page.pageInfo.endCursor))).toEqual([second.revisionId]);

    const here = await story.person(0, [{ role: 'REVIEWER', spaceId: '1' }]);
    expect(ids(await queue(here, null, 20, null))).toEqual([first.revisionId]);
    expect(ids(await queue(await story.staff(), null, 20, null))).toEqual([]);
  });
});
