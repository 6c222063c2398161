import { renderMarkdown } from '@kehila/platform';
import { htmlToMarkdown } from './html-to-markdown';
import { ownTime } from './own-time.factory';

/** What a reader of the converted text gets, without the marks of direction that our renderer adds. */
function shown(html: string): string {
  return renderMarkdown(htmlToMarkdown(html), { kind: 'post' })
    .html.replace(/ (?:dir|lang|rel|tabindex|scope)="[^"]*"/g, '')
    .replace(/\n(?=<)|(?<=<br \/>)\n|\n$/g, '');
}

/** These come out as they went in. */
const same = [
  '<p>One <strong>two</strong> <em>three</em> <s>four</s> <code>five</code></p>',
  '<p>In the mid<strong>dle</strong> of a w<em>or</em>d</p>',
  '<p><em><strong>both</strong></em> and <strong>bold with <em>some</em> inside</strong></p>',
  '<p>A <a href="https://example.com/a_b_(c)">link (with marks)</a> and a <a href="https://example.com/" title="its &quot;title&quot;">titled one</a></p>',
  '<p><a href="https://example.com/?a=1&amp;b=2">https://example.com/?a=1&amp;b=2</a></p>',
  '<p><a href="mailto:help@example.com">write</a></p>',
  '<p>Line one<br />Line two</p>',
  '<ul><li>one</li><li>two<ul><li>deeper<ol><li>deepest</li></ol></li></ul></li></ul>',
  '<ol start="7"><li>seven</li><li>eight</li></ol>',
  '<ul><li>first list</li></ul><ul><li>second list</li></ul>',
  '<ol><li><p>step</p><pre><code>npm start</code></pre></li><li><p>next</p></li></ol>',
  '<ul><li><p>loose</p></li><li><p>items</p></li></ul>',
  '<blockquote><p>Quoted</p><blockquote><p>twice</p></blockquote></blockquote>',
  '<blockquote><ul><li>a list in a quotation</li></ul></blockquote>',
  '<pre><code>a &lt;b&gt; &amp;amp; *c* _d_</code></pre>',
  '<pre><code class="language-haskell">main :: IO ()</code></pre>',
  '<pre><code>```fenced``` inside</code></pre>',
  '<p><code>`tick`</code></p>',
  '<hr />',
  '<p>שלום <strong>עולם</strong>, הנתב <code>AX3000</code></p>',
];

/** Text that looks like Markdown stays text. */
const literal = [
  ['<p>2 * 3 * 4 = 24 and a*b*c</p>'],
  ['<p>snake_case_name and _private_</p>'],
  ['<p># no heading</p>'],
  ['<p>- no list</p>'],
  ['<p>+ no list</p>'],
  ['<p>1. no list</p>'],
  ['<p>2021) no list</p>'],
  ['<p>&gt; no quotation</p>'],
  ['<p>--- no rule</p>'],
  ['<p>===</p>'],
  ['<p>[no](link) ![no](image) [no]: reference</p>'],
  ['<p>`no code`</p>'],
  ['<p>~~no strike~~ and ~ alone</p>'],
  ['<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ['<p>&amp;lt; &amp;amp; &amp;#42;</p>'],
  ['<p>back\\slash \\* \\n</p>'],
  ['<p>| no | table |</p>'],
];

describe('a post’s HTML as Markdown', () => {
  it.each(same.map((html) => [html]))('shows %s as it is', (html) => {
    expect(shown(html)).toBe(html);
  });

  it.each(literal)('shows %s as the text that it is', (html) => {
    expect(shown(html)).toBe(html);
  });

  it.each([
    ['the other names of emphasis', '<p><b>a</b> <i>b</i> <del>c</del> <strike>d</strike></p>', '<p><strong>a</strong> <em>b</em> <s>c</s> <s>d</s></p>'],
    ['keys as code', '<p>Press <kbd>Ctrl</kbd>+<kbd>C</kbd></p>', '<p>Press <code>Ctrl</code>+<code>C</code></p>'],
    ['punctuation that would keep the marks from counting', '<p><strong>Note:</strong>read</p>', '<p><strong>Note</strong>:read</p>'],
    ['blanks at the edges of emphasis', '<p>a<strong> b </strong>c</p>', '<p>a <strong>b</strong> c</p>'],
    ['bold within bold once', '<p><strong>a <strong>b</strong> c</strong></p>', '<p><strong>a b c</strong></p>'],
    ['code that was struck through as code', '<s><pre><code>old</code></pre></s>', '<pre><code>old</code></pre>'],
    ['raised and lowered figures', '<p>10<sup>6</sup> H<sub>2</sub>O x<sup>th</sup></p>', '<p>10⁶ H₂O xth</p>'],
    ['a heading on one line', '<h1>Big<br>one</h1>', '<h3>Big one</h3>'],
    ['addresses of the old site as words', '<p><a href="/help">help</a> and <a href="javascript:alert(1)">more</a></p>', '<p>help and more</p>'],
    ['addresses without a scheme', '<p><a href="//example.com/a">there</a></p>', '<p><a href="https://example.com/a">there</a></p>'],
    [
      'an image from outside as a link',
      '<p><img src="https://example.com/a.png" alt="the light"></p>',
      '<p><a href="https://example.com/a.png">the light</a></p>',
    ],
    ['scripts and styles not at all', '<p>a</p><script>alert(1)</script><style>p{}</style>', '<p>a</p>'],
    ['unknown frames by their words', '<div class="box"><span style="color:red">red</span> <u>under</u></div>', '<p>red under</p>'],
    [
      'a table with headings',
      '<table><thead><tr><th>Light</th><th style="text-align: right;">Means</th></tr></thead><tbody><tr><td><strong>red</strong> | x</td><td>5</td></tr></tbody></table>',
      '<div class="table-wrap"><table class="table"><thead><tr><th>Light</th><th align="right">Means</th></tr></thead><tbody><tr><td><strong>red</strong> | x</td><td align="right">5</td></tr></tbody></table></div>',
    ],
    ['nothing of nothing', '', ''],
    ['nothing of blanks', '<p>&nbsp;</p>\n\n<p></p>', ''],
  ])('shows %s', (_, html, expected) => {
    expect(shown(html)).toBe(expected);
  });

  it('makes nothing hostile of hostile text', () => {
    const html = '<p>&lt;img src=x onerror=alert(1)&gt; <a href="https://example.com/&quot;onmouseover=&quot;alert(1)">x</a> [a](javascript:alert(1))</p>';
    expect(shown(html)).not.toMatch(/<img|javascript:alert\(1\)"|" ?onmouseover/);
  });

  it.each(['div', 'blockquote', 'b', 'ul><li', 'table><tr><td', 'a href="https://example.com/"'])(
    'keeps the words of endlessly nested <%s>, in no time',
    (opening) => {
      const begun = process.threadCpuUsage();
      expect(shown(`${`<${opening}>`.repeat(5_000)}the *words*`)).toBe('<p>the *words*</p>');
      expect(ownTime(begun)).toBeLessThan(1_000);
    },
  );

  it('numbers a list of ten thousand in no time', () => {
    const begun = process.threadCpuUsage();
    expect(htmlToMarkdown(`<ol start="3">${'<li>x</li>'.repeat(10_000)}</ol>`)).toMatch(/^3\. x\n4\. x\n[^]*\n10002\. x$/);
    expect(ownTime(begun)).toBeLessThan(2_000);
  });
});
