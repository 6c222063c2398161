import { act } from '../stage/act';
import type { Person } from '../stage/kehila';
import { Arena, succeeded } from './arena';

interface Item {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly claimed_by: string | null;
}

describe('at the same time on two servers, of moderation', () => {
  const arena = Arena.use();
  const { kehila } = arena;
  let author: Person;
  let answerId: string;

  const race = (name: string, story: () => Promise<void>) =>
    arena.race(name, async () => {
      author = await arena.newcomer('author', 200);
      answerId = await arena.answer(await arena.ask(), author);
      await story();
    });
  const flag = (person: Person) => act(person.client, 'flagContent', { subjectKind: 'ANSWER', subjectId: answerId, reason: 'SPAM' });
  const items = () =>
    kehila.sql<Item>(`select id, version, state, claimed_by from moderation_item where subject_kind = 'answer' and subject_id = $1`, answerId);
  const item = async () => (await items())[0]!;
  const publication = async () => (await kehila.sql<{ publication: string }>('select publication from answer where id = $1', answerId))[0]?.publication;

  race('reports of ten people about one answer wait as one', async () => {
    const reporters = await Promise.all(Array.from({ length: 10 }, () => arena.newcomer('reporter')));
    const outcomes = await arena.all(reporters, (client) => act(client, 'flagContent', { subjectKind: 'ANSWER', subjectId: answerId, reason: 'SPAM' }));
    expect(outcomes.every(({ code }) => code !== 'INTERNAL')).toBe(true);
    expect(await items()).toHaveLength(1);
    expect(await kehila.sql('select 1 from flag where item_id = $1', (await item()).id)).toHaveLength(reporters.length);
  });

  race('one moderator holds what two take up', async () => {
    await flag(await arena.newcomer('reader'));
    const { id: itemId } = await item();
    const outcomes = await arena.all(arena.staff, (client) => act(client, 'claimModerationItem', { itemId, claim: true }));
    const holders = new Set(outcomes.flatMap(({ code }, index) => (code ? [] : [arena.staff[Math.floor(index / 2) % 2]!.accountId])));
    expect([...holders]).toEqual([(await item()).claimed_by]);
  });

  race('two moderators decide once, and the reporter is paid for that', async () => {
    const reader = await arena.newcomer('reader', 10);
    await flag(reader);
    const { id: itemId, version } = await item();
    const decisions = ['REMOVE', 'IGNORE', 'HIDE', 'UPHOLD'] as const;
    const outcomes = await arena.all(arena.staff, (client, index) =>
      act(client, 'decideModerationItem', { itemId, version, decision: decisions[index % 4], reason: 'SPAM', note: 'So.' }),
    );
    expect(succeeded(outcomes)).toHaveLength(1);
    const decision = decisions[outcomes.findIndex(({ code }) => !code) % 4];
    expect(await kehila.sql('select decision from moderation_decision where item_id = $1', itemId)).toEqual([{ decision: decision?.toLowerCase() }]);
    expect(await publication()).toBe(decision === 'REMOVE' ? 'removed' : decision === 'HIDE' ? 'hidden' : 'visible');
    await kehila.drain();
    expect(await arena.pointsOf(reader)).toBe(decision === 'IGNORE' ? 11 : 12);
    expect(await arena.pointsOf(author)).toBe(decision === 'REMOVE' ? 101 : 201);
  });

  race('somebody who is silenced and released has one measure that stands, or none', async () => {
    const outcomes = await arena.all(arena.staff, (client) =>
      act(client, 'sanctionAccount', { accountId: author.accountId, kind: 'SILENCE', reason: 'Spam.' }, 'Sanction { id }'),
    );
    const [sanction] = succeeded(outcomes);
    expect(sanction).toBeDefined();
    const lifted = await arena.all(arena.staff, (client) => act(client, 'liftSanction', { sanctionId: sanction!['id'] }));
    expect(succeeded(lifted)).toHaveLength(1);
  });
});
