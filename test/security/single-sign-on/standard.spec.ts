import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { act } from '../../stage/act';
import { Kehila } from '../../stage/kehila';
import { Browser } from './browser';
import { clientId, clientSecret } from './provider';

jest.setTimeout(60_000);

describe('a provider that keeps to the standard', () => {
  const kehila = Kehila.use();
  let server: Server;
  let issuer = '';

  beforeAll(async () => {
    // It warns of what is good for tests only.
    for (const said of ['info', 'warn'] as const) jest.spyOn(console, said).mockReturnValue();
    server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = new Provider(issuer, {
      clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [`${kehila.address}/auth/oidc/standard/callback`] }],
      // Claims beside the subject come from the userinfo endpoint only, as the standard prefers.
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'locale'] },
      findAccount: (_context, accountId) => ({
        accountId,
        claims: () => ({ sub: accountId, email: `${accountId}@standard.example`, email_verified: true, name: 'תמר כהן', locale: 'he' }),
      }),
      pkce: { required: () => true },
      cookies: { keys: ['only for this test'] },
    });
    const answer = provider.callback();
    server.on('request', (request, response) => void answer(request, response));
    const { client } = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
    await act(client, 'saveIdentityProvider', { key: 'standard', name: 'Standard', issuer, clientId, clientSecret, enabled: true });
    const tested = await act(client, 'testIdentityProvider', { key: 'standard' }, 'IdentityProviderTested { works findings }');
    expect(tested).toMatchObject({ works: true });
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  /** Signs in at the provider's own pages: name and consent. Ends at the address that leads back to us. */
  const signInThere = async (begun: string, login: string): Promise<string> => {
    const there = new Browser(issuer);
    let address = begun;
    for (let step = 0; step < 12 && !address.startsWith(kehila.address); step++) {
      const page = await there.go(address);
      if (page.location) {
        address = new URL(page.location, issuer).href;
        continue;
      }
      const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? '';
      const prompt = /name="prompt" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
      const sent = await there.go(action, { method: 'POST', body: new URLSearchParams({ prompt, login, password: 'x' }) });
      address = new URL(sent.location, issuer).href;
    }
    return address;
  };

  it('signs in, with what its userinfo endpoint says', async () => {
    const tamar = new Browser(kehila.address);
    const { location } = await tamar.start('standard');
    const back = await signInThere(location, 'tamar');
    expect(await tamar.go(back)).toMatchObject({ status: 303, location: '/en' });
    expect(await tamar.email()).toBe('tamar@standard.example');
    expect((await tamar.ask('{ viewer { language account { displayName } } }')).text).toContain('תמר כהן');
  });

  it('takes its code once', async () => {
    const tamar = new Browser(kehila.address);
    const back = await signInThere((await tamar.start('standard')).location, 'tamar');
    await tamar.go(back);
    const mallory = new Browser(kehila.address);
    const own = new URL(await signInThere((await mallory.start('standard')).location, 'mallory'));
    own.searchParams.set('code', new URL(back).searchParams.get('code') ?? '');
    expect((await mallory.go(own.href)).location).toBe('/en/sign-in?refused=provider_answer_refused');
  });
});
