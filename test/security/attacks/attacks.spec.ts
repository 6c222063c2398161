import { act, mutationOf } from '../../stage/act';
import { Kehila, password, type Person } from '../../stage/kehila';
import { build, type Built } from './built';
import { describeWithAttacks, innards, rowsOf, sampled } from './rows';
import { breakOff, type Received, send, sendRaw, type Sent } from './wire';

jest.setTimeout(120_000);

interface GraphqlAttack {
  readonly class: string;
  readonly name: string;
  readonly expect: string;
  readonly method: string;
  readonly path?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly qs?: Readonly<Record<string, string>>;
  readonly json?: Built;
  readonly rawBody?: Built;
  readonly repeatDistinct?: number;
}

describeWithAttacks('hostile requests in production', () => {
  const kehila = Kehila.use({
    environment: { KEHILA_PUBLIC_URL: 'https://community.example', KEHILA_LIMITS: 'on', KEHILA_TRUSTED_PROXIES: '127.0.0.1', DATABASE_URL: undefined },
  });
  let victim: Person;
  let requests = 0;

  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
    victim = await kehila.person('victim');
  });
  // Whatever was sent, the server lives and nobody was signed out.
  afterEach(async () => {
    expect((await victim.client.send('{ viewer { email } }', undefined, { ...elsewhere() })).body).toEqual({ data: { viewer: { email: victim.email } } });
  });
  /** From an address of its own: what is tested here is not how often. */
  const elsewhere = () => ({ 'x-forwarded-for': `198.18.${++requests >> 8}.${requests & 255}` });
  const ask = (sent: Sent) => send(kehila.address, { ...sent, headers: { ...sent.headers, ...elsewhere() } });
  const json = { 'content-type': 'application/json', 'x-kehila-client': 'test' };

  it.each(rowsOf<GraphqlAttack>('graphql/attacks.jsonl').map((row) => [row.class, row.name, row.expect, row] as const))(
    'GraphQL: %s, %s: %s',
    async (_class, _name, expected, row) => {
      const query = new URLSearchParams(Object.entries(row.qs ?? {}).map(([key, value]): [string, string] => [key, String(build(value))]));
      const path = `${row.path ?? '/graphql'}${row.qs ? `?${query.toString()}` : ''}`;
      const headers = Object.fromEntries(Object.entries(row.headers).map(([name, value]) => [name, value.replace('{{SESSION}}', victim.client.cookie)]));
      const bodies = Array.from({ length: row.repeatDistinct ? 100 : 1 }, (_, index) => bodyOf(row)?.replaceAll('%d', String(index)));
      for (const body of bodies) {
        const answer = await ask({ method: row.method, path, headers, ...(body === undefined ? {} : { body }) });
        expect([asExpected(expected, answer), answer]).toEqual([true, answer]);
      }
    },
  );

  interface Raw {
    readonly name: string;
    readonly raw: string;
    readonly expect: string;
    readonly expand?: Readonly<Record<string, [string, number]>>;
  }

  it.each(rowsOf<Raw>('http/raw_requests.jsonl').map((row) => [row.name, row.expect, row] as const))(
    'raw HTTP: %s: %s',
    async (_name, expected, { raw, expand = {} }) => {
      const bytes = Object.entries(expand).reduce((text, [key, [part, times]]) => text.replace(key, part.repeat(times)), raw);
      const answer = await sendRaw(kehila.address, bytes);
      const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
      expect(statuses.every((status) => status < 500)).toBe(true);
      expect(answer).not.toMatch(innards);
      if (/^400(-close)?$/.test(expected)) expect(statuses).toEqual([400]);
      if (expected.startsWith('no-bypass')) expect(statuses).toEqual([404]);
    },
  );

  it('JSON: takes what is JSON and refuses what is not', async () => {
    const wrong: unknown[] = [];
    for (const { name, input, expect: expected } of rowsOf<{ name: string; input: string; expect: string }>('json/json_test_suite.jsonl')) {
      const { status, text } = await ask({ headers: json, body: input });
      // None is an operation: an object at most, which says that there is none.
      if (status < 400 || status >= 500 || innards.test(text)) wrong.push({ name, expected, status, text: text.slice(0, 200) });
    }
    expect(wrong).toEqual([]);
  });

  const injections = [...rowsOf<{ payload: string }>('sqli/sqli.jsonl'), ...rowsOf<{ payload: string }>('sqli/sort_and_filter_keys.jsonl')];

  it('SQL: every payload is a plain text wherever a text can be put', async () => {
    const query = `query ($s: String!, $t: [String!]) {
      search(query: $s) { total } account(handle: $s) { id } space(slug: $s) { id } tags(query: $s) { nodes { id } } questions(filter: { space: $s, tags: $t }) { nodes { id } }
    }`;
    const wrong: unknown[] = [];
    for (const { payload } of sampled(injections, 3)) {
      const { body, status, text } = await kehila.anonymous(elsewhere()).send(query, { s: payload.slice(0, 200), t: [payload.slice(0, 30)] });
      const code = body.errors?.[0]?.extensions.code;
      const found = ['account', 'space'].some((field) => body.data?.[field]);
      if (status >= 500 || (code && code !== 'BAD_USER_INPUT') || found || innards.test(text.replaceAll(payload, '')))
        wrong.push({ payload, status, text: text.slice(0, 300) });
    }
    expect(wrong).toEqual([]);
  });

  it('SQL: signs nobody in, and is kept as it was written', async () => {
    const wrong: unknown[] = [];
    for (const { payload } of sampled(injections, 20)) {
      const { text } = await kehila.anonymous(elsewhere()).send(mutationOf('signIn'), { input: { email: payload, password: payload.slice(0, 128) } });
      if (text.includes('"Viewer"') || innards.test(text.replaceAll(payload, ''))) wrong.push({ payload, text });
    }
    expect(wrong).toEqual([]);
    const { viewer } = (
      await victim.client.send(
        `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ... on Draft { body } } }`,
        {
          input: { place: 'ask', title: 'So', body: injections[0]?.payload },
        },
        elsewhere(),
      )
    ).body.data?.['saveDraft'] as { viewer?: unknown; body: string };
    expect(viewer).toBeUndefined();
  });

  it('mail: takes addresses and refuses what smuggles another or a header', async () => {
    const wrong: unknown[] = [];
    const mailRows = rowsOf<{ payload: string; where: string }>('headers/crlf_and_mail.jsonl').filter(({ where }) => where.startsWith('email'));
    const rows = [
      ...rowsOf<{ value: string; expect: string }>('identities/emails.jsonl'),
      ...mailRows.map(({ payload }) => ({ value: payload, expect: 'reject' })),
    ];
    for (const { value, expect: expected } of rows) {
      const began = performance.now();
      const { body, status } = await kehila
        .anonymous(elsewhere())
        .send(mutationOf('signUp'), { input: { email: value, password, displayName: 'Somebody', language: 'EN' } });
      const refused = body.errors?.[0]?.extensions.code === 'BAD_USER_INPUT';
      if (status >= 500 || refused !== (expected === 'reject') || performance.now() - began > 2_000) wrong.push({ value, expected, body });
    }
    expect(wrong).toEqual([]);
  });

  it('hosts: links in mails lead home, whatever the request says about where it is', async () => {
    for (const { header, value } of rowsOf<{ header: string; value: string }>('headers/host_and_forwarding.jsonl')) {
      const body = JSON.stringify({ query: mutationOf('requestPasswordReset'), variables: { input: { email: victim.email } } });
      const answer = await ask({ headers: { ...json, [header]: value }, body });
      expect(answer.status).toBeLessThan(500);
      expect(answer.text + JSON.stringify(answer.headers)).not.toContain('evil.example');
    }
    const mails = await kehila.sql<{ body_text: string }>('select body_text from mail where to_address = $1', victim.email);
    expect(mails.length).toBeGreaterThan(0);
    for (const { body_text: text } of mails) expect([...text.matchAll(/https?:\/\/[^/\s]+/g)].map(([origin]) => origin)).toEqual(['https://community.example']);
  });

  it('paths: lead to no file, and set no header', async () => {
    const crlf = rowsOf<{ payload: string; where: string }>('headers/crlf_and_mail.jsonl').filter(({ where }) => where === 'url');
    for (const { payload } of [...rowsOf<{ payload: string }>('traversal/paths.jsonl'), ...crlf]) {
      const target = `/${payload.replace(/^\//, '')}`.replace(/[\s\0]/g, encodeURIComponent);
      const answer = await sendRaw(kehila.address, `GET ${target} HTTP/1.1\r\nHost: community.example\r\nConnection: close\r\n\r\n`);
      expect([payload, answer.slice(0, 12)]).toEqual([payload, expect.stringMatching(/^HTTP\/1\.1 4\d\d$/)]);
      expect(answer).not.toMatch(/root:|\[extensions\]|^set-cookie:|FST_/im);
    }
  });

  it('text: is shown as safe HTML, whatever was written', async () => {
    const texts = [
      ...sampled(rowsOf<{ payload: string }>('xss/markdown.jsonl'), 20),
      ...sampled(rowsOf<{ payload: string }>('xss/html_generated.jsonl'), 40),
      ...sampled(rowsOf<{ payload: string }>('xss/html_public.jsonl'), 10),
      ...rowsOf<{ payload: string }>('xss/urls.jsonl').map(({ payload }) => ({ payload: `[a](<${payload}>) [b](${payload})` })),
    ];
    const wrong: unknown[] = [];
    for (const { payload } of texts) {
      const { body, text } = await kehila.anonymous(elsewhere()).send('query ($m: String!) { preview(markdown: $m) { html } }', { m: payload });
      const html = (body.data?.['preview'] as { html: string } | undefined)?.html;
      // A NUL is refused, since PostgreSQL cannot keep it.
      if (html === undefined ? !payload.includes('\0') : isUnsafe(html)) wrong.push({ payload, html, text: text.slice(0, 200) });
    }
    expect(wrong).toEqual([]);
  });

  it('names: a title, a name and a tag are given out as the plain text that they are', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const asked = await act(victim.client, 'askQuestion', { space: 'wifi', title, body: title, tags: [] }, 'Question { title body { html } slug }');
    expect(asked).toMatchObject({ title, body: { html: expect.stringContaining('&lt;img') }, slug: expect.not.stringMatching(/[<>"']/) });
  });

  it('requests that break off in the middle keep nobody else waiting', async () => {
    const part = `POST /graphql HTTP/1.1\r\nHost: community.example\r\nContent-Type: application/json\r\nX-Kehila-Client: test\r\nContent-Length: 100\r\n\r\n{"query":`;
    const broken = Array.from({ length: 200 }, () => breakOff(kehila.address, part));
    const began = performance.now();
    const { status } = await victim.client.send('{ viewer { email } }', undefined, elsewhere());
    expect([status, performance.now() - began < 2_000]).toEqual([200, true]);
    await Promise.all(broken);
  });

  it('nothing of all this is an error of the server', () => {
    expect(kehila.complaints.filter((line) => (JSON.parse(line) as { level?: number }).level === 50)).toEqual([]);
  });
});

function bodyOf(row: GraphqlAttack): string | undefined {
  if (row.rawBody !== undefined) return String(build(row.rawBody));
  return row.json === undefined ? undefined : JSON.stringify(build(row.json));
}

function asExpected(expected: string, { status, text }: Received): boolean {
  if (status >= 500 || innards.test(text)) return false;
  if (({} as { polluted?: boolean }).polluted) return false;
  if (/^reject(-no-5xx|-no-side-effect|-in-production|-or-preflighted)?$/.test(expected)) return status >= 400 || /"errors":\[/.test(text);
  if (expected === 'no-suggestion') return !/did you mean/i.test(text);
  if (expected === '404-or-no-ide') return status === 404 || !/<html/i.test(text);
  return true;
}

/** Tags of ours in their simplest spelling, without handlers, and links that lead out. */
function isUnsafe(html: string): boolean {
  const tags = html.match(/<[^>]*>?/g) ?? [];
  const known =
    /^<\/?(?:p|h[2-6]|ul|ol|li|blockquote|hr|pre|div|table|thead|tbody|tr|th|td|a|strong|em|s|code|br|span|bdi)(?: [a-z]+(?:="[^"<>]*")?)*(?: \/)?>$/;
  return tags.some((tag) => !known.test(tag) || / (?:on[a-z]+|style|src)=/.test(tag.replace(/"[^"]*"/g, '')) || / href="(?!https?:|mailto:|#)/i.test(tag));
}
