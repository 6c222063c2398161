import { plainText } from './plain-text';

describe('a text without its marks', () => {
  it('is its words in one line', () => {
    expect(plainText('<p dir="ltr">Turn it <b>off</b> &amp; on.</p>\n<p>Then&nbsp;wait &#8362;5.</p>')).toBe('Turn it off & on. Then wait ₪5.');
  });

  it('is its beginning where it is long, also when that ends within a mark', () => {
    expect(plainText(`<p>${'word '.repeat(2_000)}</p>`)).toHaveLength(601);
    expect(plainText(`${'x'.repeat(2_395)}<b class="long">y</b>`)).not.toContain('<');
  });
});
