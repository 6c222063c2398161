import type { Actor } from '@kehila/platform';
import { Court, done, nobody } from '../moderation.factory';
import { ModerationLogReader, type LogFilter } from './moderation-log.reader';

describe('the log of what was decided', () => {
  const court = new Court();
  let staff: Actor;
  let author: Actor;
  let question: string;
  let answer: string;

  beforeAll(async () => {
    staff = await court.staff();
  });
  beforeEach(async () => {
    await court.kehila.sql('truncate moderation_item, flag cascade');
    author = await court.person();
    question = await court.ask(await court.person());
    answer = await court.answer(author, question);
  });

  const decide = async (decision: 'hide' | 'remove' | 'ignore' | 'restore', id = answer, note: string | null = null) => {
    if (decision !== 'restore') done(await court.flag(await court.person(), 'answer', id));
    done(await court.decide(staff, await court.item(staff, id), decision, { note }));
  };
  const log = (actor = staff, filter: Partial<LogFilter> = {}) => court.kehila.get(ModerationLogReader).page(actor, { first: 20, ...filter });
  const decisions = async (filter: Partial<LogFilter> = {}) => (await log(staff, filter)).nodes.map(({ verdict }) => verdict.decision);

  it('says what was decided about what, by whom and why, newest first', async () => {
    await decide('hide', answer, 'Not here.');
    await decide('restore');
    expect((await log()).nodes).toMatchObject([
      { subjectKind: 'answer', subjectId: answer, verdict: { decision: 'restore', reason: null, decidedBy: { id: staff.accountId } } },
      { title: 'Why does the light blink?', verdict: { decision: 'hide', reason: 'off_topic', note: 'Not here.' }, space: { slug: 'home' } },
    ]);
  });

  it('is narrowed by space, outcome and reason together', async () => {
    await decide('hide');
    await decide('restore');
    await decide('ignore', await court.answer(author, question));
    expect(await decisions({ decision: 'hide' })).toEqual(['hide']);
    expect(await decisions({ reason: 'off_topic' })).toEqual(['hide']);
    expect(await decisions({ decision: 'ignore', reason: 'off_topic' })).toEqual([]);
    expect(await decisions({ space: 'home' })).toHaveLength(3);
    expect(await decisions({ space: 'elsewhere' })).toEqual([]);
    expect(await decisions({ space: 'no-such-space' })).toEqual([]);
  });

  it.each([undefined, 'ignore'] as const)('goes on page after page (outcome: %s)', async (decision) => {
    for (let count = 0; count < 3; count++) await decide('ignore', await court.answer(author, question));
    const first = await log(staff, { first: 2, decision });
    const rest = await log(staff, { first: 2, decision, after: first.pageInfo.endCursor });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(new Set([...first.nodes, ...rest.nodes].map(({ subjectId }) => subjectId)).size).toBe(3);
  });

  it('is nothing for those who do not moderate there', async () => {
    await decide('hide');
    for (const other of [nobody, author, await court.person([{ role: 'STAFF', spaceId: court.elsewhere }])]) expect((await log(other)).nodes).toEqual([]);
  });
});
