import { CreateAccount } from '@kehila/accounts';
import { Actor } from '@kehila/platform';
import { startTestApi, type TestApi } from './api.factory';

describe('the API over HTTP', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const code = async (...asked: Parameters<TestApi['ask']>) => (await api.ask(...asked)).body.errors?.[0]?.extensions.code;

  it('answers, the second time by the compiled query, and gives each answer an id', async () => {
    const first = await api.ask('{ spaces { id } }');
    const second = await api.ask('{ spaces { id } }');
    expect(first.body).toEqual({ data: { spaces: [] } });
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
  });

  it('guards a known query as it guards a new one', async () => {
    const query = 'query ($first: Int! = 5) { mails(first: $first) { nodes { id } } spaces { id } }';
    for (let time = 0; time < 3; time++) expect(await code(query)).toBe('UNAUTHENTICATED');
  });

  it('measures a known query with the variables of today', async () => {
    const query = 'query ($n: Int) { accounts(first: $n) { nodes { staffOf { id } } } spaces { id } }';
    expect((await api.ask(query, { n: 5 })).body.errors).toBeUndefined();
    expect((await api.ask(query, { n: 5 })).body.errors).toBeUndefined();
    expect(await code(query, { n: 100_000 })).toBe('TOO_COMPLEX');
  });

  it('lets nothing but the number itself vouch for the length of a list', async () => {
    const query = 'query ($n: Int!) { articles(first: $n) { nodes { revisions(first: 100) { nodes { author { id } } } } } }';
    for (const n of [1, 1]) expect((await api.ask(query, { n })).body.errors).toBeUndefined();
    for (const n of ['100', [100]]) expect(await code(query, { n })).toBe('BAD_USER_INPUT');
    expect(await code(query, { n: 100 })).toBe('TOO_COMPLEX');
  });

  it('says which field cannot be accepted, why, and in which language', async () => {
    const { body } = await api.ask('{ accounts(first: 101) { nodes { id } } }', undefined, { 'accept-language': 'he-IL' });
    expect(body.errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      fields: [{ path: ['first'], code: 'TOO_MANY', message: expect.stringContaining('100') }],
    });
    expect(body.errors?.[0]?.message).toMatch(/[א-ת]/);
  });

  it.each(['{ questions(first: 0) { nodes { id } } }', '{ accounts(first: -1) { nodes { id } } }'])('says how few are too few (%s)', async (query) => {
    const { body } = await api.ask(query, undefined, { 'accept-language': 'en' });
    expect(body.errors?.[0]?.extensions['fields']).toEqual([{ path: ['first'], code: 'TOO_FEW', message: 'At least 1, please.' }]);
  });

  it.each([
    ['in a variable', 'query ($m: String!) { preview(markdown: $m) { html } }', { m: 'a\0b' }],
    ['in the document', '{ preview(markdown: "a\\u0000b") { html } }', undefined],
    ['within a list', 'query ($f: QuestionFilter) { questions(filter: $f) { nodes { id } } }', { f: { tags: ['a', '\0'] } }],
  ])('refuses the character NUL %s', async (_, query, variables) => {
    const { status, body } = await api.ask(query, variables);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('refuses variables that are nested without end', async () => {
    const body = `{ "query": "{ spaces { id } }", "variables": { "deep": ${'['.repeat(50_000)}${']'.repeat(50_000)} } }`;
    const answer = await api.send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'x-kehila-client': 'spec' }, body });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('BAD_USER_INPUT')]);
  });

  it.each(['2026-99-99 99:99:99+00', '0000-01-01 00:00:00+99'])('refuses %s in a forged cursor', async (moment) => {
    const after = Buffer.from(JSON.stringify([moment, '5'])).toString('base64url');
    expect(await code('query ($after: String) { accounts(after: $after) { nodes { id } } }', { after })).toBe('BAD_USER_INPUT');
  });

  it('refuses variables that do not fit, also for a known query', async () => {
    const query = 'query ($m: String!) { preview(markdown: $m) { html } }';
    await api.ask(query, { m: 'a' });
    await api.ask(query, { m: 'a' });
    for (const variables of [{ m: 5 }, { m: null }, {}]) expect(await code(query, variables)).toBe('BAD_USER_INPUT');
    expect(await code(query, { m: 'a'.repeat(131_073) })).toBe('BAD_USER_INPUT');
  });

  it.each<[string, string, string, number | undefined]>([
    ['tokens', `{ ${'a '.repeat(2_100)}}`, 'TOO_COMPLEX', 2_000],
    ['aliases', `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: __typename`).join(' ')} }`, 'TOO_COMPLEX', 15],
    ['root fields', `{ ${'spaces { id } '.repeat(6)}}`, 'TOO_COMPLEX', 5],
    ['two mutations', 'mutation { signOut { done } again: signOut { done } }', 'TOO_COMPLEX', 1],
    ['syntax', '{ spaces {', 'GRAPHQL_PARSE_FAILED', undefined],
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED', undefined],
    ['an operation that is not there', '', 'BAD_REQUEST', undefined],
  ])('refuses %s with a named error', async (_, query, expected, limit) => {
    const { status, body } = await api.ask(query);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: expected, ...(limit === undefined ? {} : { limit }) });
    expect(JSON.stringify(body)).not.toMatch(/stack|node_modules|select /i);
  });

  it.each([
    [180, 89, 'TOO_COMPLEX'],
    [50, 23, 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses %i fragments that lead to one another in many ways', async (count, step, expected) => {
    const fragments = Array.from({ length: count }, (_, n) => `fragment f${n} on Space { ...f${(n + 1) % count} ...f${(n + step) % count} }`);
    const { status, body } = await api.ask(`{ spaces { ...f0 } } ${fragments.join(' ')}`);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, expected]);
  });

  it('refuses a body over 256 KiB and says the limit', async () => {
    const { status, body } = await api.ask(`{ spaces { id } } # ${'x'.repeat(270_000)}`);
    expect([status, body.errors?.[0]?.extensions]).toEqual([413, { code: 'TOO_COMPLEX', what: 'bytes', limit: 262_144 }]);
  });

  it.each<[string, RequestInit, number]>([
    ['GET', {}, 405],
    ['PUT', { method: 'PUT' }, 404],
    ['a form', { method: 'POST', body: new URLSearchParams({ query: '{ spaces { id } }' }) }, 415],
    ['plain text', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }, 415],
    [
      'a compressed body',
      { method: 'POST', headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', 'x-kehila-client': 'spec' }, body: '{}' },
      415,
    ],
    ['no client header', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }, 403],
    [
      'another origin',
      { method: 'POST', headers: { 'content-type': 'application/json', 'x-kehila-client': 'spec', origin: 'http://evil.example' }, body: '{}' },
      403,
    ],
    ['no JSON', { method: 'POST', headers: { 'content-type': 'application/json', 'x-kehila-client': 'spec' }, body: '{' }, 400],
    ['a batch', { method: 'POST', headers: { 'content-type': 'application/json', 'x-kehila-client': 'spec' }, body: '[{"query":"{ spaces { id } }"}]' }, 400],
  ])('refuses %s', async (_, init, status) => {
    const answer = await api.send('/graphql', init);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: expect.any(String) }) })] });
  });

  it('protects every answer of the API by its headers', async () => {
    const { headers } = await api.ask('{ spaces { id } }');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('says whether it lives and is ready, with each dependency', async () => {
    expect(await (await api.send('/health/live')).json()).toEqual({ status: 'ok' });
    expect(await (await api.send('/health/ready')).json()).toEqual({ status: 'ok', dependencies: { database: 'ok', outbox: 'ok', search: 'ok' } });
  });

  it('shows its figures to this machine and not through a proxy', async () => {
    const figures = await (await api.send('/metrics')).text();
    expect(figures).toMatch(/kehila_request_seconds_count\{kind="graphql",status="2xx"\} \d+/);
    expect(figures).toContain('kehila_outbox_lag_seconds 0');
    expect((await api.send('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(404);
  });

  it('writes one line a request, with its id and without what was asked', async () => {
    const { headers } = await api.ask('{ accounts(query: "dana@example.com") { nodes { id } } }');
    const line = api.lines.find((candidate) => candidate.includes(headers.get('x-request-id') ?? '-'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ kind: 'graphql', method: 'POST', path: '/graphql', client: 'spec', status: 200, finished: true });
    expect(line).not.toMatch(/dana|accounts/);
  });
});

describe('the API in production', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ KEHILA_PUBLIC_URL: 'https://community.example', KEHILA_LIMITS: 'on' });
  });
  afterAll(() => api.close());

  it('shows its schema to nobody and suggests nothing', async () => {
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Query") { name } }', '{ space { id } }', '{ spacess { id } }']) {
      const { body } = await api.ask(query);
      expect(body.data ?? null).toBeNull();
      expect(JSON.stringify(body)).not.toMatch(/did you mean|"spaces"/i);
    }
  });

  it('tells browsers to come by https only', async () => {
    expect((await api.ask('{ spaces { id } }')).headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
  });

  it('takes no session from a cookie that a neighbouring host could have planted', async () => {
    const person = {
      email: 'dana@example.org',
      handle: 'dana',
      displayName: 'Dana',
      language: 'en',
      password: 'vellum osprey kettle 9',
      verified: true,
    } as const;
    await api.app.get(CreateAccount, { strict: false }).execute(Actor.anonymous('en'), person);
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on Viewer { email } } }';
    const [session = ''] = (await api.ask(signIn, { input: { email: person.email, password: person.password } })).headers.getSetCookie();
    const [, token = ''] = /^__Host-kehila=([^;]+)/.exec(session) ?? [];
    const viewer = async (cookie: string) => (await api.ask('{ viewer { email } }', undefined, { cookie })).body.data;
    expect(await viewer(`__Host-kehila=${token}`)).toEqual({ viewer: { email: person.email } });
    expect(await viewer(`kehila=${token}`)).toEqual({ viewer: null });
  });

  it('answers what comes too often with 429 and when to come again', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => api.ask('{ spaces { id } }')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused[0]?.body.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) });
  });
});
