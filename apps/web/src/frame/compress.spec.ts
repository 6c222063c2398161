import { brotliDecompressSync } from 'node:zlib';
import { compressed } from './compress.server';

const text = '<p>hello</p>'.repeat(500);

const response = (body: string | null, type: string): Response => {
  const made = new Response(body, { headers: { 'content-type': type } });
  made.headers.append('set-cookie', 'a=1');
  made.headers.append('set-cookie', 'b=2');
  return made;
};
const page = (html = text) => ({ response: response(null, 'text/html; charset=utf-8'), page: html });

describe('a page on its way to the browser', () => {
  it('is compressed as the browser can take it, with all its cookies', async () => {
    const sent = await compressed(page(), 'gzip, br');
    expect(sent.headers.get('content-encoding')).toBe('br');
    expect(sent.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(brotliDecompressSync(Buffer.from(await sent.arrayBuffer())).toString()).toBe(text);
  });

  it('is compressed where it is data as well', async () => {
    const sent = await compressed({ response: response(text, 'application/json') }, 'br');
    expect(brotliDecompressSync(Buffer.from(await sent.arrayBuffer())).toString()).toBe(text);
  });

  it('goes as it is to whoever takes no compression', async () => {
    const sent = await compressed(page(), null);
    expect(sent.headers.has('content-encoding')).toBe(false);
    expect(sent.headers.get('vary')).toBe('accept-encoding');
    expect(await sent.text()).toBe(text);
  });

  it('goes as it is when it is so small that nothing would be won', async () => {
    const sent = await compressed(page('<p>hello</p>'), 'br');
    expect(sent.headers.has('content-encoding')).toBe(false);
    expect(await sent.text()).toBe('<p>hello</p>');
  });

  it('leaves alone what is no text', async () => {
    expect((await compressed({ response: response(text, 'image/png') }, 'br')).headers.has('content-encoding')).toBe(false);
  });
});
