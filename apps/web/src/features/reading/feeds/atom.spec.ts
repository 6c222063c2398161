import { atom, type FeedEntry } from './atom';

const entry: FeedEntry = {
  id: 'tag:community.example,2026:q/7',
  title: 'Why <b>does</b> it blink & hum?',
  address: 'https://community.example/en/q/7/why?a=1&b=2',
  author: 'Dana "D" Levi',
  published: '2026-11-01T08:00:00.000Z',
  updated: '2026-11-02T08:00:00.000Z',
  language: 'en',
  html: '<p>It ]]> blinks</p><script>alert(1)</script>',
};
const feed = (...entries: FeedEntry[]) =>
  atom({
    id: 'tag:community.example,2026:feed',
    title: 'Newest',
    language: 'en',
    self: 'https://community.example/f.atom',
    page: 'https://community.example/en',
    entries,
  });

describe('a feed', () => {
  it('holds what people wrote as text, and nothing of it as marks', () => {
    const text = feed(entry);
    expect(text).toContain('<title>Why &lt;b&gt;does&lt;/b&gt; it blink &amp; hum?</title>');
    expect(text).toContain('href="https://community.example/en/q/7/why?a=1&amp;b=2"');
    expect(text).toContain('<content type="html" xml:lang="en">&lt;p&gt;It ]]&gt; blinks&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</content>');
  });

  it('leaves out characters that XML has no place for', () => {
    expect(feed({ ...entry, title: 'a\0b\u000bc\ud800d\ufffee\u{1f600}' })).toContain('<title>abcde\u{1f600}</title>');
  });

  it('is as new as its newest entry, and never when it is empty', () => {
    expect(feed({ ...entry, updated: '2026-10-01T00:00:00.000Z' }, entry)).toMatch(/<title>Newest<\/title>\n<updated>2026-11-02T08:00:00\.000Z</);
    expect(feed()).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });
});
