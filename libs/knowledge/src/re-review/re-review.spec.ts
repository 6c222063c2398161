import { GrantRole } from '@kehila/accounts';
import { type Actor, isFailure } from '@kehila/platform';
import { ArticleReader } from '../article/article.reader';
import { done, type Draft, KnowledgeStory } from '../knowledge.factory';
import { KnowledgePersonalData } from '../personal-data/knowledge-personal-data';
import { ReviewerNumbersReader } from '../reviewers/reviewer-numbers.reader';
import { ChooseReReviews } from './choose-re-reviews';
import { ReReviewReader } from './re-review.reader';
import { ReReviewRevision } from './re-review-revision';

const day = 86_400_000;

describe('a second look at what was approved', () => {
  const story = new KnowledgeStory();
  const { kehila } = story;
  let author: Actor, approver: Actor, other: Actor;
  let text: Draft;
  let reReviewId: string;

  const choose = () => kehila.get(ChooseReReviews).run();
  const waiting = async (actor: Actor) => (await kehila.get(ReReviewReader).waiting(actor, 20, null)).nodes.map(({ id }) => id);
  const say = (actor: Actor, wouldApprove: boolean, reason?: string) => kehila.get(ReReviewRevision).execute(actor, { reReviewId, wouldApprove, reason });
  const numbers = async () => (await kehila.get(ReviewerNumbersReader).numbers()).reviewers.find(({ reviewer }) => reviewer.id === approver.accountId);

  beforeEach(async () => {
    await kehila.sql('truncate review_decision cascade');
    [author, approver, other] = [await story.person(), await story.reviewer(), await story.reviewer()];
    text = await story.published(author, approver);
    kehila.clock.advance(31 * day);
    await choose();
    [reReviewId] = (await waiting(other)) as [string];
  });

  it('is offered to another reviewer, and to nobody who had a part in it', async () => {
    expect(await waiting(other)).toHaveLength(1);
    expect(await waiting(approver)).toEqual([]);
    done(await kehila.get(GrantRole).execute(author, { accountId: author.accountId!, role: 'REVIEWER', spaceId: null }));
    expect(await waiting(author)).toEqual([]);
    expect(await waiting(await story.staff())).toEqual([]);
  });

  it('changes nothing of the article, and counts as agreement', async () => {
    const before = await kehila.sql('select * from article where id = $1', text.articleId);
    expect(await numbers()).toMatchObject({ decisions: 1, seconded: 0 });
    done(await say(other, true));
    expect(await numbers()).toMatchObject({ decisions: 1, seconded: 1, agreed: 1 });
    expect(await waiting(other)).toEqual([]);
    expect(await kehila.sql('select * from article where id = $1', text.articleId)).toEqual(before);
  });

  it('says why not to those who keep the article true, and to no reader', async () => {
    done(await say(other, false, ' The fuse is missing. '));
    expect(await numbers()).toMatchObject({ seconded: 1, agreed: 0 });
    const doubts = async (actor: Actor) => kehila.get(ReReviewReader).doubts(actor, (await kehila.get(ArticleReader).byId(actor, text.articleId))!);
    expect(await doubts(approver)).toMatchObject([{ by: { id: other.accountId }, reason: 'The fuse is missing.' }]);
    expect(await doubts(author)).toEqual([]);
  });

  it('asks why when one would not have approved', async () => {
    expect(await say(other, false, '  ')).toMatchObject({ code: 'REASON_REQUIRED', path: ['input', 'reason'] });
    expect(await waiting(other)).toHaveLength(1);
  });

  it('is refused to who approved it, to its author and to who reviews nothing', async () => {
    expect(await say(approver, true)).toMatchObject({ code: 'ALREADY_APPROVED' });
    const writing = await story.person(0, [{ role: 'REVIEWER', spaceId: null }]);
    await kehila.sql('update revision set author_id = $1 where id = $2', writing.accountId, text.revisionId);
    expect(await say(writing, true)).toMatchObject({ code: 'OWN_REVISION' });
    expect(await say(await story.staff(), true)).toMatchObject({ ability: 'REVIEW' });
    expect(await kehila.get(ReReviewRevision).execute(other, { reReviewId: '999999', wouldApprove: true })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('counts once when two take it at the same moment, and the other is told', async () => {
    const outcomes = await Promise.all([say(other, true), say(await story.reviewer(), false, 'Too short.')]);
    expect(outcomes.map((outcome) => (isFailure(outcome) ? outcome.code : 'done')).sort()).toEqual(['ALREADY_DECIDED', 'done']);
    expect(await numbers()).toMatchObject({ seconded: 1 });
  });

  it('is no agreement with oneself when both turn out to be one person', async () => {
    done(await say(other, true));
    const personal = kehila.get(KnowledgePersonalData);
    await kehila.work.run({ act: 'mergeAccounts', actor: other }, (tx) => personal.move(tx, other.accountId!, approver.accountId!));
    expect(await numbers()).toMatchObject({ decisions: 1, seconded: 0 });
    expect((await personal.sections(approver.accountId!)).find(({ name }) => name === 're_reviews')?.rows).toHaveLength(1);
  });

  it('is asked for no more when nobody took it for 90 days', async () => {
    kehila.clock.advance(91 * day);
    expect(await waiting(other)).toEqual([]);
  });
});
