import { plainText, textLines } from './plain-text';

describe('a text without its marks', () => {
  it('is its words in one line', () => {
    expect(plainText('<p dir="ltr">Turn it <b>off</b> &amp; on.</p>\n<p>Then&nbsp;wait &#8362;5.</p>')).toBe('Turn it off & on. Then wait ₪5.');
  });

  it('is its beginning where it is long, also when that ends within a mark', () => {
    expect(plainText(`<p>${'word '.repeat(2_000)}</p>`)).toHaveLength(601);
    expect(plainText(`${'x'.repeat(2_395)}<b class="long">y</b>`)).not.toContain('<');
  });
});

describe('the lines of a text', () => {
  it('are one a block, without blanks around them', () => {
    expect(textLines('<p>Turn it <b>off</b>.<br>\nWait. </p>\n<pre><code>  a\n\n  b</code></pre>')).toBe('Turn it off.\nWait.\na\nb');
  });

  it('take little time where somebody wrote very many blanks', () => {
    const start = process.threadCpuUsage();
    expect(textLines(`<pre>a${' '.repeat(131_072)}b</pre>`)).toHaveLength(131_074);
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(500);
  });
});
