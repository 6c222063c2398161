import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { outgoing } from './outgoing';
import { isPublicAddress } from './public-address';
import { type Reach, usualReach } from './reach';
import { targetOf } from './target';

const data = resolve(__dirname, '../../../..', process.env['KEHILA_TEST_DATA'] ?? '../shared/data', 'attacks/ssrf/urls.jsonl');
const rows = existsSync(data)
  ? readFileSync(data, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { url: string; expect: string; class: string; note: string })
  : [];

const reasonOf = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as { reason?: string }).reason ?? (error as Error).message;
  }
};

describe('an address that is asked', () => {
  it.each([
    ['https://me:secret@shop.example.org/', 'shop.example.org: credentials'],
    ['https://me:secret@shop.example.org/ ', 'shop.example.org: address'],
    ['https:/shop.example.org/secret', 'shop.example.org: address'],
    ['ftp://me:secret@shop.example.org/secret', 'shop.example.org: scheme'],
    ['https://me:secret@[', 'no host: address'],
    ['secret', 'no host: scheme'],
    ['https://router.local/secret?secret#secret', 'router.local: not public'],
    ['https://shop.example.org:8080/secret', 'shop.example.org:8080: port'],
  ])('%s: nothing is told but its host', (address, told) => {
    expect(() => targetOf(address, {})).toThrow(expect.objectContaining({ message: told }) as Error);
  });

  (rows.length > 0 ? it : it.skip)(`is refused or taken as each hostile row says${rows.length > 0 ? '' : ' (skipped: there are no rows)'}`, () => {
    const wrong = rows.filter(({ url, expect: expected }) => (reasonOf(() => targetOf(url, {})) === undefined) !== (expected === 'allow'));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['ftp://shop.example.org/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['http://shop.example.org:8080/', 'port'],
    ['https://shop.example.org:80/', 'port'],
    ['https://me:secret@shop.example.org/', 'credentials'],
    ['https://@shop.example.org/', 'credentials'],
    ['http://postgres/', 'not public'],
    ['http://router.local/', 'not public'],
    ['http://169.254.169.254/latest/meta-data', 'not public'],
    ['http://[::ffff:10.0.0.1]/', 'not public'],
    ['http://0x7f.1/', 'not public'],
    ['http://shop.example.org\\@127.0.0.1/', 'address'],
  ])('%s is refused: %s', (address, reason) => {
    expect(reasonOf(() => targetOf(address, {}))).toBe(reason);
  });

  it.each(['https://shop.example.org/a?b=c', 'http://shop.example.org', 'https://shop.example.org:443/', 'https://8.8.8.8/', 'https://[2606:4700::1111]/'])(
    '%s is taken',
    (address) => {
      expect(reasonOf(() => targetOf(address, {}))).toBeUndefined();
    },
  );

  it('is one of the named hosts where hosts are named', () => {
    const reach: Reach = { hosts: new Set(['login.example.org:8443']) };
    expect(reasonOf(() => targetOf('https://login.example.org:8443/', reach))).toBeUndefined();
    expect(reasonOf(() => targetOf('https://login.example.org/', reach))).toBe('host');
    expect(reasonOf(() => targetOf('https://127.0.0.1:8443/', { hosts: new Set(['127.0.0.1:8443']) }))).toBe('not public');
  });
});

describe('a host that the operator named', () => {
  it.each([
    ['http://crm.local:8080/hook', 'crm.local', undefined],
    ['http://crm.local:8080/hook', 'crm.local:8080', undefined],
    ['http://crm.local:8081/hook', 'crm.local:8080', 'port'],
    ['http://crm.local.example.org:8080/hook', 'crm.local', 'port'],
    ['http://x@crm.local/hook', 'crm.local', 'credentials'],
    ['http://10.0.0.5/hook', '10.0.0.5', undefined],
    ['http://10.0.0.6/hook', '10.0.0.5', 'not public'],
    ['file://crm.local/etc', 'crm.local', 'scheme'],
  ])('%s, where %s is named: %s', (address, named, reason) => {
    expect(reasonOf(() => targetOf(address, { inner: new Set([named]) }))).toBe(reason);
  });
});

describe('an internet address', () => {
  it.each([
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2606:4700::1111',
    '2400::1',
  ])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '10.0.0.0',
    '100.127.255.255',
    '172.31.255.255',
    '198.19.255.255',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    '2001::1',
    '2002:808:808::1',
    '2001:db8::1',
    '3fff::1',
    'no address',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('a request that leaves', () => {
  let server: Server;
  let answer: RequestListener = (_request, response) => response.end('here');
  let host = '';
  const local = (reach: Reach = {}) => outgoing({ hosts: new Set([host]), loopback: true, ...reach });
  const ask = (path = '/', reach: Reach = {}) => local(reach)(`http://${host}${path}`);
  const refusal = async (asked: Promise<unknown>) =>
    asked.then(
      () => 'answered',
      (error: { reason?: string; code?: string }) => error.reason ?? error.code ?? 'another error',
    );

  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('brings back what the server says', async () => {
    answer = (request, response) => response.writeHead(201, { 'content-type': 'text/plain' }).end(`${request.method} ${request.headers['accept-encoding']}`);
    const received = await ask();
    expect([received.status, received.headers.get('content-type'), await received.text()]).toEqual([201, 'text/plain', 'GET identity']);
  });

  it('does not go where a name leads to a private address, one of several included', async () => {
    for (const found of [['127.0.0.1'], ['8.8.8.8', '10.0.0.1'], ['::ffff:127.0.0.1']]) {
      const resolves = () => Promise.resolve(found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
      expect(await refusal(outgoing({ resolve: resolves })('http://rebinding.example.org/'))).toBe('not public');
    }
    expect(await refusal(outgoing({ resolve: () => Promise.resolve([]) })('http://nobody.example.org/'))).toBe('no address');
  });

  it('says so where there is no such name', async () => {
    const missing = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    expect(await refusal(outgoing({ resolve: () => Promise.reject(missing) })('http://nobody.example.org/'))).toBe('ENOTFOUND');
  });

  it('gives up within five seconds, whatever keeps it waiting', () => {
    expect(usualReach.milliseconds).toBeLessThanOrEqual(5_000);
  });

  it('reaches no private address at the end of ten redirects', async () => {
    answer = (request, response) => {
      const left = Number(request.url?.slice(1));
      response.writeHead(302, { location: left === 0 ? 'http://10.0.0.1/' : `/${left - 1}` }).end();
    };
    expect(await refusal(ask('/10'))).toBe('redirects');
    expect(await refusal(ask('/10', { redirects: 20 }))).toBe('host');
  });

  it('asks for the addresses of a name once, so that it cannot change in between', async () => {
    const resolves = jest.fn(() => Promise.resolve([{ address: '192.0.2.1', family: 4 }]));
    await refusal(outgoing({ resolve: resolves })('http://rebinding.example.org/'));
    expect(resolves).toHaveBeenCalledTimes(1);
  });

  it.each(['http://10.0.0.1/', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'http://[::1]/', 'gopher://x/', '//169.254.169.254/'])(
    'does not follow a redirect to %s',
    async (location) => {
      answer = (_request, response) => response.writeHead(302, { location }).end();
      expect(['host', 'scheme']).toContain(await refusal(ask()));
    },
  );

  it('follows three redirects and no fourth, or none where it is to be the answer', async () => {
    answer = (request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('there');
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    };
    expect(await (await ask('/3')).text()).toBe('there');
    expect(await refusal(ask('/4'))).toBe('redirects');
    await expect(ask('/4?key=secret')).rejects.toThrow(new RegExp(`^${host}: redirects$`));
    expect((await local()(`http://${host}/4`, { redirect: 'manual' })).status).toBe(302);
  });

  it('gives up when the answer takes too long, comes in drops, or its name is never resolved', async () => {
    answer = () => undefined;
    expect(await refusal(ask('/', { milliseconds: 100 }))).toBe('too slow');
    answer = (_request, response) => void response.write('drop');
    expect(await refusal(ask('/', { milliseconds: 100 }))).toBe('too slow');
    expect(await refusal(outgoing({ milliseconds: 100, resolve: () => new Promise(() => undefined) })('http://slow.example.org/'))).toBe('too slow');
  });

  it('takes no more than it was told, and unpacks nothing', async () => {
    answer = (_request, response) => response.end('x'.repeat(200));
    expect(await refusal(ask('/', { bytes: 100 }))).toBe('too large');
    answer = (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(1_000)));
    expect(await refusal(ask())).toBe('encoding');
  });

  it('takes the beginning alone where the rest is to be cut off', async () => {
    answer = (_request, response) => response.end('x'.repeat(200_000));
    expect(await (await ask('/', { bytes: 100, cut: true })).text()).toBe('x'.repeat(100));
  });

  it('reaches a host that was named wherever it stands, and follows no redirect from there to another', async () => {
    const inner = outgoing({ inner: new Set([host]) });
    answer = (request, response) => (request.url === '/' ? response.end('inside') : response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end());
    expect(await (await inner(`http://${host}/`)).text()).toBe('inside');
    expect(await refusal(inner(`http://${host}/on`))).toBe('port');
  });

  it('is not sent through a proxy that the environment names', async () => {
    answer = (_request, response) => response.end('directly');
    process.env['HTTP_PROXY'] = 'http://127.0.0.1:1';
    expect(await (await ask()).text()).toBe('directly');
    delete process.env['HTTP_PROXY'];
  });

  it('tells a secret only to whom it was meant for', async () => {
    const heard: (string | undefined)[] = [];
    answer = (request, response) => {
      heard.push(request.headers.authorization);
      if (request.url === '/') response.writeHead(307, { location: `http://localhost:${host.split(':')[1]}/next` }).end();
      else response.end();
    };
    const reach = { hosts: new Set([host, `localhost:${host.split(':')[1]}`]), loopback: true };
    await outgoing(reach)(`http://${host}/`, { headers: { Authorization: 'Bearer secret' } });
    expect(heard).toEqual(['Bearer secret', undefined]);
    await expect(outgoing(reach)(`http://${host}/?key=secret`, { method: 'POST', body: 'client_secret=secret' })).resolves.toMatchObject({ status: 200 });
    await expect(outgoing(reach)(`http://${host}/`, { method: 'POST', body: 'client_secret=secret' })).rejects.toThrow(`${host}: redirects`);
    expect(heard).toHaveLength(4);
  });
});
