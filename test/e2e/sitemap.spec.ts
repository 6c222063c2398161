import { setTimeout as sleep } from 'node:timers/promises';
import { act } from '../stage/act';
import { Kehila, type Person } from '../stage/kehila';

/** They are written anew so long after they were read. */
const keptMilliseconds = 2_100;

describe('the lists for search engines', () => {
  const kehila = Kehila.use();
  let asker: Person;
  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
    await kehila.space({ slug: 'inner', visibility: 'staff' });
    asker = await kehila.person('asker', { reputation: 50 });
  });

  const read = (path: string, headers: Record<string, string> = {}) => fetch(kehila.address + path, { headers });
  const addressesIn = (xml: string) => Array.from(xml.matchAll(/<loc>([^<]*)<\/loc>/g), ([, address]) => new URL(address ?? '').pathname);
  const all = async () => {
    const lists = addressesIn(await (await read('/sitemap.xml')).text());
    return (await Promise.all(lists.map(async (list) => addressesIn(await (await read(list)).text())))).flat();
  };
  const ask = async (title: string) => {
    const body = 'It blinks red since yesterday, three times each minute, and no restart helps.';
    return (await act(asker.client, 'askQuestion', { space: 'wifi', title, body, tags: [] }, 'Question { id }'))['id'] as string;
  };

  it('name each public page once in each language, and each names the other', async () => {
    const id = await ask('Why & how does <it> blink?');
    const addresses = await all();
    expect(addresses).toEqual(
      expect.arrayContaining(['/he', '/en', '/he/spaces/wifi', `/he/q/${id}/why-how-does-it-blink`, `/en/q/${id}/why-how-does-it-blink`]),
    );
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => address.includes('inner'))).toEqual([]);
    const xml = await (await read('/sitemaps/questions-0.xml')).text();
    expect(xml).toContain(`<xhtml:link rel="alternate" hreflang="he" href="${kehila.address}/he/q/${id}/why-how-does-it-blink"/>`);
  });

  it('forget within five seconds what was removed', async () => {
    const id = await ask('What will be removed?');
    await sleep(keptMilliseconds);
    expect((await all()).filter((address) => address.includes(`/q/${id}/`))).toHaveLength(2);
    await kehila.sql(`update question set publication = 'removed' where id = $1`, id);
    await sleep(keptMilliseconds);
    expect((await all()).filter((address) => address.includes(`/q/${id}/`))).toEqual([]);
  }, 20_000);

  it('are not sent again while nothing has changed', async () => {
    const first = await read('/sitemap.xml');
    expect(first.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    const again = await read('/sitemap.xml', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it.each([
    '/sitemaps/questions-99999.xml',
    '/sitemaps/people-0.xml',
    '/sitemaps/questions-0.xml.gz',
    '/sitemaps/..%2fgraphql',
    '/sitemaps/questions-99999999999999.xml',
  ])('are not %s', async (path) => {
    expect((await read(path)).status).toBe(404);
  });
});
