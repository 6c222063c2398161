import { SearchLog } from '@kehila/search';
import { act, tryAct } from '../stage/act';
import type { Client } from '../stage/client';
import { Kehila, type Person } from '../stage/kehila';

const ranking = (name: string, more: object = {}) => ({ name, officialFirst: 3, official: 0, solved: 0, votes: 0, age: 0, ...more });
const inAWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString();

describe('two rankings of the search, over HTTP', () => {
  const kehila = Kehila.use();
  let manager: Person;

  const search = async (client: Client): Promise<{ id: string; opening: string; score: number }[]> => {
    const { body } = await client.send('{ search(query: "kettle") { hits { id opening score } } }');
    return (body.data?.['search'] as { hits: { id: string; opening: string; score: number }[] }).hits;
  };
  const start = (more: object = {}) =>
    act(
      manager.client,
      'startSearchComparison',
      { a: ranking('Old'), b: ranking('Voted', { votes: 200 }), until: inAWeek(), mostSearches: 500, ...more },
      'SearchComparison { id verdict }',
    );
  const compared = async () => {
    await kehila.get(SearchLog).write();
    const { body } = await manager.client.send(
      '{ searchComparisons(first: 1) { nodes { id searches preferredA preferredB undecided endedAt verdict better } } }',
    );
    return (body.data?.['searchComparisons'] as { nodes: Record<string, unknown>[] }).nodes[0]!;
  };

  beforeAll(async () => {
    await kehila.space({ slug: 'kitchen' });
    manager = await kehila.person('manager', { grants: [{ role: 'MANAGER' as const, spaceId: null }] });
    for (const word of ['red', 'green', 'blue', 'grey'])
      await act(manager.client, 'askQuestion', { space: 'kitchen', title: `Kettle is ${word}`, body: 'What now?', tags: [] }, 'Question { id }');
    await kehila.drain();
    await kehila.sql(`update search_doc set score = 100 where title like '%red'; update search_doc set score = 10 where title like '%green'`);
    await kehila.sql('delete from written_lately');
  });
  afterEach(() => kehila.sql('truncate ranking_setting, search_comparison, ranking_choice, compared_search; update live_stamp set stamp = stamp + 1'));

  it('are compared by what people open, and the better one is put in force and taken back by hand', async () => {
    const { id, verdict } = await start();
    expect(verdict).toContain('Nothing is known yet');
    const people = [];
    for (let at = 0; at < 6; at++) people.push(await kehila.person(`reader${at}`));
    for (const { client } of people) {
      const red = (await search(client)).find(({ score }) => score === 100)!;
      await act(client, 'noteOpening', { opening: red.opening }, 'NotedOpening { noted }');
    }
    const { searches, preferredA, preferredB, undecided } = await compared();
    expect(searches).toBe(6);
    expect([preferredA, preferredB, undecided].reduce<number>((sum, count) => sum + (count as number), 0)).toBe(6);
    expect(Number(preferredB)).toBeGreaterThan(Number(preferredA));

    const put = { comparisonId: id, which: 'B' };
    expect(await act(manager.client, 'putSearchRankingInForce', put)).toMatchObject({ __typename: 'Refused' });
    await act(manager.client, 'stopSearchComparison', { id }, 'SearchComparison { id }');
    const inForce = await act(manager.client, 'putSearchRankingInForce', put, 'SearchRankingInForce { id ranking { name } }');
    expect(inForce).toMatchObject({ ranking: { name: 'Voted' } });
    expect((await search(kehila.anonymous()))[0]).toMatchObject({ score: 100 });
    const undone = await act(manager.client, 'undoSearchRanking', { id: inForce['id'] }, 'SearchRankingInForce { id ranking { name } }');
    expect(undone).toMatchObject({ id: null, ranking: { name: 'As built' } });
    const acts = await kehila.sql<{ act: string }>(`select act from audit_entry where act like '%SearchRanking%' or act like '%SearchComparison' order by id`);
    expect(acts.map(({ act }) => act)).toEqual(['startSearchComparison', 'stopSearchComparison', 'putSearchRankingInForce', 'undoSearchRanking']);
  });

  it('are refused beside their field, and one comparison at a time', async () => {
    expect(
      (await tryAct(manager.client, 'startSearchComparison', { a: ranking('Old'), b: ranking('New'), until: inAWeek(), mostSearches: 500 })).text,
    ).toContain('the same numbers');
    const beyond = { a: ranking('Old'), b: ranking('New', { age: 31 }), until: inAWeek(), mostSearches: 500 };
    expect((await tryAct(manager.client, 'startSearchComparison', beyond)).text).toContain('BAD_USER_INPUT');
    await start();
    expect(await start()).toMatchObject({ __typename: 'Refused' });
    expect(await act(manager.client, 'stopSearchComparison', { id: '400000000000001' })).toMatchObject({ __typename: 'NotFound' });
  });
});
