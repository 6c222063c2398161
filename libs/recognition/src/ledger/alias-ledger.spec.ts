import { Standing } from '@kehila/accounts';
import { Actor, requestContext } from '@kehila/platform';
import { JournalReader } from '../journal/journal.reader';
import { PointsStory } from '../recognition.factory';
import { StandingReader } from '../standing/standing.reader';

const readerOf = (accountId: string) => new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants: [] });

describe('points earned under an alias', () => {
  const story = new PointsStory();
  let owner: string;
  let voter: string;
  let content = 5_000;
  const fresh = () => String(++content);

  const votedUp = (contentId: string, authorHidden: boolean) => story.cast({ contentId, authorId: owner, voterId: voter, authorHidden });
  const shown = async () => (await story.kehila.get(StandingReader).of(owner)).reputation;
  const lift = (contentIds: string[]) => story.lift({ accountId: owner, contentIds });
  const journal = (reader: string, ledger: 'reputation' | 'loyalty' | 'alias', first = 20, after?: string | null) =>
    requestContext.run({ requestId: '1', language: 'en', ip: '' }, () => story.kehila.get(JournalReader).page(readerOf(reader), ledger, owner, first, after));

  beforeEach(async () => {
    [owner, voter] = [await story.person(), await story.person()];
  });

  it('give abilities, and leave the public figure as it was', async () => {
    const before = await shown();
    await votedUp(fresh(), true);
    expect(await shown()).toBe(before);
    expect(await story.balance(owner, 'alias')).toBe(10);
    expect(await story.kehila.get(Standing).of(owner)).toBe(before + 10);
  });

  it('touch neither the cap nor the floor of what is earned openly', async () => {
    for (let n = 0; n < 21; n++) await story.cast({ contentId: fresh(), authorId: owner, voterId: await story.person(), authorHidden: true });
    expect(await story.balance(owner, 'alias')).toBe(200);
    const before = await shown();
    await votedUp(fresh(), false);
    expect(await shown()).toBe(before + 10);
  });

  it('are taken back from where they were entered', async () => {
    const contentId = fresh();
    const before = await shown();
    await votedUp(contentId, true);
    await story.retract({ contentId, authorId: owner, voterId: voter });
    expect([await shown(), await story.balance(owner, 'alias')]).toEqual([before, 0]);
  });

  it('go over to the public figure when the name is shown, each so that it can still be taken back', async () => {
    const [one, other] = [fresh(), fresh()];
    const before = await shown();
    await votedUp(one, true);
    await votedUp(other, true);
    await lift([one]);
    expect([await shown(), await story.balance(owner, 'alias')]).toEqual([before + 10, 10]);
    await lift([one]);
    await story.retract({ contentId: one, authorId: owner, voterId: voter });
    expect([await shown(), await story.balance(owner, 'alias')]).toEqual([before, 10]);
  });

  it('are in nobody’s journal but their owner’s, and leave no gap in it', async () => {
    const accepted = (authorHidden: boolean) => story.accept({ answerId: fresh(), questionId: fresh(), authorId: owner, askerId: voter, authorHidden });
    await accepted(false);
    await accepted(true);
    await accepted(false);
    expect((await journal(owner, 'loyalty')).nodes.map(({ balanceAfter }) => balanceAfter)).toEqual([60, 40, 20]);
    const seen = await journal(voter, 'loyalty', 1);
    const rest = await journal(voter, 'loyalty', 5, seen.pageInfo.endCursor);
    expect([...seen.nodes, ...rest.nodes].map(({ amount, balanceAfter }) => [amount, balanceAfter])).toEqual([
      [20, 40],
      [20, 20],
    ]);
    expect((await journal(owner, 'alias')).nodes.map(({ amount }) => amount)).toEqual([15]);
    expect((await journal(voter, 'alias')).nodes).toEqual([]);
  });
});
