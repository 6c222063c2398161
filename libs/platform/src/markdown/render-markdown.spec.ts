import { sanitise } from './sanitise';
import { mentionsIn, mentionsLinked } from './mentions';
import { renderMarkdown } from './render-markdown';
import { plainText } from './write-html';

const post = (markdown: string) => renderMarkdown(markdown, { kind: 'post' }).html.trim();
const article = (markdown: string) => renderMarkdown(markdown, { kind: 'article' });

describe('rendering Markdown', () => {
  it('reads every block in the direction of most of its letters, with the language where it changes', () => {
    const rendered = renderMarkdown('הנתב מתנתק בכל ערב, כבר שבוע.\n\nWhat does the log say?\n\n> ציטוט', { kind: 'post' });
    expect(rendered).toMatchObject({ language: 'he', direction: 'rtl' });
    expect(rendered.html.trim().split('\n')).toEqual([
      '<p dir="rtl">הנתב מתנתק בכל ערב, כבר שבוע.</p>',
      '<p dir="ltr" lang="en">What does the log say?</p>',
      '<blockquote dir="rtl">',
      '<p dir="rtl">ציטוט</p>',
      '</blockquote>',
    ]);
  });

  it('keeps a list on one edge and isolates an item in another language', () => {
    expect(post('- מכבים את הנתב\n- Restart it.\n- מחכים דקה')).toBe(
      '<ul dir="rtl">\n<li dir="rtl">מכבים את הנתב</li>\n<li dir="rtl"><span dir="ltr" lang="en">Restart it.</span></li>\n<li dir="rtl">מחכים דקה</li>\n</ul>',
    );
  });

  it('says the language again where a block returns to that of the text inside a quotation in another', () => {
    expect(post('עברית היא רוב הטקסט כאן, בלי שום ספק\n\n> English is most of the quotation\n>\n> חוץ מזה')).toContain('<p dir="rtl" lang="he">חוץ מזה</p>');
  });

  it('reads a text without letters in the direction of the fallback', () => {
    expect(renderMarkdown('42', { kind: 'comment', fallbackLanguage: 'he' })).toMatchObject({
      language: 'he',
      direction: 'rtl',
      html: '<p dir="rtl">42</p>\n',
    });
  });

  it.each([
    ['5 GHz', true],
    ['-40 dBm', true],
    ['+20', true],
    ['C++', true],
    ['802.11ax', true],
    ['Wi-Fi 6', false],
    ['TL-WR841N', false],
    ['192.168.1.1', false],
    ['12/11/2026', false],
  ])('isolates "%s" in a right-to-left line where its order would be lost: %s', (run, isolated) => {
    expect(post(`בוחרים ${run} בדף הנתב`)).toBe(`<p dir="rtl">בוחרים ${isolated ? `<bdi dir="ltr">${run}</bdi>` : run} בדף הנתב</p>`);
    expect(post(`choose ${run} there`)).toBe(`<p dir="ltr">choose ${run} there</p>`);
  });

  it('does not take the hyphen of a Hebrew prefix for a minus', () => {
    expect(post('מחכים כ-5 דקות')).toBe('<p dir="rtl">מחכים כ-5 דקות</p>');
  });

  it('keeps code left-to-right, its language named and its scrolling block open to the keyboard', () => {
    expect(post('מריצים `ls -l`:\n\n```JS title\nlet a = "<b>";\n```')).toBe(
      '<p dir="rtl">מריצים <code dir="ltr">ls -l</code>:</p>\n<pre tabindex="0" dir="ltr"><code class="language-js">let a = "&lt;b&gt;";\n</code></pre>',
    );
  });

  it('makes links of written-out addresses, marked as a stranger’s, and not of file names', () => {
    expect(post('See https://example.com/a?b=1&c=2. Then run setup.sh')).toBe(
      '<p dir="ltr">See <a href="https://example.com/a?b=1&amp;c=2" rel="nofollow ugc noopener">https://example.com/a?b=1&amp;c=2</a>. Then run setup.sh</p>',
    );
    expect(post('[mail](mailto:help@kehila.example)')).toContain('<a href="mailto:help@kehila.example" rel="nofollow ugc noopener">mail</a>');
  });

  it('shows an image from outside as a link with its description', () => {
    expect(post('![the red light](https://example.com/led.png)')).toBe(
      '<p dir="ltr"><a href="https://example.com/led.png" rel="nofollow ugc noopener">the red light</a></p>',
    );
    expect(post('![](https://example.com/led.png)')).toContain('>https://example.com/led.png</a>');
    expect(post('[![small](https://example.com/s.png)](https://example.com/large.png)')).toBe(
      '<p dir="ltr"><a href="https://example.com/large.png" rel="nofollow ugc noopener">small</a></p>',
    );
  });

  it('shows an image that was uploaded here, with its description, and no other of ours', () => {
    const own = '/files/AAAAAAAAAAAAAAAAAAAA-_/post';
    expect(post(`![the <red> light](${own})`)).toBe(`<p dir="ltr"><img src="${own}" alt="the &lt;red&gt; light" loading="lazy" /></p>`);
    for (const other of ['/files/x/post', `${own}/../../graphql`, `/${own}`, '/health/live', `${own}?a=1`])
      expect(post(`![x](${other})`)).not.toContain('<img');
    expect(renderMarkdown(`![the light](${own})`, { kind: 'comment' }).html.trim()).toBe('<p dir="ltr"><span>the light</span></p>');
    expect(sanitise(`<img src="https://evil.example/a.png"><img src="${own}" onerror="x">`)).toBe(`<span></span><img src="${own}" />`);
  });

  it('keeps room for an image whose address says how large it is, and for no nonsense', () => {
    const own = '/files/AAAAAAAAAAAAAAAAAAAA-_/post';
    expect(post(`![light](${own}#80x60)`)).toBe(`<p dir="ltr"><img src="${own}#80x60" alt="light" width="80" height="60" loading="lazy" /></p>`);
    for (const other of ['#80', '#80x', '#-1x6', '#123456x6', '#8x6"onload=']) expect(post(`![x](${own}${other})`)).not.toContain('<img');
  });

  it('marks a handle that somebody is called by, in every kind but articles', () => {
    const dana = '<bdi dir="ltr" class="mention">@dana-2</bdi>';
    expect(post('Ask @dana-2, or (@dana-2).')).toBe(`<p dir="ltr">Ask ${dana}, or (${dana}).</p>`);
    expect(post('שאלו את @dana-2 או ל@dana-2')).toBe(`<p dir="rtl">שאלו את ${dana} או ל${dana}</p>`);
    expect(article('Ask @dana-2.').html).not.toContain('mention');
    expect(renderMarkdown('@dana-2', { kind: 'comment' })).toMatchObject({ html: `<p dir="ltr">${dana}</p>\n`, text: '@dana-2' });
    expect(mentionsIn(post('@Dana-2 @dana-2 @eli'))).toEqual(['dana-2', 'eli']);
  });

  it('marks no handle in code, links, quotations, addresses and words', () => {
    for (const text of ['`@dana`', '[@dana](https://a.example)', '> @dana', 'a@dana.example', '@dana.example', '@dana/pkg', 'https://a.example/@dana', '@d']) {
      expect(post(text)).not.toContain('mention');
    }
    expect(sanitise('<bdi class="mention other" onclick="x">@dana</bdi>')).toBe('<bdi class="mention">@dana</bdi>');
  });

  it('links the handles that have an address, and leaves the others words', () => {
    const html = post('@dana @eli');
    expect(mentionsLinked(html, (handle) => (handle === 'dana' ? '/en/people/dana' : undefined))).toBe(
      '<p dir="ltr"><bdi dir="ltr"><a class="mention" href="/en/people/dana">@dana</a></bdi> <bdi dir="ltr" class="mention">@eli</bdi></p>',
    );
  });

  it('shows raw HTML as the text it is', () => {
    expect(post('a <b>bold</b> claim')).toBe('<p dir="ltr">a &lt;b&gt;bold&lt;/b&gt; claim</p>');
  });

  it('strikes through and draws tables that scroll by keyboard, cells aligned without a style attribute', () => {
    expect(post('~~old~~')).toBe('<p dir="ltr"><s>old</s></p>');
    expect(post('| Light | Means |\n|---|--:|\n| red | 5 |').replaceAll('\n', '')).toBe(
      '<div class="table-wrap" tabindex="0"><table dir="ltr" class="table"><thead><tr><th dir="ltr" scope="col">Light</th><th align="right" dir="ltr" scope="col">Means</th></tr></thead>' +
        '<tbody><tr><td dir="ltr">red</td><td align="right" dir="ltr">5</td></tr></tbody></table></div>',
    );
  });

  it('starts the headings of a post at h3 and never skips a level', () => {
    expect(post('# One\n### Two\n#### Three\n##### Four\n###### Five\n## Back').match(/<h\d/g)).toEqual(['<h3', '<h4', '<h5', '<h6', '<h6', '<h4']);
    expect(post('#### Only')).toBe('<h3 dir="ltr">Only</h3>');
  });

  it('gives each heading of an article an id of its own and lists them', () => {
    const { html, contents } = article('# לפני הכול\n\n## `PON` light\n\n## PON *light*\n\n## pon light 2\n\n## !');
    expect(contents).toEqual([
      { id: 'part-לפני-הכול', level: 2, text: 'לפני הכול' },
      { id: 'part-pon-light', level: 3, text: 'PON light' },
      { id: 'part-pon-light-2', level: 3, text: 'PON light' },
      { id: 'part-pon-light-2-2', level: 3, text: 'pon light 2' },
      { id: 'part-', level: 3, text: '!' },
    ]);
    for (const { id, level } of contents) expect(html).toMatch(new RegExp(`<h${level} [^>]*id="${id}"`));
  });

  it('takes "# 3" in a comment as it is written', () => {
    expect(renderMarkdown('# 3 does not work', { kind: 'comment' }).html).toBe('<p dir="ltr"># 3 does not work</p>\n');
  });

  it('drops the marks that turn the direction of what follows', () => {
    expect(post('a\u202eb\u202dc')).toBe('<p dir="ltr">abc</p>');
  });

  it('gives the text as a reader reads it, one line a block', () => {
    const markdown =
      '# Title\n\nOne *two*\nthree [four](https://example.com) ![five](https://example.com/5.png)\n\n- six\n- seven\n\n```\neight\n```\n\n| a | b |\n|---|---|\n| c | d |';
    const text = 'Title\nOne two three four five\nsix\nseven\neight\na\nb\nc\nd';
    expect(renderMarkdown(markdown, { kind: 'post' }).text).toBe(text);
    expect(plainText(markdown)).toBe(text);
  });

  it('shows a text that is more marks than words as it was typed, whole', () => {
    const hostile = '|a'.repeat(20_000) + '|\n' + '|-'.repeat(20_000) + '|\n' + '|b'.repeat(20_000);
    const { html, text } = article(hostile);
    expect(html.startsWith('<p dir="ltr">|a|a')).toBe(true);
    expect(text).toBe(hostile);
  });
});
