import { brotliDecompressSync } from 'node:zlib';
import { compressed } from './compress.server';

const page = (type = 'text/html; charset=utf-8'): Response => {
  const response = new Response('<p>hello</p>'.repeat(500), { headers: { 'content-type': type } });
  response.headers.append('set-cookie', 'a=1');
  response.headers.append('set-cookie', 'b=2');
  return response;
};

describe('a page on its way to the browser', () => {
  it('is compressed as the browser can take it, with all its cookies', async () => {
    const sent = await compressed(page(), 'gzip, br');
    expect(sent.headers.get('content-encoding')).toBe('br');
    expect(sent.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(brotliDecompressSync(Buffer.from(await sent.arrayBuffer())).toString()).toHaveLength(6_000);
  });

  it('goes as it is to whoever takes no compression', async () => {
    const sent = await compressed(page(), null);
    expect(sent.headers.has('content-encoding')).toBe(false);
    expect(sent.headers.get('vary')).toBe('accept-encoding');
  });

  it('leaves alone what is no text', async () => {
    expect((await compressed(page('image/png'), 'br')).headers.has('content-encoding')).toBe(false);
  });
});
