import { setTimeout as sleep } from 'node:timers/promises';
import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

const most = 5_000;

describe('a text that a moderator removes', () => {
  const kehila = Kehila.use();
  let author: Person;
  let reader: Person;
  let staff: Person;

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'wifi' });
    [author, reader] = [await kehila.person('author', { reputation: 200 }), await kehila.person('reader', { reputation: 50 })];
    staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId }] });
  });

  const ask = async (by = author): Promise<string> => {
    const input = {
      space: 'wifi',
      title: 'Cheap zeppelins for everybody',
      body: 'Zeppelins at half the price, and the other half is a gift to you.',
      tags: [],
    };
    return (await act(by.client, 'askQuestion', input, 'Question { id }'))['id'] as string;
  };
  const itemOf = async (id: string) => {
    const [item] = await kehila.sql<{ id: string; version: number }>(
      'select id, version from moderation_item where subject_id = $1 order by id desc limit 1',
      id,
    );
    return { itemId: item!.id, version: item!.version };
  };
  const decide = async (id: string, decision: string) =>
    act(staff.client, 'decideModerationItem', { ...(await itemOf(id)), decision, reason: 'SPAM' }, 'ModerationItem { state publication }');

  /** Where a stranger still finds it. */
  const found = async (id: string): Promise<string[]> => {
    const { body } = await reader.client.send(`{ question(id: "${id}") { id } questions { nodes { id } } search(query: "zeppelins") { hits { id } } }`);
    const { question, questions, search } = body.data as {
      question: object | null;
      questions: { nodes: { id: string }[] };
      search: { hits: { id: string }[] };
    };
    const lists = Array.from(
      (await (await fetch(`${kehila.address}/sitemap.xml`)).text()).matchAll(/<loc>([^<]*)<\/loc>/g),
      ([, list]) => new URL(list ?? '').pathname,
    );
    const sitemaps = await Promise.all(lists.map(async (list) => (await fetch(kehila.address + list)).text()));
    return [
      ...(question ? ['question'] : []),
      ...(questions.nodes.some((node) => node.id === id) ? ['list'] : []),
      ...(search.hits.some((hit) => hit.id === id) ? ['search'] : []),
      ...(sitemaps.some((xml) => xml.includes(`/q/${id}/`)) ? ['sitemap'] : []),
    ];
  };
  /** The worker's part is done first: the rest is what each reader keeps. */
  const until = async (id: string, places: readonly string[]): Promise<void> => {
    const since = Date.now();
    await kehila.drain();
    while (JSON.stringify(await found(id)) !== JSON.stringify(places)) {
      if (Date.now() - since > most) throw new Error(`after ${most} ms it is found in ${(await found(id)).join(', ')}`);
      await sleep(100);
    }
  };
  const everywhere = ['question', 'list', 'search', 'sitemap'];

  it('is gone within five seconds from what is read, listed, searched and named to search engines, and comes back as fast', async () => {
    const id = await ask();
    await until(id, everywhere);
    await act(reader.client, 'flagContent', { subjectKind: 'QUESTION', subjectId: id, reason: 'SPAM' }, 'OwnFlag { id }');
    expect(await decide(id, 'REMOVE')).toMatchObject({ state: 'DECIDED', publication: 'REMOVED' });
    await until(id, []);
    expect(await decide(id, 'RESTORE')).toMatchObject({ publication: 'VISIBLE' });
    await until(id, everywhere);
  }, 30_000);

  it('has one outcome when two moderators decide twenty texts at once, and counts and points agree afterwards', async () => {
    const second = await kehila.person('second-staff', { grants: [{ role: 'STAFF', spaceId: null }] });
    const reporters = [await kehila.person('first-reporter', { reputation: 50 }), await kehila.person('second-reporter', { reputation: 50 })];
    for (let round = 0; round < 20; round += 1) {
      const id = await ask(await kehila.person(`author-${round}`));
      await act(reporters[round % 2]!.client, 'flagContent', { subjectKind: 'QUESTION', subjectId: id, reason: 'SPAM' }, 'OwnFlag { id }');
      const item = await itemOf(id);
      const outcomes = await Promise.all([
        act(staff.client, 'decideModerationItem', { ...item, decision: 'REMOVE', reason: 'SPAM' }),
        act(second.client, 'decideModerationItem', { ...item, decision: 'APPROVE' }),
      ]);
      expect(outcomes.map(({ code }) => code ?? 'done').sort()).toEqual(['ALREADY_DECIDED', 'done']);
    }
    await kehila.drain();
    expect(await kehila.differences()).toEqual([]);
  }, 60_000);
});
