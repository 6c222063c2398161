import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderMarkdown } from './render-markdown';
import { sanitise } from './sanitise';
import { writeHtml } from './write-html';

const workspace = join(__dirname, '../../../..');
const attacks = join(resolve(workspace, process.env['KEHILA_TEST_DATA'] ?? '../shared/data'), 'attacks');
const withAttacks = existsSync(attacks) ? describe : describe.skip;
const withoutThem = existsSync(attacks) ? '' : ` (skipped: there is no ${attacks})`;

const ordinary =
  'Turn it off, wait **ten seconds** and look at [the guide](https://example.com/guide):\n\n- press `reset`\n- wait\n\nהאור ירוק? אז הכול בסדר.\n\n';

const ELEMENTS = new Set('p h2 h3 h4 h5 h6 ul ol li blockquote hr pre div table thead tbody tr th td a strong em s code br span bdi'.split(' '));
const ATTRIBUTES: Record<string, RegExp> = {
  dir: /^(?:ltr|rtl)$/,
  lang: /^(?:he|en|ar|ru)$/,
  id: /^part-[\p{L}\p{N}-]*$/u,
  class: /^(?:mention|table|table-wrap|language-[a-z0-9+#-]+)$/,
  rel: /^nofollow ugc noopener$/,
  align: /^(?:left|center|right)$/,
  scope: /^col$/,
  start: /^\d{1,9}$/,
  tabindex: /^0$/,
  title: /^/,
  href: /^/,
};
const TAG = /<(\/?)([a-z0-9]+)((?: [a-z]+(?:="[^"<>]*")?)*)(?: \/)?>/g;

/**
 * What in a piece of HTML is not plainly ours. The HTML must be text and tags in the simplest spelling, which every parser
 * reads alike: anything else, however a browser may take it, is reported.
 */
function strangersIn(html: string): string[] {
  const strangers: string[] = [];
  const rest = html.replace(TAG, (tag: string, _end: string, name: string, attributes: string) => {
    if (!ELEMENTS.has(name)) strangers.push(tag);
    for (const [, attribute, value] of attributes.matchAll(/ ([a-z]+)(?:="([^"]*)")?/g)) {
      // The sanitiser leaves the bare name of an attribute whose value it refused, which says nothing to a browser.
      if (!ATTRIBUTES[attribute!]?.test(value ?? '') && !(attribute! in ATTRIBUTES && value === undefined)) strangers.push(tag);
      if (attribute === 'href' && !leadsOut(value ?? '')) strangers.push(tag);
    }
    return '';
  });
  return rest.includes('<') ? [...strangers, rest] : strangers;
}

/** As a browser reads an address: entities decoded, then blanks and control characters dropped by the URL parser. */
function leadsOut(written: string): boolean {
  const address = written
    .replace(/&#x([0-9a-f]+);?/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);?/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return URL.canParse(address) && ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol);
}

const firstLayer = (markdown: string) => [
  ...strangersIn(writeHtml(markdown, { kind: 'post' }).html),
  ...strangersIn(writeHtml(markdown, { kind: 'article' }).html),
];
const secondLayer = (html: string) => strangersIn(sanitise(html));
const bothLayers = (markdown: string) => [
  ...strangersIn(renderMarkdown(markdown, { kind: 'article' }).html),
  ...strangersIn(renderMarkdown(markdown, { kind: 'comment' }).html),
];

const HOSTILE_HTML = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/\\evil.example">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="https://e.example" onclick="alert(1)" target="_blank" style="position:fixed">x</a>',
  '<h2 id="location">x</h2><form name="cookie"><input name="body"></form>',
  '<p id="part-x" class="signal signal--official" style="color:red">Official</p>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<div class="table-wrap dialog" tabindex="5" data-x="1" dir="auto">x</div>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<p <script>alert(1)</script>>x',
  '<<script>alert(1)//<</script>',
];
const HOSTILE_MARKDOWN = [
  ...HOSTILE_HTML,
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt&colon;alert(1))',
  '[x](<java\nscript:alert(1)>)',
  '[x]( vbscript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](//evil.example)',
  '[x][r]\n\n[r]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x" onerror="alert(1)](https://e.example/x.png)',
  '[x](https://e.example "\\" onmouseover=\\"alert(1)")',
  '[x](https://e.example/"onmouseover="alert(1))',
  'https://e.example/"onmouseover="alert(1)',
  '```"><img src=x onerror=alert(1)>\nx\n```',
  '```js class="x" onclick=alert(1)\nx\n```',
  '# <img src=x onerror=alert(1)>',
  '# " onclick="alert(1)',
  '`</code><script>alert(1)</script>`',
  '| <script>alert(1)</script> |\n|---|\n| `|` |',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\\<script>alert(1)\\</script>',
];

describe('our own hostile texts', () => {
  it.each(HOSTILE_MARKDOWN)('are inert by Markdown alone: %s', (markdown) => expect(firstLayer(markdown)).toEqual([]));
  it.each(HOSTILE_HTML)('are inert by the sanitiser alone: %s', (html) => expect(secondLayer(html)).toEqual([]));
  it.each(HOSTILE_MARKDOWN)('are inert by both: %s', (markdown) => expect(bothLayers(markdown)).toEqual([]));

  it('are seen by this check when no layer stands before them', () => {
    const unseen = HOSTILE_HTML.filter((html) => strangersIn(html).length === 0);
    expect(unseen).toEqual([]);
  });

  it('cannot nest deeper than a browser bears', () => {
    expect(sanitise('<blockquote>'.repeat(5000)).match(/<blockquote>/g)!.length).toBeLessThanOrEqual(100);
    expect(renderMarkdown('> '.repeat(5000) + 'x', { kind: 'post' }).html.match(/<blockquote/g)!.length).toBeLessThanOrEqual(30);
  });
});

withAttacks(`the collected attacks${withoutThem}`, () => {
  it.each(['xss/html_public', 'xss/html_generated', 'xss/dompurify_expect', 'xss/markdown'])('of %s are inert by each layer alone and by both', (file) => {
    const found = rows<{ id: string; payload: string }>(file).flatMap(({ id, payload }) => {
      const inAttribute = `<a href="https://e.example" title="${payload}">x</a><p>${payload}</p>`;
      return [...firstLayer(payload), ...secondLayer(payload), ...secondLayer(inAttribute), ...bothLayers(payload)].map((stranger) => `${id}: ${stranger}`);
    });
    expect(found).toEqual([]);
  });

  it.each(rows<{ payload: string; expect: string }>('xss/urls').map((row) => [row.expect, row.payload]))(
    'give the address that is to %s: %j',
    (expected, address) => {
      const quoted = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      const links = [
        writeHtml(`[x](<${address}>)`, { kind: 'post' }).html,
        writeHtml(`[x](${address})`, { kind: 'post' }).html,
        writeHtml(`[x][r]\n\n[r]: <${address}>`, { kind: 'post' }).html,
        sanitise(`<a href="${quoted}">x</a>`),
      ].map((html) => /<a href="([^"]*)"/.exec(html)?.[1]);
      if (expected === 'keep') expect(links.every((link) => link && leadsOut(link))).toBe(true);
      // An address that was refused stays as text, in which an ordinary one inside it may become a link of its own.
      if (expected === 'drop') expect(links.every((link) => !link || (address.includes(link) && !address.startsWith(link)))).toBe(true);
      expect(links.every((link) => link === undefined || leadsOut(link))).toBe(true);
    },
  );

  it.each(rows<{ name: string; parts: [string, number][] }>('markdown/pathological').map((row) => [row.name, row.parts] as const))(
    'as "%s" cost less than 50 ms up to the length of a post, or than four ordinary ones where those cost more',
    (_, parts) => {
      const costOf = (text: string) => fastest(() => renderMarkdown(text.slice(0, 32 * 1024), { kind: 'post' }));
      const cost = costOf(parts.map(([text, times]) => text.repeat(times)).join(''));
      if (cost >= 50) expect(cost).toBeLessThan(4 * costOf(ordinary.repeat(400)));
    },
  );

  it('of CommonMark give what CommonMark gives, where no raw HTML and no address without a scheme is in them', () => {
    const otherwise = new Set([207, 536, 563, 524, 611]); // relative addresses; raw HTML; a bare address, which we make a link
    const different = rows<{ id: number; section: string; markdown: string; html: string }>('markdown/commonmark_0.31.2')
      .filter(({ html }) => [...html.matchAll(/(?:href|src)="([^"]*)"/g)].every(([, address]) => leadsOut(address!)))
      .filter(({ section, html }) => !['HTML blocks', 'Raw HTML'].includes(section) && !html.includes('<!--') && !html.includes('<img'))
      .filter(({ markdown, html }) => readable(renderMarkdown(markdown, { kind: 'post' }).html) !== readable(html))
      .map(({ id }) => id)
      .filter((id) => !otherwise.has(id));
    expect(different).toEqual([]);
  });
});

function rows<Row>(file: string): Row[] {
  const path = join(attacks, `${file}.jsonl`);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}

/** Milliseconds of this thread's own work, the best of a few runs. A machine that does other things as well makes it more, for every text alike. */
function fastest(act: () => void): number {
  const times = Array.from({ length: 7 }, () => {
    const start = process.threadCpuUsage();
    act();
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Elements and text without what we add: directions, languages, levels of headings, how tags are closed. */
function readable(html: string): string {
  return sanitise(html.replace(/<(\/?)h\d/g, '<$1h3'))
    .replace(/<\/?(?:span|bdi|div)[^>]*>/g, '')
    .replace(
      /<([a-z0-9]+)([^>]*?)(?: \/)?>/g,
      (_, name: string, attributes: string) => `<${name}${/ (?:href|start|class)="[^"]*"/.exec(attributes)?.[0] ?? ''}>`,
    )
    .replace(/\s+(?=<)/g, '')
    .trim();
}
