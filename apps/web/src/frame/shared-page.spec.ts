import type { RequestEvent } from '@sveltejs/kit';
import type { Rendered } from './page-text.server';
import { sharedPage } from './shared-page.server';

describe('a page that many open at once', () => {
  let rendered = 0;
  let address = 0;
  const render = (headers: Record<string, string> = {}, status = 200) => {
    rendered += 1;
    const nonce = `nonce-of-${rendered}`;
    const all = { 'content-type': 'text/html', 'content-security-policy': `script-src 'nonce-${nonce}'`, ...headers };
    const response = new Response(null, { status, headers: all });
    return Promise.resolve<Rendered>({ response, page: `<script nonce="${nonce}"></script><script nonce="${nonce}"></script>` });
  };
  const event = (of: { url?: string; cookie?: string; route?: string; method?: string; data?: boolean } = {}) =>
    ({
      request: new Request('http://localhost/', { method: of.method ?? 'GET', headers: of.cookie ? { cookie: of.cookie } : {} }),
      url: new URL(of.url ?? `http://localhost/en/questions?n=${address}`),
      route: { id: of.route ?? '/[lang=lang]/questions' },
      params: {},
      isDataRequest: of.data ?? false,
      isSubRequest: false,
    }) as unknown as RequestEvent;
  const open = (of: Parameters<typeof event>[0] = {}, answer = () => render(), appearance = 'en') => sharedPage(event(of), appearance, answer);

  beforeEach(() => {
    rendered = 0;
    address += 1;
  });

  it('is rendered once, and carries another nonce for each', async () => {
    const pages = await Promise.all([open(), open({ cookie: 'theme=dark; language=en' }), open()]);
    expect(rendered).toBe(1);
    const nonces = pages.map(({ response }) => /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '');
    expect(new Set(nonces).size).toBe(3);
    expect(pages.map(({ page }) => page)).toEqual(nonces.map((nonce) => `<script nonce="${nonce}"></script><script nonce="${nonce}"></script>`));
  });

  it.each(['kehila-invited', '__Host-kehila-invited'])('is rendered once, also for those whom somebody invited: %s', async (name) => {
    await Promise.all([open(), open({ cookie: `${name}=c2lnbmVk; theme=dark` }), open({ cookie: `${name}=b3RoZXI` })]);
    expect(rendered).toBe(1);
  });

  it('counts everybody who is given it as a reader of its question', async () => {
    const read: string[] = [];
    const thread = () =>
      ({
        ...event({ url: `http://localhost/en/q/7/why?n=${address}`, route: '/[lang=lang]/q/[id=id]/[[slug]]' }),
        params: { id: '7' },
        platform: { req: { kehila: { requestId: '', countView: (id: string) => read.push(id) } } },
      }) as unknown as RequestEvent;
    await Promise.all([thread(), thread(), thread()].map((one) => sharedPage(one, 'en', () => render())));
    expect(rendered).toBe(1);
    expect(read).toEqual(['7', '7']);
  });

  it('is rendered anew half a second later', async () => {
    await open();
    await new Promise((resolve) => setTimeout(resolve, 520));
    await open();
    expect(rendered).toBe(2);
  });

  it.each([
    ['who is signed in', { cookie: 'kehila=secret' }],
    ['who carries any other cookie', { cookie: 'theme=dark; reader=1' }],
    ['who hides a session behind another cookie', { cookie: 'theme=dark;kehila=secret' }],
    ['who was invited and is signed in', { cookie: 'kehila-invited=c2lnbmVk; kehila=secret' }],
    ['whose cookie only begins alike', { cookie: 'kehila-invited-by=1' }],
    ['who sends a form', { method: 'POST' }],
    ['whose browser asks for the data only', { data: true }],
    ['of a page with a secret in its address', { route: '/[lang=lang]/reset/[token]' }],
  ])('is not shared with somebody %s', async (_, of) => {
    await open();
    await open(of);
    await open(of);
    expect(rendered).toBe(3);
  });

  it('is another one in another language, theme or at another address', async () => {
    await open();
    await open({}, undefined, 'he');
    await open({ url: 'http://localhost/en/questions?sort=new' });
    expect(rendered).toBe(3);
  });

  it.each([
    ['sets a cookie', () => render({ 'set-cookie': 'a=1' })],
    ['was not found', () => render({}, 404)],
    ['has no nonce', () => render({ 'content-security-policy': '' })],
    ['is no page', async () => ({ response: (await render()).response })],
  ])('is for one reader when it %s', async (_, answer) => {
    await Promise.all([open({}, answer), open({}, answer)]);
    expect(rendered).toBe(2);
  });

  it('that could not be rendered fails for the first and is tried again for the next', async () => {
    const broken = () => Promise.reject(new Error('broken'));
    await expect(open({}, broken)).rejects.toThrow('broken');
    await open();
    expect(rendered).toBe(1);
  });
});
