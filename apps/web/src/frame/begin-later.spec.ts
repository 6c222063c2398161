import { beginLater } from './begin-later.server';

const page = (head = '', body = '') =>
  `<!doctype html><html><head>${head}<link href="/a.js" rel="modulepreload">\n<link href="/b.css" rel="stylesheet"></head><body>${body}<script nonce="n0nce">start()</script>\n</body></html>`;

describe('a page to be read', () => {
  it('holds the beginning of its script as a text', () => {
    const later = beginLater(page());
    expect(later).toContain('<script type="text/plain" nonce="n0nce">start()</script>');
    expect(later.match(/<script nonce="n0nce">/g)).toHaveLength(1);
    expect(later.indexOf('pointermove')).toBeGreaterThan(later.indexOf('start()'));
    expect(later).toMatch(/<\/script><\/body><\/html>$/);
  });

  it('asks for no script file before the first sign, and for its styles at once', () => {
    const later = beginLater(page());
    const [head = '', body] = later.split('</head>');
    expect(head).not.toContain('modulepreload');
    expect(head).toContain('<link href="/b.css" rel="stylesheet">');
    expect(body).toContain(String.raw`<link href=\"/a.js\" rel=\"modulepreload\">`);
  });

  it('stays as it is where no script begins in its body', () => {
    const still = '<html><head><script nonce="n0nce">dark()</script></head><body></body></html>';
    expect(beginLater(still)).toBe(still);
  });
});
