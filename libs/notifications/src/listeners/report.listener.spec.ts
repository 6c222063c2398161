import { DecideItem, FlagContent, ItemReader } from '@kehila/moderation';
import type { Actor } from '@kehila/platform';
import { done, Neighbourhood } from '../notifications.factory';

describe('what is told of a report', () => {
  const street = new Neighbourhood();
  const { kehila } = street;
  let author: Actor;
  let flagger: Actor;
  let staff: Actor;
  let answer: string;

  const end = async (decision: 'hide' | 'approve' | 'ignore', decider = staff) => {
    const { nodes } = await kehila.get(ItemReader).page(staff, { state: 'pending', first: 100 });
    const item = nodes.find(({ subjectId }) => subjectId === answer)!;
    done(await kehila.get(DecideItem).execute(decider, { itemId: item.id, version: item.version, decision, reason: 'spam' }));
  };
  const flag = async (actor: Actor) => done(await kehila.get(FlagContent).execute(actor, { subjectKind: 'answer', subjectId: answer, reason: 'spam' }));

  beforeEach(async () => {
    [author, flagger, staff] = [await street.person(), await street.person(), await street.person([{ role: 'STAFF', spaceId: null }])];
    answer = await street.answer(author, await street.ask(await street.person()));
    await flag(flagger);
  });

  it.each([
    ['hide', 'report_upheld'],
    ['approve', 'report_rejected'],
    ['ignore', 'report_ignored'],
  ] as const)('is how it ended, also when it is gone: %s', async (decision, kind) => {
    await end(decision);
    expect(await street.told(flagger)).toEqual([[kind, 1]]);
    expect((await street.lines(flagger))[0]).toMatchObject({ path: '/me/reports' });
    expect((await street.told(author)).map(([told]) => told)).not.toContain(kind);
  });

  it('is nothing before it ends, and nothing to who decided themselves', async () => {
    await flag(staff);
    expect(await street.told(flagger)).toEqual([]);
    await end('hide');
    expect(await street.told(staff)).toEqual([]);
    expect(await street.told(flagger)).toEqual([['report_upheld', 1]]);
  });
});
