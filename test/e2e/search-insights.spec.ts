import { Actor, PersonalDataParts, UnitOfWork } from '@kehila/platform';
import { ForgetSearchers, GroupSearches, SearchLog } from '@kehila/search';
import type { Client } from '../stage/client';
import { act, tryAct } from '../stage/act';
import { Kehila, type Person } from '../stage/kehila';

interface Found {
  readonly asking: string | null;
  readonly hits: readonly { readonly id: string; readonly opening: string | null }[];
}

interface Topic {
  readonly id: string;
  readonly title: string;
  readonly counted: number;
  readonly people: number;
  readonly state: string;
}

const minute = 60_000;

describe('what is learned from searches, over HTTP', () => {
  const kehila = Kehila.use();
  let manager: Person;
  let staff: Person;
  let elsewhere: Person;
  let customer: Person;
  let reader: Person;

  const search = async (client: Client, query: string): Promise<Found> => {
    const { body } = await client.send('query ($query: String!) { search(query: $query) { asking hits { id opening } } }', { query });
    return body.data?.['search'] as Found;
  };
  const open = (client: Client, opening: string) => act(client, 'noteOpening', { opening }, 'NotedOpening { noted }');
  const learned = async () => {
    await kehila.get(SearchLog).write();
    await kehila.drain();
    await kehila.get(GroupSearches).run();
  };
  const insights = async (client: Client) => {
    await learned();
    const { body } = await client.send(
      '{ searchInsights { searches failed opened nothing left asked places { place opened } asking { shown spared openedAndAsked asked left } } }',
    );
    return body.data?.['searchInsights'] as Record<string, unknown>;
  };
  const topics = async (client: Client, rest = ''): Promise<Topic[]> => {
    await learned();
    const { body } = await client.send(`{ searchTopics${rest} { nodes { id title counted people state } } }`);
    return (body.data?.['searchTopics'] as { nodes: Topic[] }).nodes;
  };
  const ask = (who: Person, title: string) => act(who.client, 'askQuestion', { space: 'wifi', title, body: 'What now?', tags: [] }, 'Question { id }');

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'wifi' });
    manager = await kehila.person('manager', { grants: [{ role: 'MANAGER' as const, spaceId: null }] });
    staff = await kehila.person('staff', { grants: [{ role: 'STAFF' as const, spaceId }] });
    elsewhere = await kehila.person('elsewhere', { grants: [{ role: 'STAFF' as const, spaceId: await kehila.space({ slug: 'tv' }) }] });
    [customer, reader] = [await kehila.person('customer'), await kehila.person('reader')];
    await ask(reader, 'Why does my lantern blink red?');
    await kehila.drain();
  });

  afterEach(async () => {
    await kehila.get(SearchLog).write();
    await kehila.sql('truncate search_log, search_topic, search_wording cascade');
    kehila.clock.advance(30 * minute);
  });

  it('counts what was opened, found nothing, led to nothing, or to a question', async () => {
    const [{ hits }] = [await search(customer.client, 'lantern')];
    expect(await open(customer.client, hits[0]!.opening!)).toMatchObject({ noted: true });
    await search(reader.client, 'lantern');
    await search(manager.client, 'qvzxw');
    await search(staff.client, 'lantern red');
    kehila.clock.advance(1_000);
    await ask(staff, 'How do I mend a lantern?');
    expect(await insights(manager.client)).toMatchObject({ searches: 4, opened: 1, nothing: 1, left: 0, asked: 1, failed: 2 });
    kehila.clock.advance(31 * minute);
    expect(await insights(staff.client)).toMatchObject({ searches: 4, opened: 1, nothing: 1, left: 1, asked: 1, failed: 3 });
    expect((await insights(manager.client))['places']).toContainEqual({ place: 1, opened: 1 });
  });

  it('shows as one topic what three people looked for, in whatever words, and nothing of fewer', async () => {
    for (const [who, query] of [
      [customer, 'flying zeppelins'],
      [reader, 'zeppelin flies'],
      [staff, 'why does my zeppelin not fly'],
      [staff, 'dana levi owes me'],
    ] as const)
      await search(who.client, query);
    expect(await topics(manager.client, '(outcome: NOTHING)')).toMatchObject([
      { counted: 3, people: 3, state: 'OPEN', title: expect.stringMatching(/zeppelin/) },
    ]);
    expect(JSON.stringify(await topics(manager.client))).not.toContain('dana');
    expect(await topics(customer.client)).toEqual([]);
    expect((await customer.client.send('{ searchInsights { searches } }')).body.data).toEqual({ searchInsights: null });
  });

  it('shows no text that fewer than three wrote, though others mean the same', async () => {
    for (const [who, query] of [
      [customer, 'what is the zeppelin'],
      [reader, 'the zeppelin'],
      [staff, 'Zeppelin!'],
    ] as const)
      await search(who.client, query);
    const [topic] = (await topics(manager.client)) as [Topic];
    expect(topic.title).toBe('zeppelin');
    const { body } = await manager.client.send('query ($id: ID!) { searchTopic(id: $id) { wordings { text people } } }', { id: topic.id });
    expect(body.data).toEqual({ searchTopic: { wordings: [{ text: 'zeppelin', people: 3 }] } });
  });

  it('is noted where field words narrow it to, without them', async () => {
    for (const query of ['in:wifi zeppelin author:reader -price', 'zeppelin tag:router', 'in:nowhere zeppelin', 'in:wifi'])
      await search(customer.client, query);
    await customer.client.send('{ suggest(query: "in:wifi balloon") { id } }');
    await learned();
    expect(await kehila.sql('select l.text, s.slug from search_log l left join space s on s.id = l.space_id order by l.text, s.slug')).toEqual([
      { text: 'balloon', slug: 'wifi' },
      { text: 'zeppelin', slug: null },
    ]);
  });

  it('is hidden from staff of another space once taken up or closed, but for who sees to it', async () => {
    for (const { client } of [customer, reader, staff]) await search(client, 'in:wifi zeppelin');
    const [{ id: topicId }] = (await topics(staff.client)) as [Topic];
    const seenBy = async ({ client }: Person) =>
      (await client.send('query ($id: ID!) { searchTopic(id: $id) { topic { title } } }', { id: topicId })).body.data;
    const hidden = { searchTopic: null };
    const shown = { searchTopic: { topic: { title: 'zeppelin' } } };
    await act(staff.client, 'closeSearchTopic', { topicId }, 'SearchTopicDetails { topic { state } }');
    expect(await kehila.sql('select title from search_topic')).toEqual([{ title: null }]);
    expect([await seenBy(elsewhere), await seenBy(staff)]).toEqual([hidden, shown]);
    expect(await act(elsewhere.client, 'reopenSearchTopic', { topicId })).toMatchObject({ code: 'NOT_FOUND' });
    await act(staff.client, 'reopenSearchTopic', { topicId }, 'SearchTopicDetails { topic { state } }');
    await act(staff.client, 'takeUpSearchTopic', { topicId, title: 'zeppelin' }, 'SearchTopicDetails { topic { state } }');
    expect(await seenBy(elsewhere)).toEqual(hidden);
    expect(await topics(elsewhere.client, '(state: TAKEN_UP)')).toEqual([]);
    expect(await act(elsewhere.client, 'takeUpSearchTopic', { topicId, title: 'Mine' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act(elsewhere.client, 'closeSearchTopic', { topicId })).toMatchObject({ code: 'NOT_FOUND' });
    await act(staff.client, 'takeUpSearchTopic', { topicId, title: 'zeppelin', owner: elsewhere.handle }, 'SearchTopicDetails { topic { state } }');
    expect([await seenBy(elsewhere), await seenBy(manager)]).toEqual([shown, shown]);
  });

  it('never shows what tells about a person', async () => {
    for (const { client } of [customer, reader, staff]) await search(client, 'bill of dana.levi@somewhere.co.il 054-1234567');
    await learned();
    expect(await kehila.sql('select distinct text from search_log')).toEqual([{ text: 'bill of … …' }]);
  });

  it('is taken up, closed and opened again by the staff, and by nobody else', async () => {
    for (const { client } of [customer, reader, staff]) await search(client, 'zeppelin');
    const [{ id: topicId }] = (await topics(staff.client)) as [Topic];
    const input = { topicId, title: 'Zeppelins' };
    expect(await act(customer.client, 'takeUpSearchTopic', input)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act(staff.client, 'takeUpSearchTopic', { ...input, owner: customer.handle })).toMatchObject({ code: 'OWNER_UNFIT' });
    expect(await act(staff.client, 'takeUpSearchTopic', { ...input, articleId: '999' })).toMatchObject({ code: 'NOT_FOUND' });
    const draft = await act(staff.client, 'draftArticle', { space: 'wifi', title: 'Zeppelins' }, 'Revision { article { id } }');
    const articleId = (draft['article'] as { id: string }).id;
    expect(await act(manager.client, 'takeUpSearchTopic', { ...input, articleId })).toMatchObject({ code: 'NOT_FOUND' });
    const shown = 'SearchTopicDetails { topic { state title articleId owner { handle } } sinceClosing { searches failed } }';
    expect(await act(staff.client, 'takeUpSearchTopic', { ...input, articleId }, shown)).toMatchObject({
      topic: { state: 'TAKEN_UP', title: 'Zeppelins', articleId, owner: { handle: staff.handle } },
      sinceClosing: null,
    });
    expect(await act(manager.client, 'reopenSearchTopic', { topicId })).toMatchObject({ code: 'STATE_REFUSED' });
    expect(await act(manager.client, 'closeSearchTopic', { topicId }, shown)).toMatchObject({ topic: { state: 'CLOSED' } });
    expect(await act(manager.client, 'closeSearchTopic', { topicId })).toMatchObject({ code: 'STATE_REFUSED' });
    kehila.clock.advance(20 * minute);
    await search(customer.client, 'zeppelins');
    await learned();
    expect(await act(manager.client, 'closeSearchTopic', { topicId })).toMatchObject({ code: 'STATE_REFUSED' });
    const { body } = await staff.client.send(
      'query ($id: ID!) { searchTopic(id: $id) { beforeClosing { searches failed } sinceClosing { searches failed } } }',
      { id: topicId },
    );
    expect(body.data).toEqual({ searchTopic: { beforeClosing: { searches: 3, failed: 3 }, sinceClosing: { searches: 1, failed: 1 } } });
    expect(await act(manager.client, 'reopenSearchTopic', { topicId }, shown)).toMatchObject({ topic: { state: 'TAKEN_UP', articleId: null } });
    expect((await tryAct(kehila.anonymous(), 'closeSearchTopic', { topicId })).text).toContain('UNAUTHENTICATED');
  });

  it('tells whether what is shown while asking spares the question', async () => {
    const similar = async ({ client }: Person, title: string) => {
      const { body } = await client.send('query ($title: String!) { similarQuestions(title: $title, asking: true) { opening } }', { title });
      return (body.data?.['similarQuestions'] as { opening: string }[])[0]!.opening;
    };
    await open(customer.client, await similar(customer, 'My lantern blinks'));
    await open(reader.client, await similar(reader, 'The lantern blinks red'));
    await similar(staff, 'lantern blinks');
    await similar(manager, 'lantern blinks again');
    kehila.clock.advance(minute);
    await ask(reader, 'The lantern blinks red and green');
    await ask(staff, 'Lantern blinks');
    await learned();
    kehila.clock.advance(31 * minute);
    expect((await insights(manager.client))['asking']).toEqual({ shown: 4, spared: 1, openedAndAsked: 1, asked: 1, left: 1 });
  });

  it('binds the way to the form for a question to whoever has signed in since', async () => {
    const { asking } = await search(kehila.anonymous(), 'zeppelin');
    await open(customer.client, asking!);
    await learned();
    expect(await kehila.sql('select account_id from search_log')).toEqual([{ account_id: customer.accountId }]);
    expect(await insights(manager.client)).toMatchObject({ searches: 1, asked: 1 });
  });

  it('is erased with who asked, whoever is said to have searched', async () => {
    const leaving = await kehila.person('leaving');
    const { id } = await ask(leaving, 'Where do balloons land?');
    for (const { client } of [leaving, customer, reader]) await search(client, 'balloons');
    await learned();
    await kehila.sql(`update search_log set asked = true, question_id = $1 where account_id = $2`, id, customer.accountId);
    await kehila.get(UnitOfWork).run({ act: 'eraseAccount', actor: Actor.anonymous('en') }, (tx) => kehila.get(PersonalDataParts).erase(tx, leaving.accountId));
    expect(await kehila.sql('select account_id from search_log')).toEqual([{ account_id: reader.accountId }]);
  });

  it('forgets after 30 days who searched and the question that tells it, and still knows that one was asked', async () => {
    await search(customer.client, 'zeppelin');
    await learned();
    kehila.clock.advance(minute);
    const { id } = await ask(customer, 'Where do zeppelins land?');
    await learned();
    const bound = () => kehila.sql('select asked, question_id, account_id, person is not null as known from search_log');
    expect(await bound()).toEqual([{ asked: true, question_id: id, account_id: customer.accountId, known: true }]);
    kehila.clock.advance(31 * 24 * 60 * minute);
    await kehila.get(ForgetSearchers).run();
    expect(await bound()).toEqual([{ asked: true, question_id: null, account_id: null, known: false }]);
  });

  it('takes whatever it is told about openings', async () => {
    for (const opening of ['', 'x'.repeat(45), "'; --.1", '00000000-0000-4000-8000-000000000000.1']) {
      expect(await act(kehila.anonymous(), 'noteOpening', { opening }, 'NotedOpening { noted }')).toMatchObject({ noted: opening.startsWith('0') });
    }
    expect(kehila.complaints).toEqual([]);
  });
});
