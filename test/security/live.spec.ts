import { SuspendAccount } from '@kehila/accounts';
import { Actor, Database, LiveStreams } from '@kehila/platform';
import { act } from '../stage/act';
import { Client } from '../stage/client';
import { Kehila, password, type Person } from '../stage/kehila';
import { Stream, type Told } from '../stage/stream';

const everything = `subscription ($questionId: ID) { live(questionId: $questionId) {
  bell { unread newest { kind path sentence } } thread { answerCount newestAnswerId } staffQueue } }`;

const live = ({ data }: Told) => (data?.['live'] ?? {}) as { bell?: { unread: number; newest: unknown }; thread?: unknown; staffQueue?: number };

/** What one process writes is heard at another, and only by whom it may be. */
describe('listening at a second process', () => {
  const first = Kehila.use();
  const second = Kehila.use({ beside: first });
  const open: Stream[] = [];
  let asker: Person;
  let helper: Person;
  let spaceId: string;
  let question: string;

  const listen = async (client: Client, questionId: string | null = null, at = second.address) => {
    const stream = await Stream.open(client.at(at), everything, { questionId });
    open.push(stream);
    return stream;
  };
  const answer = async (by = helper) =>
    String((await act(by.client, 'postAnswer', { questionId: question, body: 'Turn it off and on.' }, 'Answer { id }'))['id']);

  beforeAll(async () => {
    spaceId = await first.space({ slug: 'home' });
  });
  beforeEach(async () => {
    [asker, helper] = [await first.person('asker'), await first.person('helper')];
    const asked = { space: 'home', title: 'Why does the light blink?', body: 'It blinks red since yesterday.', tags: [] };
    question = String((await act(asker.client, 'askQuestion', asked, 'Question { id }'))['id']);
    await second.spacesAnew();
  });
  afterEach(() => open.splice(0).forEach((stream) => stream.leave()));

  it('tells at once how everything stands, and then what is new', async () => {
    const stream = await listen(asker.client, question);
    expect(live(await stream.next())).toEqual({ bell: { unread: 0, newest: null }, thread: { answerCount: 0, newestAnswerId: null }, staffQueue: null });
    const answerId = await answer();
    await first.drain();
    const news = [await stream.next()];
    while (!news.some((told) => live(told).thread) || !news.some((told) => live(told).bell)) news.push(await stream.next());
    expect(news.map((told) => live(told).thread).filter(Boolean)).toEqual([{ answerCount: 1, newestAnswerId: answerId }]);
    const bell = news.map((told) => live(told).bell).find(Boolean);
    expect(bell).toMatchObject({ unread: 1, newest: { kind: 'ANSWER', sentence: 'Your question has a new answer.' } });
  });

  it('tells who reads a thread of the answers that come with another', async () => {
    const answerId = await answer();
    const asked = { space: 'home', title: 'Why does it blink at night?', body: 'It blinks red at night.', tags: [] };
    const into = String((await act(asker.client, 'askQuestion', asked, 'Question { id }'))['id']);
    await first.drain();
    const staff = await first.person('staff', { grants: [{ role: 'STAFF', spaceId }] });
    const stream = await listen(asker.client, into);
    await stream.next();
    await act(staff.client, 'mergeQuestions', { questionId: question, intoId: into }, 'Question { id }');
    await first.drain();
    expect(live(await stream.next((told) => (live(told).thread ?? null) !== null)).thread).toEqual({ answerCount: 1, newestAnswerId: answerId });
  });

  it('tells the other pages of somebody that they have read', async () => {
    await answer();
    await first.drain();
    const stream = await listen(asker.client);
    expect(live(await stream.next()).bell?.unread).toBe(1);
    await act(asker.client, 'markNotificationsRead', { seenAt: new Date(Date.now() + 60_000).toISOString() }, 'Viewer { unreadNotifications }');
    expect(live(await stream.next()).bell).toEqual({ unread: 0, newest: null });
  });

  it('tells staff how many questions wait, and nobody else', async () => {
    const staff = await first.person('staff', { grants: [{ role: 'STAFF', spaceId }] });
    const [ofStaff, ofOthers] = [await listen(staff.client), await listen(helper.client)];
    const before = live(await ofStaff.next()).staffQueue ?? -1;
    expect(live(await ofOthers.next()).staffQueue).toBeNull();
    await first.sql(`update question set staff_join_at = asked_at - interval '1 hour' where id = $1`, question);
    await act(asker.client, 'askQuestion', { space: 'home', title: 'Another one?', body: 'It blinks red since yesterday.', tags: [] }, 'Question { id }');
    await first.drain();
    expect(live(await ofStaff.next((told) => live(told).staffQueue !== null)).staffQueue).toBe(before + 1);
  });

  it('says nothing of a thread that is out of sight, or has gone out of sight meanwhile', async () => {
    const stream = await listen(helper.client, question);
    expect(live(await stream.next()).thread).not.toBeNull();
    const held = await answer();
    await first.sql(`update question set publication = 'hidden' where id = $1`, question);
    await first.drain();
    expect(live(await stream.next()).thread).toBeNull();
    const late = await listen(helper.client, question);
    expect(live(await late.next()).thread).toBeNull();
    const nowhere = await listen(helper.client, '400000000000001');
    expect(live(await nowhere.next())).toEqual({ bell: { unread: 0, newest: null }, thread: null, staffQueue: null });
    expect(held).not.toBe('');
  });

  it('says nothing of an answer that waits for approval to whoever may not see it', async () => {
    const stream = await listen(asker.client, question);
    await stream.next();
    const held = await answer();
    await first.sql(`update answer set publication = 'held' where id = $1`, held);
    await first.drain();
    expect(live(await stream.next((told) => live(told).thread !== null)).thread).toMatchObject({ newestAnswerId: null });
  });

  describe('ends within a second', () => {
    const ended = async (story: () => Promise<unknown>, code: string, client = asker.client) => {
      const stream = await listen(client);
      await stream.next();
      await story();
      const milliseconds = await stream.end();
      expect(stream.told.at(-1)?.errors?.[0]?.extensions.code).toBe(code);
      expect(milliseconds).toBeLessThan(1_000);
    };

    it('when the session is ended elsewhere', async () => {
      const elsewhere = first.anonymous();
      await act(elsewhere, 'signIn', { email: asker.email, password });
      await ended(() => act(elsewhere, 'signOutEverywhere', { scope: 'OTHERS' }), 'UNAUTHENTICATED');
    });

    it('when they sign out', () => ended(() => asker.client.at(first.address).send('mutation { signOut { done } }'), 'UNAUTHENTICATED'));

    it('when they are suspended', () => ended(() => first.get(SuspendAccount).execute(Actor.anonymous('en'), asker.accountId), 'UNAUTHENTICATED'));

    it('when a role is taken from them', async () => {
      const staff = await first.person('staff', { grants: [{ role: 'STAFF', spaceId: null }] });
      await ended(() => first.sql('delete from role_grant where account_id = $1', staff.accountId), 'FORBIDDEN', staff.client);
    });

    it('when the token is revoked', async () => {
      const made = await act(asker.client, 'createAccessToken', { name: 'A script', scopes: ['READ'], days: 1 }, 'AccessTokenCreated { token accessTokenId }');
      const program = new Client(second.address, { authorization: `Bearer ${String(made['token'])}` });
      await ended(() => act(asker.client, 'revokeAccessToken', { accessTokenId: made['accessTokenId'] }), 'UNAUTHENTICATED', program);
    });
  });

  it('ends when nothing can be heard any more, and begins again', async () => {
    const stream = await listen(asker.client);
    await stream.next();
    await first.sql(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kehila live' and datname = current_database()`);
    expect(await stream.end()).toBeLessThan(1_000);
    const again = await listen(asker.client);
    expect(live(await again.next()).bell).toEqual({ unread: 0, newest: null });
  });

  it('keeps one connection a process, and no statement for who waits', async () => {
    const waiting = await Promise.all(Array.from({ length: 15 }, () => listen(helper.client)));
    for (const stream of waiting) await stream.next();
    const wires = await first.sql(`select pid from pg_stat_activity where application_name = 'kehila live' and datname = current_database()`);
    expect(wires).toHaveLength(1);
    const asked = jest.spyOn(second.get(Database).pool, 'query');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const names = asked.mock.calls.map(([query]) => (query as unknown as { name?: string }).name ?? '');
    asked.mockRestore();
    // What every process asks for now and then, whether anybody listens or not; and whether the wire still carries.
    const known = ['live_stamps', 'live_probe', 'ability_rules_changed', 'spaces_all', 'community_question_counts', 'article_counts_by_space'];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('forgets who has left', async () => {
    const before = second.get(LiveStreams).count;
    const stream = await listen(asker.client);
    await stream.next();
    stream.leave();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(second.get(LiveStreams).count).toBe(before);
  });

  it('does not keep a session alive that nobody uses', async () => {
    await first.sql(`update session set last_used_at = last_used_at - interval '2 minutes' where account_id = $1`, asker.accountId);
    const used = () => first.sql('select last_used_at from session where account_id = $1', asker.accountId);
    const before = await used();
    await (await listen(asker.client)).next();
    expect(await used()).toEqual(before);
  });
});

describe('what is refused', () => {
  const kehila = Kehila.use({ environment: { KEHILA_LIMITS: 'on' } });
  let person: Person;
  beforeAll(async () => {
    person = await kehila.person('person');
  });

  const code = async (client: Client, query: string, variables = {}) => {
    const stream = await Stream.open(client, query, variables);
    const { errors } = stream.refused ?? (await stream.next());
    stream.leave();
    return [stream.status, errors?.[0]?.extensions.code];
  };

  it.each([
    ['a query', '{ viewer { email } }', {}, 400, 'BAD_REQUEST'],
    ['an act', 'mutation { signOut { done } }', {}, 400, 'BAD_REQUEST'],
    ['what is no operation', 'subscription {', {}, 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { live { nothing } }', {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['two at once', 'subscription { live { staffQueue } other: live { staffQueue } }', {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['an endless id', everything, { questionId: '1'.repeat(40) }, 200, 'BAD_USER_INPUT'],
    ['a character that cannot be kept', everything, { questionId: '1\0' }, 400, 'BAD_USER_INPUT'],
    ['tokens without end', `subscription { live { ${'staffQueue '.repeat(2_100)} } }`, {}, 400, 'TOO_COMPLEX'],
    ['many names for one thing', `subscription { live { ${Array.from({ length: 16 }, (_, n) => `a${n}: staffQueue`).join(' ')} } }`, {}, 400, 'TOO_COMPLEX'],
  ])('is %s', async (_, query, variables, status, expected) => {
    expect(await code(person.client, query, variables)).toEqual([status, expected]);
  });

  it('is whoever is not signed in, in the stream: a page that was signed out has nothing to complain of', async () => {
    expect(await code(kehila.anonymous(), everything)).toEqual([200, 'UNAUTHENTICATED']);
  });

  it('is a form of another site', async () => {
    const answer = await fetch(`${kehila.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', accept: 'text/event-stream' },
      body: JSON.stringify({ query: everything }),
    });
    expect(answer.status).toBe(415);
  });

  it('is the twenty-first stream of one account, with the time to come again', async () => {
    const streams: Stream[] = [];
    for (let n = 0; n < 21; n++) streams.push(await Stream.open(person.client, everything));
    streams.forEach((stream) => stream.leave());
    expect(streams.map(({ status }) => status)).toEqual([...Array<number>(20).fill(200), 429]);
    expect([streams[20]?.headers.get('retry-after'), streams[20]?.refused?.errors?.[0]?.extensions.code]).toEqual(['30', 'RATE_LIMITED']);
  });
});

describe('a server that is told to stop', () => {
  it('ends its streams first', async () => {
    const kehila = await Kehila.start();
    const { client } = await kehila.person('person');
    const stream = await Stream.open(client, everything);
    await stream.next();
    const began = Date.now();
    await kehila.close();
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(await stream.end()).toBeLessThan(1_000);
  });
});
