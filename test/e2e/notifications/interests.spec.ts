import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

interface Chosen {
  readonly place: string;
  readonly slug: string;
  readonly level: string;
}

describe('levels of interest over HTTP', () => {
  const kehila = Kehila.use();
  let asker: Person;
  let reader: Person;

  const set = (person: Person, place: string, slug: string, level: string) =>
    act(person.client, 'setInterest', { place, slug, level }, 'Interest { place slug level }');
  const data = async <Data>(client: Person['client'], query: string): Promise<Data> => (await client.send(query)).body.data as unknown as Data;
  const kinds = async (person: Person) =>
    (await data<{ notifications: { nodes: { kind: string }[] } }>(person.client, '{ notifications { nodes { kind } } }')).notifications.nodes.map(
      ({ kind }) => kind,
    );

  beforeAll(async () => {
    await kehila.space({ slug: 'open' });
    asker = await kehila.person('asker');
    reader = await kehila.person('reader');
  });

  it('are chosen, listed, and taken back', async () => {
    expect(await set(reader, 'SPACE', 'open', 'WATCH')).toMatchObject({ place: 'SPACE', slug: 'open', level: 'WATCH' });
    const list = '{ interests { nodes { place slug level } } }';
    expect((await data<{ interests: { nodes: Chosen[] } }>(reader.client, list)).interests.nodes).toEqual([{ place: 'SPACE', slug: 'open', level: 'WATCH' }]);
    await set(reader, 'SPACE', 'open', 'NORMAL');
    expect((await data<{ interests: { nodes: Chosen[] } }>(reader.client, list)).interests.nodes).toEqual([]);
    expect(await data(kehila.anonymous(), '{ interest(place: SPACE, slug: "open") { level } }')).toEqual({ interest: { level: 'NORMAL' } });
  });

  it('tell of a new question', async () => {
    await set(reader, 'SPACE', 'open', 'FOLLOW');
    await act(
      asker.client,
      'askQuestion',
      { space: 'open', title: 'Why does the light blink?', body: 'It blinks red since yesterday.', tags: [] },
      'Question { id }',
    );
    await kehila.drain();
    expect(await kinds(reader)).toEqual(['NEW_QUESTION']);
  });

  it('of what does not exist are refused, and so are strangers', async () => {
    expect(await set(reader, 'SPACE', 'never-used', 'MUTE')).toMatchObject({ code: 'NOT_FOUND' });
    const { body } = await kehila.anonymous().send('{ interests { nodes { slug } } }');
    expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
