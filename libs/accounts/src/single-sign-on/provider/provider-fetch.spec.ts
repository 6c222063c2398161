import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OutOfReach, providerFetch } from './provider-fetch';

describe('the way out to a provider', () => {
  let server: Server;
  let host = '';
  let answer = 'hello';

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/silent') return;
      if (request.url === '/elsewhere') return void response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
      response.end(answer);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const options = { method: 'GET', headers: {}, body: undefined, redirect: 'manual' } as const;
  const ask = (url: string, more: { loopback?: boolean; hosts?: string[]; milliseconds?: number } = {}) =>
    providerFetch({ hosts: new Set(more.hosts ?? [host]), loopback: more.loopback ?? true, deadline: AbortSignal.timeout(more.milliseconds ?? 2_000) })(
      url,
      options,
    );

  it('brings back what a named host answers', async () => {
    const found = await ask(`http://${host}/`);
    expect([found.status, await found.text()]).toEqual([200, 'hello']);
  });

  it('leads to no host that was not named', async () => {
    await expect(ask('http://127.0.0.1:1/')).rejects.toBeInstanceOf(OutOfReach);
    await expect(ask('https://other.example/')).rejects.toBeInstanceOf(OutOfReach);
  });

  it('leads in production neither to this machine nor by plain http, whatever was named', async () => {
    const strict = { loopback: false, hosts: [host, 'localhost', '[::1]', '10.0.0.1', 'provider.example', '169.254.169.254'] };
    for (const url of [`http://${host}/`, 'https://localhost/', 'https://[::1]/', 'https://10.0.0.1/', 'http://provider.example/', 'https://169.254.169.254/'])
      await expect(ask(url, strict)).rejects.toBeInstanceOf(OutOfReach);
  });

  it('follows no redirect', async () => {
    expect((await ask(`http://${host}/elsewhere`)).status).toBe(302);
  });

  it('ends at the deadline', async () => {
    const began = performance.now();
    await expect(ask(`http://${host}/silent`, { milliseconds: 200 })).rejects.toMatchObject({ name: expect.stringMatching(/Abort|Timeout/) });
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  it('takes no answer without end', async () => {
    answer = 'x'.repeat(600 * 1024);
    await expect(ask(`http://${host}/`)).rejects.toThrow('too large');
  });
});
