import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hadFrom } from './had-from';

describe('what an address only helps with', () => {
  const server = createServer((request, response) => {
    if (request.url === '/whole') response.end('["a hit"]');
    else if (request.url === '/refused') response.writeHead(429).end('{}');
    else response.write('["half a');
  });
  let address = '';
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is had, or is not', async () => {
    expect(await hadFrom(`${address}/whole`)).toEqual(['a hit']);
    expect(await hadFrom(`${address}/refused`)).toBeUndefined();
    expect(await hadFrom('http://127.0.0.1:1/')).toBeUndefined();
  });

  it('is nothing where nobody waits for it any more, also in the middle of its text', async () => {
    const asking = new AbortController();
    const had = hadFrom(`${address}/half`, asking.signal);
    await once(server, 'request');
    setTimeout(() => asking.abort(), 100);
    expect(await had).toBeUndefined();
  });
});
