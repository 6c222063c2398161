import { Kehila } from '../stage/kehila';
import { type Received, send, sendRaw } from './attacks/wire';

describe('the limits of the API', () => {
  const kehila = Kehila.use();
  const json = { 'content-type': 'application/json', 'x-kehila-client': 'test' };

  const nested = (levels: number) => `{ viewer { account { level { ${'next { '.repeat(levels)} key ${'}'.repeat(levels)} } } } }`;
  const row = (name: string, query: string, what: string, limit: number) => [name, query, what, limit] as const;

  it.each([
    row('depth', nested(5), 'depth', 8),
    row('inline fragments within one another', `{ ${'... on Query { '.repeat(12)} __typename ${'}'.repeat(12)} }`, 'depth', 8),
    row('aliases', `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: viewer { email }`).join(' ')} }`, 'aliases', 15),
    row('root fields', `{ ${'viewer { email } '.repeat(6)} }`, 'root fields', 5),
    row('the same name again and again', `{ ${'__typename '.repeat(500)} }`, 'root fields', 5),
    row('two mutations', 'mutation { signOut { done } b: signOut { done } }', 'root fields', 1),
    row('tokens', `{ ${'viewer '.repeat(2_001)} }`, 'tokens', 2_000),
    row('cost', '{ questions(first: 100) { nodes { answers(first: 100) { nodes { id } } } } }', 'cost', 5_000),
    row('thousands of whole texts', '{ questions(first: 100) { nodes { answers(first: 10) { nodes { body { html } } } } } }', 'cost', 5_000),
    row(
      'cost hidden in fragments',
      `{ ...A0 } ${Array.from({ length: 13 }, (_, n) => `fragment A${n} on Query { ...A${n + 1} ...A${n + 1} }`).join(' ')} fragment A13 on Query { spaces { id } }`,
      'root fields',
      5,
    ),
  ])('refuse %s', async (_, query, what, limit) => {
    const { status, body } = await kehila.anonymous().send(query);
    expect([status, body.data ?? null, body.errors?.[0]?.extensions]).toEqual([400, null, { code: 'TOO_COMPLEX', what, limit }]);
    expect(body.errors?.[0]?.message).toContain(String(limit));
  });

  it('let through what is just within them', async () => {
    expect((await kehila.anonymous().send(nested(4))).body).toEqual({ data: { viewer: null } });
    const { body } = await kehila.anonymous().send(`{ __typename ${Array.from({ length: 5 }, (_, index) => `a${index}: viewer { email }`).join(' ')} }`);
    expect(body.errors).toBeUndefined();
  });

  const refused: [string, () => Promise<Received>, number][] = [
    [
      'a body of 300 KiB',
      () => send(kehila.address, { headers: json, body: JSON.stringify({ query: '{ viewer { email } }', pad: 'x'.repeat(300_000) }) }),
      413,
    ],
    ['a batch', () => send(kehila.address, { headers: json, body: '[{"query":"{ viewer { email } }"}]' }), 400],
    ['GET', () => send(kehila.address, { method: 'GET', path: '/graphql?query=%7Bviewer%7Bemail%7D%7D', headers: json }), 405],
    [
      'another charset',
      () => send(kehila.address, { headers: { ...json, 'content-type': 'application/json; charset=utf-32' }, body: '{"query":"{ viewer { email } }"}' }),
      415,
    ],
    [
      'a form',
      () => send(kehila.address, { headers: { ...json, 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=%7Bviewer%7Bemail%7D%7D' }),
      415,
    ],
    ['no header of a client', () => send(kehila.address, { headers: { 'content-type': 'application/json' }, body: '{"query":"{ viewer { email } }"}' }), 403],
    ['another origin', () => send(kehila.address, { headers: { ...json, origin: 'https://evil.example' }, body: '{"query":"{ viewer { email } }"}' }), 403],
    ['the origin "null"', () => send(kehila.address, { headers: { ...json, origin: 'null' }, body: '{"query":"{ viewer { email } }"}' }), 403],
    [
      'a query that comes with the hash of another',
      () => send(kehila.address, { headers: json, body: '{"query":"{ viewer { email } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}' }),
      400,
    ],
  ];

  it.each(refused)('refuse %s', async (_, sent, expected) => {
    const { status, text } = await sent();
    expect([status, JSON.parse(text)]).toEqual([
      expected,
      { errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: expect.any(String) }) })] },
    ]);
  });

  it('refuse a request that names two hosts, and one whose address cannot be read, without repeating it', async () => {
    expect(await sendRaw(kehila.address, 'GET /health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    const unreadable = await sendRaw(kehila.address, 'GET /%zz<script> HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    expect(unreadable).toMatch(/^HTTP\/1\.1 400 /);
    expect(unreadable).not.toMatch(/script|FST_/);
  });

  it('cut off who sends headers without end', async () => {
    const answer = await sendRaw(kehila.address, `GET /health/live HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^(HTTP\/1\.1 431 |$)/);
  });
});
