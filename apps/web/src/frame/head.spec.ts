import type { RequestEvent } from '@sveltejs/kit';
import { headOf, type PageHead, tellHead } from './head.server';

const event = (head?: PageHead) => {
  const made = { url: new URL('http://localhost:3000/en/q/7/why?after=x'), locals: {}, isDataRequest: false } as unknown as RequestEvent;
  if (head) tellHead(made, head);
  return made;
};
const hostile = `</script><script>alert(1)</script><!--"'&\u2028`;

describe('what a page says of itself', () => {
  it('is its address without what was filtered, on every page', () => {
    expect(headOf(event())).toBe('<link rel="canonical" href="http://localhost:3000/en/q/7/why">');
  });

  it('is a title, a description and a feed', () => {
    const head = headOf(event({ title: 'Why?', description: 'It blinks.', feed: { path: '/feeds/q/7.atom', title: 'Answers' } }));
    expect(head).toContain('<meta property="og:title" content="Why?">');
    expect(head).toContain('<meta property="og:description" content="It blinks.">');
    expect(head).toContain('<link rel="alternate" type="application/atom+xml" href="http://localhost:3000/feeds/q/7.atom" title="Answers">');
  });

  it('never ends its element, whatever people wrote', () => {
    const head = headOf(event({ title: hostile, description: hostile, feed: { path: '/feeds/q/7.atom', title: hostile }, data: { name: hostile } }));
    expect(head.match(/<script/g)).toHaveLength(1);
    expect(head.match(/<\/script/g)).toHaveLength(1);
    expect(head).not.toContain('<!--');
    const data = /<script type="application\/ld\+json">(.*)<\/script>/s.exec(head)?.[1] ?? '';
    expect(JSON.parse(data)).toEqual({ '@context': 'https://schema.org', name: hostile });
    expect(head.replace(data, '').match(/content="[^"<>]*"/g)).toHaveLength(6);
  });
});
