import { SearchUpkeep } from '@kehila/search';
import { act, tryAct } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

const query = '{ searchState { engine server questions isCurrent work { kind askedAt endedAt found } } }';

describe('administrators look after the search', () => {
  const kehila = Kehila.use();
  let administrator: Person;
  let customer: Person;

  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
    administrator = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR' as const, spaceId: null }] });
    customer = await kehila.person('customer');
    await act(customer.client, 'askQuestion', { space: 'wifi', title: 'Why does my lantern blink red?', body: 'It blinks red.', tags: [] }, 'Question { id }');
    await kehila.drain();
  });

  const state = async () =>
    (await administrator.client.send(query)).body.data?.['searchState'] as { work: { kind: string; askedAt: string | null; found: string[] }[] };
  const work = async (kind: string) => (await state()).work.find((one) => one.kind === kind);

  it('see how it stands', async () => {
    await kehila.get(SearchUpkeep).run();
    expect(await state()).toMatchObject({ engine: 'postgresql', server: null, questions: 1, isCurrent: true });
  });

  it('have it compared and written anew, and are told where that waits already', async () => {
    await kehila.sql('delete from search_doc');
    await act(administrator.client, 'startSearchWork', { kind: 'DIFFERENCE' }, 'SearchState { engine }');
    expect(await act(administrator.client, 'startSearchWork', { kind: 'DIFFERENCE' })).toMatchObject({ code: 'ALREADY_UNDER_WAY' });
    expect(await work('DIFFERENCE')).toMatchObject({ askedAt: expect.any(String) });
    await kehila.get(SearchUpkeep).run();
    expect(await work('DIFFERENCE')).toMatchObject({
      askedAt: null,
      found: ['the search index is empty: a reindex writes it anew', expect.stringMatching(/^question \d+ is missing in the search index$/)],
    });
    await act(administrator.client, 'startSearchWork', { kind: 'REBUILD' }, 'SearchState { engine }');
    await kehila.get(SearchUpkeep).run();
    expect(await work('REBUILD')).toMatchObject({ askedAt: null, endedAt: expect.any(String) });
    const { body } = await customer.client.send('{ search(query: "lantern ") { hits { kind } } }');
    expect(body.data).toEqual({ search: { hits: [{ kind: 'QUESTION' }] } });
  });

  it('alone', async () => {
    expect((await customer.client.send(query)).body.data).toBeFalsy();
    expect((await tryAct(customer.client, 'startSearchWork', { kind: 'REBUILD' })).text).toContain('"errors"');
  });
});
