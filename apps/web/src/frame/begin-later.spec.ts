import { beginLater } from './begin-later.server';

const script = '<script nonce="n0nce">start()</script>';
const page = (head = '', body = '') => ({
  head: `<!doctype html><html><head>${head}<link href="/a.js" rel="modulepreload">\n<link href="/b.css" rel="stylesheet">`,
  body: `</head><body>${body}${script}\n</body></html>`,
});

describe('a page to be read', () => {
  it('holds the beginning of its script as a text', () => {
    const { body } = beginLater(page());
    expect(body).toContain('<script type="text/plain" nonce="n0nce">start()</script>');
    expect(body.match(/<script nonce="n0nce">/g)).toHaveLength(1);
    expect(body.indexOf('pointermove')).toBeGreaterThan(body.indexOf('start()'));
    expect(body).toMatch(/<\/script><\/body><\/html>$/);
  });

  it('asks for no script file before the first sign, and for its styles at once', () => {
    const { head, body } = beginLater(page());
    expect(head).not.toContain('modulepreload');
    expect(head).toContain('<link href="/b.css" rel="stylesheet">');
    expect(body).toContain(String.raw`<link href=\"/a.js\" rel=\"modulepreload\">`);
  });

  it('stays as it is where no script begins in its body', () => {
    const still = { head: '<html><head><script nonce="n0nce">dark()</script>', body: '</head><body></body></html>' };
    expect(beginLater(still)).toEqual(still);
  });
});
