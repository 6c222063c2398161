import { act, tryAct } from '../stage/act';
import type { Client } from '../stage/client';
import { Kehila, type Person } from '../stage/kehila';

interface Hit {
  readonly id: string;
  readonly pinned: boolean;
}

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

describe('what the organisation lets stand first in the search', () => {
  const kehila = Kehila.use();
  let manager: Person;
  let customer: Person;
  let reset: string;
  let outage: string;
  let secret: string;

  const ask = async (title: string, space = 'lamps') =>
    (await act(manager.client, 'askQuestion', { space, title, body: 'What now?', tags: [] }, 'Question { id }'))['id'] as string;
  const search = async (client: Client, query: string, more = ''): Promise<Hit[]> => {
    const { body, text } = await client.send(`query ($query: String!) { search(query: $query${more}) { total hits { id pinned } } }`, { query });
    if (!body.data) throw new Error(text);
    const { total, hits } = body.data['search'] as { total: number; hits: Hit[] };
    expect(total).toBeGreaterThanOrEqual(hits.length);
    return hits;
  };
  const pin = (query: string, contentId: string, more: Readonly<Record<string, unknown>> = {}) =>
    act(manager.client, 'pinSearchResult', { query, contentId, until: inDays(7), ...more }, 'PinnedSearchResult { id query state target { id } }');
  const listed = async () =>
    (
      (await manager.client.send('{ pinnedSearchResults { nodes { id query state target { id } } pageInfo { hasNextPage } } }')).body.data?.[
        'pinnedSearchResults'
      ] as {
        nodes: { id: string; query: string; state: string; target: { id: string } | null }[];
      }
    ).nodes;
  const unpinAll = async () => {
    for (const { id } of await listed()) await act(manager.client, 'unpinSearchResult', { pinId: id });
  };

  beforeAll(async () => {
    await kehila.space({ slug: 'lamps' });
    const members = await kehila.space({ slug: 'members', visibility: 'members' });
    manager = await kehila.person('manager', { grants: [{ role: 'MANAGER' as const, spaceId: null }] });
    customer = await kehila.person('customer');
    await kehila.letIn(manager, members);
    reset = await ask('Resetting a brass lantern');
    outage = await ask('Planned works on Sunday');
    secret = await ask('Works in the cellar', 'members');
    await kehila.drain();
    await kehila.sql('delete from written_lately');
  });
  afterEach(unpinAll);

  it('stands first for everybody, in every form of the words, and says so; the rest follows', async () => {
    expect(await search(customer.client, 'brass lantern')).toEqual([{ id: reset, pinned: false }]);
    expect(await pin('brass lantern', outage)).toMatchObject({
      __typename: 'PinnedSearchResult',
      query: 'brass lantern',
      state: 'CURRENT',
      target: { id: outage },
    });
    const wanted = [
      { id: outage, pinned: true },
      { id: reset, pinned: false },
    ];
    for (const query of ['brass lantern', 'Lanterns, brass', 'the brass lantern ']) expect(await search(customer.client, query)).toEqual(wanted);
    expect(await search(kehila.anonymous(), 'brass lantern')).toEqual(wanted);
    const { body } = await kehila.anonymous().send('{ suggest(query: "brass lantern") { id pinned } }');
    expect(body.data?.['suggest']).toEqual(wanted);
    expect(await search(customer.client, 'brass lantern stand')).toEqual([{ id: reset, pinned: false }]);
  });

  it('is found by a Hebrew query with other prefix letters, where nothing else is', async () => {
    await pin('תקלה בפנס', outage);
    expect(await search(customer.client, 'הפנס תקלה')).toEqual([{ id: outage, pinned: true }]);
  });

  it('leaves alone what was narrowed or ordered', async () => {
    await pin('brass lantern', outage);
    for (const more of [', orderBy: NEWEST', ', filter: { space: "lamps" }', ', filter: { kind: QUESTION }']) {
      expect(await search(customer.client, 'brass lantern', more)).toEqual([{ id: reset, pinned: false }]);
    }
    expect(await search(customer.client, 'brass lantern -works')).toEqual([{ id: reset, pinned: false }]);
  });

  it('is nothing for who may not see it: neither shown nor counted', async () => {
    await pin('velvet curtain', secret);
    expect(await search(manager.client, 'velvet curtain')).toEqual([{ id: secret, pinned: true }]);
    const { body } = await customer.client.send(
      '{ search(query: "velvet curtain") { total hits { id } facets { tags { value } } } suggest(query: "velvet curtain") { id } }',
    );
    expect(body.data).toEqual({ search: { total: 0, hits: [], facets: { tags: [] } }, suggest: [] });
    await kehila.sql(`update question set publication = 'removed' where id = $1`, secret);
    expect(await search(customer.client, 'velvet curtain')).toEqual([]);
    await kehila.sql(`update question set publication = 'visible' where id = $1`, secret);
  });

  it('stands within its time only', async () => {
    expect(await pin('brass lantern', outage, { from: inDays(1) })).toMatchObject({ state: 'PLANNED' });
    expect((await search(customer.client, 'brass lantern'))[0]?.id).toBe(reset);
    expect(await pin('lantern, brass', outage)).toMatchObject({ state: 'CURRENT', query: 'lantern, brass' });
    expect(await listed()).toHaveLength(1);
    for (const [until, code] of [
      [inDays(-1), 'ENDS_TOO_EARLY'],
      [inDays(400), 'ENDS_TOO_LATE'],
    ] as const) {
      const { text } = await tryAct(manager.client, 'pinSearchResult', { query: 'lamp', contentId: outage, until });
      expect(text).toContain(code);
    }
  });

  it('is three at most for one query, also when two pin at once', async () => {
    const more = await Promise.all(['Amber', 'Blue', 'Coral', 'Dun'].map((colour) => ask(`${colour} shade`)));
    await kehila.drain();
    await pin('brass lantern', more[0]!);
    await pin('brass lantern', more[1]!);
    const outcomes = await Promise.all([pin('brass lantern', more[2]!), pin('lantern brass', more[3]!)]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['LimitReached', 'PinnedSearchResult']);
    expect((await search(customer.client, 'brass lantern')).map(({ pinned }) => pinned)).toEqual([true, true, true, false]);
  });

  it('is refused for what is not there, cannot be seen or says nothing', async () => {
    expect(await pin('brass lantern', '400000000000001')).toMatchObject({ __typename: 'NotFound' });
    const { text } = await tryAct(manager.client, 'pinSearchResult', { query: '.,;', contentId: outage, until: inDays(1) });
    expect(text).toContain('"BAD_USER_INPUT"');
    expect(await act(manager.client, 'unpinSearchResult', { pinId: '400000000000001' })).toMatchObject({ __typename: 'NotFound' });
  });

  it('is known to the audit log by what was pinned', async () => {
    const { id } = await pin('brass lantern', outage);
    await act(manager.client, 'unpinSearchResult', { pinId: id });
    const entries = await kehila.sql(`select act, subjects from audit_entry where act like '%inSearchResult' order by id desc limit 2`);
    expect(entries).toEqual(['unpinSearchResult', 'pinSearchResult'].map((name) => ({ act: name, subjects: [`question:${outage}`] })));
  });

  it('is answered, or not there any more, when one pins while another unpins', async () => {
    const { id } = await pin('brass lantern', outage);
    const outcomes = await Promise.all([pin('brass lantern', outage), act(manager.client, 'unpinSearchResult', { pinId: id })]);
    expect(outcomes.map(({ __typename }) => __typename)).toEqual(['PinnedSearchResult', 'SearchResultUnpinned']);
  });

  it('is gone at once when it is taken away, on every server', async () => {
    const { id } = await pin('brass lantern', outage);
    const other = await kehila.inAnotherProcess();
    try {
      expect((await search(customer.client.at(other.address), 'brass lantern'))[0]).toEqual({ id: outage, pinned: true });
      expect(await act(manager.client, 'unpinSearchResult', { pinId: id }, 'SearchResultUnpinned { pinId }')).toMatchObject({ pinId: id });
      expect((await search(customer.client, 'brass lantern'))[0]).toEqual({ id: reset, pinned: false });
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect((await search(customer.client.at(other.address), 'brass lantern'))[0]).toEqual({ id: reset, pinned: false });
    } finally {
      await other.end();
    }
  });
});
