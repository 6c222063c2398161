import { act, mutationOf } from '../../stage/act';
import { setUpApp } from '../../stage/authenticator-app';
import type { Answer, Client } from '../../stage/client';
import { Kehila, type Person } from '../../stage/kehila';

const viewer = '{ viewer { account { handle } roles } }';

describe('an access token', () => {
  const kehila = Kehila.use();
  let person: Person;
  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
    person = await kehila.person('programmer');
  });

  const tokenOf = async (client: Client, scopes: readonly string[]) =>
    (await act(client, 'createAccessToken', { name: 'A script', scopes, days: 1 }, 'AccessTokenCreated { token accessTokenId }')) as unknown as {
      token: string;
      accessTokenId: string;
    };
  /** As a program sends it: no header of ours, no cookie. */
  const send = async (token: string, query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> => {
    const answer = await fetch(`${kehila.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: JSON.parse(text) as Answer['body'] };
  };
  const codeOf = ({ body }: Answer) => body.errors?.[0]?.extensions.code;
  const ask = { input: { space: 'wifi', title: 'Asked by a program today', body: 'So.', tags: [] } };

  it('reads and acts as its holder, without a header of ours', async () => {
    const { token } = await tokenOf(person.client, ['WRITE']);
    expect((await send(token, viewer)).body.data).toEqual({ viewer: { account: { handle: person.handle }, roles: ['CUSTOMER'] } });
    expect((await send(token, mutationOf('askQuestion', 'Question { id }'), ask)).text).toContain('"Question"');
  });

  it('for reading is refused every mutation, and told why', async () => {
    const { token } = await tokenOf(person.client, ['READ']);
    expect((await send(token, viewer)).status).toBe(200);
    const answer = await send(token, mutationOf('askQuestion'), ask);
    expect(codeOf(answer)).toBe('FORBIDDEN');
    expect(answer.body.errors?.[0]?.message).toBe('This access token may not do that.');
    expect(codeOf(await send(token, mutationOf('signIn'), { input: { email: person.email, password: 'x' } }))).toBe('FORBIDDEN');
  });

  it('changes nothing about signing in, whatever it may', async () => {
    const { token, accessTokenId } = await tokenOf(person.client, ['WRITE']);
    const acts: [string, object][] = [
      ['createAccessToken', { name: 'Another', scopes: ['WRITE'], days: 1 }],
      ['revokeAccessToken', { accessTokenId }],
      ['changePassword', { currentPassword: 'x', password: 'gravel lantern otter 7' }],
      ['requestEmailChange', { email: 'other@people.example' }],
      ['beginAuthenticatorApp', { replace: true }],
      ['confirmIdentity', { password: 'x' }],
      ['signOutEverywhere', { scope: 'ALL' }],
      ['renewRecoveryCodes', { endOldCodes: true }],
    ];
    for (const [name, input] of acts) expect([name, codeOf(await send(token, mutationOf(name), { input }))]).toEqual([name, 'FORBIDDEN']);
    expect(codeOf(await send(token, '{ security { email } }'))).toBe('FORBIDDEN');
    expect((await send(token, mutationOf('beginPasskey'), { input: { purpose: 'ADD' } })).text).toContain('NOT_ALLOWED');
  });

  it('that is unknown, revoked or malformed is refused with 401, not taken for nobody', async () => {
    const { token, accessTokenId } = await tokenOf(person.client, ['READ']);
    await act(person.client, 'revokeAccessToken', { accessTokenId });
    for (const bad of [token, `keh_${'x'.repeat(43)}`, 'nonsense', '']) {
      const answer = await send(bad, viewer, {}, { 'x-kehila-client': 'test' });
      expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    }
  });

  it('counts alone: a cookie beside it adds nothing', async () => {
    const other = await kehila.person('other');
    const { token } = await tokenOf(person.client, ['READ']);
    const answer = await send(token, viewer, {}, { cookie: other.client.cookie });
    expect(answer.body.data).toMatchObject({ viewer: { account: { handle: person.handle } } });
    expect(codeOf(await send('nonsense', viewer, {}, { cookie: other.client.cookie }))).toBe('UNAUTHENTICATED');
  });

  it('is not taken from the page of another site', async () => {
    const { token } = await tokenOf(person.client, ['READ']);
    expect((await send(token, viewer, {}, { origin: 'https://evil.example' })).status).toBe(403);
  });

  it('opens roles only where its scopes say so and its holder has a second factor', async () => {
    const staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId: null }] });
    expect(await act(staff.client, 'createAccessToken', { name: 'A script', scopes: ['MODERATE'], days: 1 })).toMatchObject({ code: 'FACTOR_MISSING' });
    await setUpApp(staff.client, kehila.clock.now());
    const queue = '{ staffQueue { nodes { reason } } }';
    expect(codeOf(await send((await tokenOf(staff.client, ['WRITE'])).token, queue))).toBe('FORBIDDEN');
    expect(codeOf(await send((await tokenOf(staff.client, ['MODERATE'])).token, queue))).toBeUndefined();
  });
});
