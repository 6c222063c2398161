import { act } from '../../stage/act';
import { Kehila } from '../../stage/kehila';
import { send } from '../attacks/wire';
import { Browser } from './browser';
import { clientId, clientSecret, type Mutation, TestProvider } from './provider';

jest.setTimeout(60_000);

describe('the answer of a provider', () => {
  const kehila = Kehila.use();
  const [provider, second] = [new TestProvider(), new TestProvider()];
  let subjects = 0;

  beforeAll(async () => {
    const { client } = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
    for (const [key, one] of Object.entries({ work: provider, second })) {
      await one.open();
      await act(client, 'saveIdentityProvider', { key, name: key, issuer: one.issuer, clientId, clientSecret, enabled: true });
    }
  });
  beforeEach(() => {
    const sub = `person-${++subjects}`;
    for (const one of [provider, second]) {
      one.person = { sub, name: 'Dana Levi', email: `${sub}@work.example`, email_verified: true };
      one.mutation = {};
    }
  });
  afterAll(async () => {
    await provider.close();
    await second.close();
  });

  const browser = () => new Browser(kehila.address);
  const refused = (code: string): unknown => expect.objectContaining({ status: 303, location: `/en/sign-in?refused=${code}` });

  it('signs in when nothing is wrong with it', async () => {
    const dana = browser();
    expect(await dana.signIn('work', provider)).toMatchObject({ status: 303, location: '/en' });
    expect(await dana.email()).toBe(provider.person['email']);
  });

  const changed: readonly (readonly [string, Mutation])[] = [
    ['with another issuer in the token', { claim: { iss: 'https://other.example' } }],
    ['for another client', { claim: { aud: 'somebody-else' } }],
    ['for several, issued to another', { claim: { aud: [clientId, 'other'], azp: 'other' } }],
    ['for us alone, but issued to another', { claim: { azp: 'other' } }],
    ['that has expired', { claim: { exp: 'now-120' } }],
    ['from the future', { claim: { iat: 'now+3600' } }],
    ['whose access token was exchanged', { token: (answer) => ({ ...answer, access_token: 'another' }) }],
    ['without a token about the person', { token: ({ id_token: _, ...answer }) => answer }],
    ['with an empty subject', { claim: { sub: '' } }],
    ['with another issuer in the address', { back: { iss: 'https://other.example' } }],
    ['with a code that it never gave', { back: { code: 'made-up' } }],
    ['with a key of its own choice in the header', { header: { jwk: { kty: 'oct', k: 'AAAA' }, kid: 'mine' } }],
  ];
  it.each(changed)('%s signs nobody in', async (_name, mutation) => {
    provider.mutation = mutation;
    const dana = browser();
    expect(await dana.signIn('work', provider)).toEqual(refused('provider_answer_refused'));
    expect(await dana.email()).toBeNull();
  });

  it('counts once: neither its address nor its code works again', async () => {
    const dana = browser();
    const { location } = await dana.start('work');
    const cookie = dana.cookie;
    const back = provider.approve(new URL(location));
    expect((await dana.go(back)).location).toBe('/en');
    expect(await browser().withCookies(cookie).go(back)).toEqual(refused('provider_attempt_over'));
    expect(await dana.go(back)).toEqual(refused('provider_attempt_over'));

    const mallory = browser();
    const begun = await mallory.start('work');
    const stolen = new URL(provider.approve(new URL(begun.location)));
    stolen.searchParams.set('code', new URL(back).searchParams.get('code') ?? '');
    expect(await mallory.go(stolen.href)).toEqual(refused('provider_answer_refused'));
  });

  it('counts once, also when it comes twenty times at once', async () => {
    const dana = browser();
    const back = provider.approve(new URL((await dana.start('work')).location));
    const cookie = dana.cookie;
    const pages = await Promise.all(Array.from({ length: 20 }, () => browser().withCookies(cookie).go(back)));
    expect(pages.filter(({ location }) => location === '/en')).toHaveLength(1);
  });

  it('does not count in another browser, nor with a code that was stolen for another', async () => {
    const dana = browser();
    const back = provider.approve(new URL((await dana.start('work')).location));
    expect(await browser().go(back)).toEqual(refused('provider_attempt_over'));

    const mallory = browser();
    const begun = new URL((await mallory.start('work')).location);
    const injected = new URL(back);
    injected.searchParams.set('state', begun.searchParams.get('state') ?? '');
    expect(await mallory.go(injected.href)).toEqual(refused('provider_answer_refused'));
  });

  it('does not count at another provider’s address', async () => {
    const dana = browser();
    const back = new URL(provider.approve(new URL((await dana.start('work')).location)));
    back.pathname = '/auth/oidc/second/callback';
    expect(await dana.go(back.href)).toEqual(refused('provider_attempt_over'));
    expect(second.asked).not.toContain('/token');
  });

  it('does not count after ten minutes', async () => {
    const dana = browser();
    const back = provider.approve(new URL((await dana.start('work')).location));
    kehila.clock.advance(10 * 60_000 + 1);
    expect(await dana.go(back)).toEqual(refused('provider_attempt_over'));
    kehila.clock.reset();
  });

  it('that says no is told to the person, in our words', async () => {
    const dana = browser();
    const state = new URL((await dana.start('work')).location).searchParams.get('state') ?? '';
    const no = new URLSearchParams({ error: 'access_denied', error_description: '<b>mine</b>', state, iss: provider.issuer });
    expect(await dana.go(`/auth/oidc/work/callback?${no.toString()}`)).toEqual(refused('provider_cancelled'));
  });

  it.each([['/token'], ['/jwks']])('is not waited for without end when %s is silent', async (silentAt) => {
    provider.mutation = { silentAt };
    const began = performance.now();
    expect(await browser().signIn('work', provider)).toEqual(refused('provider_unreachable'));
    expect(performance.now() - began).toBeLessThan(5_500);
  });

  it('is not followed elsewhere', async () => {
    provider.mutation = { redirectAt: '/token' };
    expect((await browser().signIn('work', provider)).location).toMatch(/refused=provider_/);
    expect(provider.asked).not.toContain('/elsewhere');
  });

  it('cannot send us to another host', async () => {
    const { client } = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
    const trap = new TestProvider();
    await trap.open();
    second.mutation = { description: { token_endpoint: `${trap.issuer}/token` } };
    // Saved anew: what was remembered of it counts no more.
    await act(client, 'saveIdentityProvider', { key: 'second', name: 'second', issuer: second.issuer, clientId, clientSecret, enabled: true });
    expect(await browser().signIn('second', second)).toEqual(refused('provider_answer_refused'));
    expect(trap.asked).toEqual([]);
    const tested = await act(client, 'testIdentityProvider', { key: 'second' }, 'IdentityProviderTested { works findings }');
    expect(tested).toMatchObject({ works: false, findings: [expect.stringContaining(new URL(trap.issuer).host)] });
    await trap.close();
  });
});

describe('a form that begins a sign-in by a provider', () => {
  const kehila = Kehila.use({ environment: { KEHILA_LIMITS: 'on' } });
  const provider = new TestProvider();

  beforeAll(async () => {
    await provider.open();
    const { client } = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
    await act(client, 'saveIdentityProvider', { key: 'work', name: 'Work & Co', issuer: provider.issuer, clientId, clientSecret, enabled: true });
  });
  afterAll(() => provider.close());

  it('is taken from our own pages only', async () => {
    const browser = new Browser(kehila.address);
    expect(await browser.start('work', {}, { origin: 'https://evil.example' })).toMatchObject({ status: 403, location: '' });
    expect(browser.cookie).toBe('');
    expect((await browser.go('/auth/oidc/work/start')).status).toBe(404);
    expect((await browser.start('work', {}, { origin: kehila.address })).status).toBe(303);
  });

  it('leads on with code, PKCE, state and nonce, each at random', async () => {
    const ask = async () => new URL((await new Browser(kehila.address).start('work')).location).searchParams;
    const [one, other] = [await ask(), await ask()];
    expect(Object.fromEntries(one)).toMatchObject({ response_type: 'code', client_id: clientId, code_challenge_method: 'S256', scope: 'openid profile email' });
    expect(one.get('redirect_uri')).toBe(`${kehila.address}/auth/oidc/work/callback`);
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.get(name)).toMatch(/^[\w-]{43}$/);
      expect(one.get(name)).not.toBe(other.get(name));
    }
  });

  it('keeps the attempt from scripts and other sites, and shows none of its secrets', async () => {
    const answer = await fetch(`${kehila.address}/auth/oidc/work/start`, { method: 'POST', redirect: 'manual' });
    const [cookie = ''] = answer.headers.getSetCookie();
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=600']) expect(cookie).toContain(attribute);
    expect(cookie).not.toContain(new URL(answer.headers.get('location') ?? '').searchParams.get('state'));
  });

  it('gives a browser a page that goes on by itself', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-mode': 'navigate' };
    const page = await send(kehila.address, { path: '/auth/oidc/work/start', headers, body: 'language=he' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html lang="he" dir="rtl">');
    expect(page.text).toContain('Work &#38; Co');
    expect(page.text).toMatch(/http-equiv="refresh" content="0;url=http:\/\/127\.0\.0\.1:\d+\/authorize\?/);
  });

  it('says so when there is no such provider', async () => {
    for (const key of ['nothing', '..%2f..%2fetc', "x'%20or%201=1"])
      expect((await new Browser(kehila.address).start(key)).location).toBe('/en/sign-in?refused=provider_unknown');
  });

  it('is counted: after too many from one address it has to wait', async () => {
    const pages: string[] = [];
    for (let time = 0; time < 32; time++) pages.push((await new Browser(kehila.address).start('nothing')).location);
    expect(pages.at(-1)).toBe('/en/sign-in?refused=rate_limited');
  });
});
