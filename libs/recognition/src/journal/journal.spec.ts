import { Actor, requestContext } from '@kehila/platform';
import { PointsStory } from '../recognition.factory';
import { levelOf } from '../standing/level';
import { StandingReader } from '../standing/standing.reader';
import { JournalResolver } from './graphql/journal.resolver';
import type { JournalFilter } from './journal-filter';
import { journalLines } from './journal-lines';
import { JournalReader } from './journal.reader';

const actorOf = (accountId: string, isStaff = false) =>
  new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants: isStaff ? [{ role: 'STAFF', spaceId: null }] : [] });

describe('the journal of points', () => {
  const story = new PointsStory();
  const page = (
    actor: Actor,
    args: { handle?: string; first?: number; after?: string | null; ledger?: 'reputation' | 'loyalty'; filter?: JournalFilter } = {},
  ) =>
    requestContext.run({ requestId: '1', language: 'en', ip: '' }, () =>
      story.kehila.get(JournalResolver).pointsJournal(actor, { ledger: 'reputation', first: 20, ...args }),
    );

  it('names every point with its cause, newest first, and what undid what', async () => {
    const [authorId, voterId] = [await story.person(), await story.person()];
    await story.cast({ contentId: '500', authorId, voterId });
    await story.retract({ contentId: '500', authorId, voterId });
    const { nodes } = await page(actorOf(authorId));
    expect(nodes.map(({ amount, balanceAfter, cause }) => [amount, balanceAfter, cause])).toEqual([
      [-10, 1, 'The vote for your answer was taken back.'],
      [10, 11, 'Somebody found your answer useful.'],
      [1, 1, 'You joined the community.'],
    ]);
    expect(nodes[0]!.undoes).toBe(nodes[1]!.id);
    expect(nodes[1]!.undoneBy).toBe(nodes[0]!.id);
    expect(nodes[1]).toMatchObject({ subjectTitle: 'Content 500', path: '/q/500', ruleSetVersion: 1 });
  });

  it('says what a limit took', async () => {
    const [authorId, voterId] = [await story.person(), await story.person()];
    await story.cast({ contentId: '501', authorId, voterId, counts: 'score_only' });
    const { nodes } = await page(actorOf(authorId));
    expect(nodes[0]!.cause).toBe('Somebody found your answer useful. The rule says 10; so many votes of one person on one day change the score only.');
  });

  it('does not name what the reader may not see', async () => {
    const [authorId, voterId] = [await story.person(), await story.person()];
    await story.cast({ contentId: '404', authorId, voterId });
    expect((await page(actorOf(authorId))).nodes[0]).toMatchObject({ amount: 10, subjectTitle: null, path: null });
  });

  it("shows others' points to staff only", async () => {
    const [one, other] = [await story.person(), await story.person()];
    const [{ handle }] = (await story.kehila.sql<{ handle: string }>('select handle from account where id = $1', one)) as [{ handle: string }];
    expect((await page(actorOf(other), { handle })).nodes).toEqual([]);
    expect((await page(actorOf(other, true), { handle })).nodes).toHaveLength(1);
    expect((await page(actorOf(one), { handle })).nodes).toHaveLength(1);
    expect((await page(actorOf(other, true), { handle: 'nobody-here' })).nodes).toEqual([]);
  });

  it('goes on page by page without a gap', async () => {
    const [authorId, voterId] = [await story.person(), await story.person()];
    for (let at = 0; at < 5; at++) await story.cast({ contentId: String(600 + at), authorId, voterId });
    const amounts: number[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: Awaited<ReturnType<typeof page>> = await page(actorOf(authorId), { first: 2, after });
      amounts.push(...nodes.map(({ balanceAfter }) => balanceAfter));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(amounts).toEqual([51, 41, 31, 21, 11, 1]);
  });

  it('tells what may be spent now from what vests later', async () => {
    const [authorId, askerId] = [await story.person(), await story.person()];
    await story.accept({ answerId: '700', questionId: '701', authorId, askerId });
    const standing = story.kehila.get(StandingReader);
    expect(await standing.loyaltyOf(authorId)).toMatchObject({ available: 0, vesting: 20 });
    story.kehila.clock.advance(7 * 86_400_000 + 1_000);
    expect(await standing.loyaltyOf(authorId)).toMatchObject({ available: 20, vesting: 0 });
    expect(await standing.of(authorId)).toEqual({ reputation: 16, solvedCount: 1 });
    await story.withdraw({ answerId: '700', questionId: '701', authorId, askerId });
    expect(await standing.of(authorId)).toEqual({ reputation: 1, solvedCount: 0 });
  });

  describe('narrowed down', () => {
    let [authorId, voterId] = ['', ''];
    const amounts = async (filter: JournalFilter, actor = actorOf(authorId), handle?: string) =>
      (await page(actor, { filter, ...(handle && { handle }) })).nodes.map(({ amount }) => amount);

    beforeAll(async () => {
      [authorId, voterId] = [await story.person(), await story.person()];
      await story.accept({ answerId: '910', questionId: '911', authorId, askerId: voterId });
      story.kehila.clock.advance(10 * 86_400_000);
      await story.cast({ contentId: '910', authorId, voterId });
      await story.cast({ contentId: '912', authorId, voterId, spaceId: '4711' });
    });

    it('shows one kind only', async () => {
      expect(await amounts({ kind: 'votes' })).toEqual([10, 10]);
      expect(await amounts({ kind: 'solutions' })).toEqual([15]);
      expect(await amounts({ kind: 'rewards' })).toEqual([]);
    });

    it('shows one period only', async () => {
      const middle = new Date(story.kehila.clock.now().getTime() - 5 * 86_400_000);
      expect(await amounts({ from: middle })).toEqual([10, 10]);
      expect(await amounts({ to: middle })).toEqual([15, 1]);
      expect(await amounts({ kind: 'votes', to: middle })).toEqual([]);
    });

    it('shows nothing of a space that its reader does not see', async () => {
      expect(await amounts({ space: 'nowhere' })).toEqual([]);
    });

    it('goes on where the page before ended', async () => {
      const first = await page(actorOf(authorId), { first: 1, filter: { kind: 'votes' } });
      const second = await page(actorOf(authorId), { first: 1, after: first.pageInfo.endCursor, filter: { kind: 'votes' } });
      expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage, second.nodes[0]!.amount]).toEqual([true, false, 10]);
      expect(second.nodes[0]!.id).not.toBe(first.nodes[0]!.id);
    });

    it('is the same as a file, read in pieces, in the language of its owner', async () => {
      let text = '';
      for await (const line of journalLines(story.kehila.get(JournalReader).all(actorOf(authorId), 'reputation', {}, 1))) text += line;
      const lines = text.trimEnd().split('\r\n');
      expect(lines[0]).toBe('\uFEFFid,at,amount,balanceAfter,rule,cause,subject,path,space,ruleSetVersion,vestsAt,undoes,undoneBy');
      expect(lines.slice(1).map((line) => line.split(',').slice(2, 6).join(' '))).toEqual([
        '10 36 answerVotedUp Somebody found your answer useful.',
        '10 26 answerVotedUp Somebody found your answer useful.',
        '15 16 answerAccepted Your answer solved the question.',
        '1 1 joined You joined the community.',
      ]);
    });
  });
});

describe('levels', () => {
  it.each([
    [0, 'newcomer', 50],
    [1, 'newcomer', 50],
    [49, 'newcomer', 50],
    [50, 'helper', 200],
    [200, 'contributor', 1_000],
    [999, 'contributor', 1_000],
    [1_000, 'guide', 5_000],
    [5_000, 'pillar', undefined],
  ])('%i is %s', (reputation, key, next) => {
    const level = levelOf(reputation);
    expect([level.key, level.next?.from]).toEqual([key, next]);
  });
});
