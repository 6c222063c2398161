import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { RunningKehila } from '../stage/running-kehila';
import { innards, rowsOf } from './attacks/rows';
import { breakOff, send, sendRaw } from './attacks/wire';

jest.setTimeout(120_000);

/** The built product with its pages, as somebody meets it who means ill. */
/** Where the form of the sign-in page is sent. */
const signInForm = '/en/sign-in?/signIn';

describe('the edges of the running product', () => {
  const kehila = new RunningKehila();
  let ours: { origin: string };

  beforeAll(async () => {
    await kehila.start();
    ours = { origin: kehila.address };
  });
  afterAll(() => kehila.remove());
  afterEach(async () => {
    expect((await send(kehila.address, { method: 'GET', path: '/health/live' })).status).toBe(200);
  });

  const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
  const urlencoded = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
  const signIn = (path: string, headers: Record<string, string> = ours, more: Record<string, string> = {}) =>
    send(kehila.address, {
      path,
      headers: { ...urlencoded, ...headers },
      body: form({ email: 'customer@kehila.example', password: kehila.password, ...more }),
    });

  const redirects = [
    ...rowsOf<{ payload: string }>('redirect/open_redirect.jsonl').map(({ payload }) => payload),
    ...rowsOf<{ payload: string }>('redirect/own.jsonl').map(({ payload }) => payload),
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/en/../../evil.example',
    '/en//evil.example',
    '/en\r\nlocation: https://evil.example',
    'javascript:alert(1)',
  ];

  it('lead nowhere else after signing in, whatever the address says about where to go', async () => {
    const astray: unknown[] = [];
    for (const payload of redirects) {
      const { status, headers } = await signIn(`${signInForm}&next=${encodeURIComponent(payload)}`);
      const to = URL.parse(String(headers['location']), kehila.address);
      if (status !== 303 || to?.origin !== kehila.address || !/^\/(?:en|he)(?:\/|$)/.test(to.pathname))
        astray.push({ payload, status, location: headers['location'] });
    }
    expect(astray).toEqual([]);
  });

  it('lead nowhere else after choosing an appearance', async () => {
    const astray: unknown[] = [];
    for (const payload of redirects) {
      const { headers } = await send(kehila.address, {
        path: '/en/appearance',
        headers: { ...urlencoded, ...ours },
        body: form({ theme: 'dark', next: payload }),
      });
      const to = URL.parse(String(headers['location']), kehila.address);
      if (to?.origin !== kehila.address || !/^\/(?:en|he)(?:\/|\?|$)/.test(to.pathname)) astray.push({ payload, location: headers['location'] });
    }
    expect(astray).toEqual([]);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['a page that hides it', {}],
    ['a name that begins like ours', { origin: `http://127.0.0.1.evil.example` }],
    ['another port of ours', { origin: 'http://127.0.0.1:1' }],
  ])('take no form from %s', async (_where, headers) => {
    const { status, headers: answered } = await signIn(signInForm, headers);
    expect([status, answered['set-cookie']]).toEqual([403, undefined]);
  });

  it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded; charset=utf-8', 'TEXT/plain', ''])(
    'take no form from elsewhere as "%s"',
    async (type) => {
      const body = form({ email: 'customer@kehila.example', password: kehila.password });
      const { status, headers } = await send(kehila.address, { path: signInForm, headers: { 'content-type': type, origin: 'https://evil.example' }, body });
      expect(headers['set-cookie']).toBeUndefined();
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('change nothing by %s', async (method) => {
    for (const path of [signInForm, '/graphql', '/en/drafts']) {
      const { status, headers } = await send(kehila.address, {
        method,
        path: `${path}?email=customer@kehila.example&query=mutation{signOut{done}}`,
        headers: { 'x-http-method-override': 'POST', 'x-kehila-client': 'x', 'content-type': 'application/json' },
      });
      expect([method, path, status < 500, !/kehila=/.test(String(headers['set-cookie']))]).toEqual([method, path, true, true]);
    }
  });

  it('unpack no compressed body: a small one may be a huge one', async () => {
    const bomb = gzipSync('x'.repeat(20_000_000));
    for (const [path, type] of [
      ['/graphql', 'application/json'],
      [signInForm, 'application/x-www-form-urlencoded'],
      ['/en/preview', 'application/json'],
    ] as const) {
      const began = performance.now();
      const { status, text } = await send(kehila.address, {
        path,
        headers: { ...ours, 'content-type': type, 'content-encoding': 'gzip', 'x-kehila-client': 'x' },
        body: bomb,
      });
      expect([path, status >= 400 && status < 500, innards.test(text), performance.now() - began < 2_000]).toEqual([path, true, false, true]);
    }
  });

  it('refuse bodies that are too large, on pages too', async () => {
    for (const path of ['/graphql', signInForm, '/en/preview']) {
      const type = path === signInForm ? 'application/x-www-form-urlencoded' : 'application/json';
      const { status } = await send(kehila.address, {
        path,
        headers: { ...ours, 'content-type': type, 'x-kehila-client': 'x' },
        body: `{"a":"${'x'.repeat(400_000)}"}`,
      });
      expect([path, status === 413 || status === 400]).toEqual([path, true]);
    }
  });

  it.each(['[', '{"a":', '{"query":"{viewer{email}}","variables":{"a":'])('survive JSON that nests without end (%s…)', async (opening) => {
    for (const path of ['/graphql', '/en/preview', '/en/drafts']) {
      const body = opening.repeat(Math.floor(200_000 / opening.length));
      const { status, text } = await send(kehila.address, { path, headers: { ...ours, 'content-type': 'application/json', 'x-kehila-client': 'x' }, body });
      expect([path, status >= 400 && status < 500, innards.test(text)]).toEqual([path, true, false]);
    }
  });

  it('believe no header about where they are: pages, addresses in them and redirects stay ours', async () => {
    const rows = [
      ...rowsOf<{ header: string; value: string }>('headers/host_and_forwarding.jsonl'),
      { header: 'host', value: 'evil.example' },
      { header: 'x-forwarded-host', value: 'evil.example' },
    ];
    for (const { header, value } of rows) {
      for (const path of ['/', '/en', '/en/sign-in', '/sitemap.xml', '/robots.txt']) {
        const answer = await send(kehila.address, { method: 'GET', path, headers: { [header]: value } });
        expect([header, path, answer.status < 500, (answer.text + JSON.stringify(answer.headers)).includes('evil.example')]).toEqual([
          header,
          path,
          true,
          false,
        ]);
      }
    }
  });

  it('read no request that two servers could read differently', async () => {
    const smuggled = 'GET /en/admin/audit HTTP/1.1\r\nHost: x\r\n\r\n';
    const requests = [
      `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
      `POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${smuggled}`,
      `POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`,
      `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nContent-Length: 44\r\n\r\n${smuggled}`,
      `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: +0\r\n\r\n${smuggled}`,
      `GET /en HTTP/1.1\r\nHost: x\r\nX: y\rContent-Length: 44\r\n\r\n`,
      `GET /en HTTP/1.1\nHost: x\n\n`,
      ...rowsOf<{ raw: string; expect: string; expand?: object }>('http/raw_requests.jsonl')
        .filter(({ expect: expected, expand }) => /^400/.test(expected) && !expand)
        .map(({ raw }) => raw),
    ];
    for (const bytes of requests) {
      const answer = await sendRaw(kehila.address, bytes);
      const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => status);
      expect([bytes.slice(0, 80), statuses]).toEqual([bytes.slice(0, 80), ['400']]);
    }
  });

  it('open no file, whatever path is asked', async () => {
    for (const { payload } of rowsOf<{ payload: string }>('traversal/paths.jsonl')) {
      for (const before of ['/', '/en/', '/_app/', '/en/pages/']) {
        const target = `${before}${payload.replace(/^\//, '')}`.replace(/[\s\0]/g, encodeURIComponent);
        const answer = await sendRaw(kehila.address, `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
        expect([target, /^HTTP\/1\.1 (?:3\d\d|4\d\d)/.test(answer), /root:.*:0:0|\[extensions\]/.test(answer)]).toEqual([target, true, false]);
      }
    }
  });

  it('cut off who sends headers a byte at a time, and serve the others meanwhile', async () => {
    const { hostname, port } = new URL(kehila.address);
    const began = performance.now();
    const slow = Array.from({ length: 50 }, () => {
      const socket = connect(Number(port), hostname, () => socket.write('GET /en HTTP/1.1\r\nHost: x\r\nX-Slow: '));
      const drip = setInterval(() => socket.write('a'), 1_000);
      socket.on('error', () => undefined);
      return new Promise<number>((closed) => socket.on('close', () => (clearInterval(drip), closed(performance.now() - began))));
    });
    const others: number[] = [];
    for (let n = 0; n < 20; n++) {
      const from = performance.now();
      expect((await send(kehila.address, { method: 'GET', path: '/en/pages/rules' })).status).toBe(200);
      others.push(performance.now() - from);
    }
    expect(Math.max(...others)).toBeLessThan(2_000);
    expect(Math.max(...(await Promise.all(slow)))).toBeLessThan(16_000);
  });

  it('live on after a thousand requests that break off', async () => {
    const part = `POST ${signInForm} HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nemail=`;
    for (let round = 0; round < 10; round++) await Promise.all(Array.from({ length: 100 }, () => breakOff(kehila.address, part)));
    expect((await signIn(signInForm)).status).toBe(303);
  });
});
