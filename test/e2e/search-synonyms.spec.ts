import { act, tryAct } from '../stage/act';
import type { Client } from '../stage/client';
import { Kehila, type Person } from '../stage/kehila';

describe('words that mean the same to the search, over HTTP', () => {
  const kehila = Kehila.use();
  let manager: Person;
  let kettle: string;

  const search = async (client: Client, query: string): Promise<string[]> => {
    const { body } = await client.send('query ($query: String!) { search(query: $query) { hits { id } } }', { query });
    return (body.data?.['search'] as { hits: { id: string }[] }).hits.map(({ id }) => id);
  };
  const save = (words: string[], id?: string) => act(manager.client, 'saveSearchSynonyms', { id, words }, 'SearchSynonyms { id words }');

  beforeAll(async () => {
    await kehila.space({ slug: 'kitchen' });
    manager = await kehila.person('manager', { grants: [{ role: 'MANAGER' as const, spaceId: null }] });
    const asked = { space: 'kitchen', title: 'Kettle clicks off too early', body: 'What now?', tags: [] };
    kettle = (await act(manager.client, 'askQuestion', asked, 'Question { id }'))['id'] as string;
    await kehila.drain();
    await kehila.sql('delete from written_lately');
  });
  afterEach(() => kehila.sql('delete from search_synonym'));

  it('find the same for everybody, on every server within a second', async () => {
    const other = await kehila.inAnotherProcess();
    try {
      expect(await search(kehila.anonymous(), 'קומקום')).toEqual([]);
      const { id } = await save(['kettle', 'קומקום', 'water boiler']);
      expect(await search(kehila.anonymous(), 'הקומקום')).toEqual([kettle]);
      await new Promise((done) => setTimeout(done, 1_000));
      expect(await search(kehila.anonymous().at(other.address), 'water boiler clicks')).toEqual([kettle]);
      const { body } = await kehila
        .anonymous()
        .send('{ suggest(query: "water boiler") { id title { text hit } } similarQuestions(title: "Water boiler clicks") { id } }');
      expect(body.data).toMatchObject({
        suggest: [{ id: kettle, title: expect.arrayContaining([{ text: 'Kettle', hit: true }]) }],
        similarQuestions: [{ id: kettle }],
      });
      await act(manager.client, 'removeSearchSynonyms', { id });
      expect(await search(kehila.anonymous(), 'קומקום')).toEqual([]);
    } finally {
      await other.end();
    }
  });

  it('are refused beside their field, in the language of the reader', async () => {
    await save(['kettle', 'קומקום']);
    const { text } = await tryAct(manager.client, 'saveSearchSynonyms', { words: ['kettles', 'boiler'] });
    expect(text).toContain('“kettles” is among other words');
    expect((await tryAct(manager.client, 'saveSearchSynonyms', { words: ['boiler'] })).text).toContain('BAD_USER_INPUT');
    expect((await tryAct(manager.client, 'saveSearchSynonyms', { words: ['boiler', 'x'.repeat(61)] })).text).toContain('TOO_LONG');
    expect(await act(manager.client, 'removeSearchSynonyms', { id: '400000000000001' })).toMatchObject({ __typename: 'NotFound' });
  });

  it('stand in the audit log', async () => {
    const { id } = await save(['kettle', 'קומקום']);
    await act(manager.client, 'declineSearchSynonyms', { words: ['kettle', 'pan'] }, 'SearchSynonymsDeclined { words }');
    await act(manager.client, 'removeSearchSynonyms', { id });
    const acts = await kehila.sql<{ act: string }>(`select act from audit_entry where act like '%SearchSynonyms' order by id desc limit 3`);
    expect(acts.map(({ act }) => act)).toEqual(['removeSearchSynonyms', 'declineSearchSynonyms', 'saveSearchSynonyms']);
  });
});
