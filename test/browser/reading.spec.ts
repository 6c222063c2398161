import { firstAnswerIn, questionsOf } from './stage/questions.ts';
import { useStage } from './stage/use-stage.ts';

describe('reading from outside', () => {
  const stage = useStage();
  const get = (path: string, headers: Record<string, string> = {}) => fetch(stage().address + path, { headers });
  const thread = async () => {
    const found = (await questionsOf(stage())).find(({ answerCount }) => answerCount > 1);
    if (!found) throw new Error('the sample community has no thread with answers');
    return found;
  };

  it('a thread says in its head what it is, where it belongs and how it is followed', async () => {
    const { id, slug, title, answerCount } = await thread();
    const html = await (await get(`/en/q/${id}/${encodeURIComponent(slug)}?order=newest`)).text();
    expect(html).toContain(`<link rel="canonical" href="${stage().address}/en/q/${id}/${encodeURIComponent(slug)}">`);
    expect(html).toContain(`href="${stage().address}/feeds/q/${id}.atom"`);
    expect(html).toContain('<meta name="robots" content="noindex"');
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}') as { '@type': string; mainEntity: object };
    expect(data).toMatchObject({ '@type': 'QAPage', mainEntity: { name: title, answerCount } });
  });

  it.each(['questions', 'articles', 'he/questions', 'spaces/wifi-and-routers', 'tags/gal-2'])(
    'the feed of %s is Atom, and comes once while nothing changes',
    async (name) => {
      const first = await get(`/feeds/${name}.atom`);
      expect(first.status).toBe(200);
      expect(first.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
      const text = await first.text();
      expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/);
      expect(text.match(/<entry>/g)?.length ?? 0).toBeGreaterThan(0);
      expect((await get(`/feeds/${name}.atom`, { 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(304);
    },
  );

  it('what search engines are told to leave alone is plain text', async () => {
    const { status, headers } = await get('/robots.txt');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  });

  it('the feed of a thread holds its answers', async () => {
    const { id, answerCount } = await thread();
    const text = await (await get(`/feeds/q/${id}.atom`)).text();
    expect(text.match(/<entry>/g)).toHaveLength(Math.min(answerCount, 30));
  });

  it.each(['nothing', 'spaces/nothing-of-this-name', 'q/999999999', 'q/x', 'spaces/wifi-and-routers/more', '..%2fgraphql'])(
    'there is no feed %s',
    async (name) => {
      expect((await get(`/feeds/${name}.atom`)).status).toBe(404);
    },
  );

  it('an answer that is on the page is shown where its address says', async () => {
    const { id, slug } = await thread();
    const answer = await firstAnswerIn(stage(), id);
    const shown = await get(`/en/q/${id}/${encodeURIComponent(slug)}?answer=${answer}`);
    expect(shown.status).toBe(200);
    expect(await shown.text()).toContain(`id="answer-${answer}"`);
  });
});
