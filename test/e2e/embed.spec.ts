import { act, tryAct } from '../stage/act';
import { Client } from '../stage/client';
import { Kehila, type Person } from '../stage/kehila';

const shop = 'https://www.shop.example';
const whoAmI = '{ viewer { account { id } } spaces { slug } }';

describe('a page of another site', () => {
  const kehila = Kehila.use();
  let administrator: Person;
  const name = (origins: string) => tryAct(administrator.client, 'changeSetting', { key: 'embed.origins', value: origins }, 'SiteSetting { value }');
  const from = (origin: string, client = new Client(kehila.address)) => client.send(whoAmI, undefined, { origin });
  const preflight = (origin: string) =>
    fetch(`${kehila.address}/graphql`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,x-kehila-client' },
    });

  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
    await kehila.space({ slug: 'inner', visibility: 'staff' });
    administrator = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
    expect((await name(`${shop}  http://localhost:8080`)).body.errors).toBeUndefined();
  });

  it('reads nothing, and is told of no other, as long as nobody named it', async () => {
    for (const origin of ['https://evil.example', 'https://www.shop.example.evil.example', 'https://shop.example', 'http://www.shop.example', 'null', '']) {
      const answers = [await preflight(origin), await from(origin)];
      expect(answers.map(({ status, headers }) => [status, headers.get('access-control-allow-origin')])).toEqual([
        [405, null],
        [403, null],
      ]);
    }
  });

  it('may ask what it reads, once an administrator named it', async () => {
    const { status, headers } = await preflight(shop);
    expect([status, headers.get('access-control-allow-origin'), headers.get('access-control-allow-methods')]).toEqual([204, shop, 'POST']);
    expect(headers.get('access-control-allow-headers')).toBe('content-type, x-kehila-client');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const answer = await from('http://localhost:8080');
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, 'http://localhost:8080']);
  });

  it('reads as nobody, whoever sits before it', async () => {
    expect((await from(shop, administrator.client)).body.data).toEqual({ viewer: null, spaces: [{ slug: 'wifi' }] });
    const { token } = await act(administrator.client, 'createAccessToken', { name: 'A page', scopes: ['READ'], days: 1 }, 'AccessTokenCreated { token }');
    const byToken = await new Client(kehila.address).send(whoAmI, undefined, { origin: shop, authorization: `Bearer ${String(token)}` });
    expect(byToken.body.data).toMatchObject({ viewer: null });
  });

  it('changes nothing and signs nobody in', async () => {
    const input = { email: administrator.email, password: 'whatever it may be 7' };
    const mutation = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
    const answer = await new Client(kehila.address).send(mutation, { input }, { origin: shop });
    expect([answer.body.errors?.[0]?.extensions.code, answer.headers.getSetCookie()]).toEqual(['FORBIDDEN', []]);
  });

  it.each(['shop.example', 'http://www.shop.example', 'https://www.shop.example/', 'https://www.shop.example/help', 'https://*.shop.example', '*', 'null'])(
    'is not named by %s',
    async (origins) => {
      const { body } = await name(origins);
      expect(body.errors?.[0]?.extensions['fields']).toMatchObject([{ path: ['input', 'value'], code: 'INVALID' }]);
    },
  );

  it('may be our own by mistake: nobody becomes a guest at home', async () => {
    await name(`${shop} ${kehila.address}`);
    const { account } = (await from(kehila.address, administrator.client)).body.data?.['viewer'] as { account: { id: string } };
    expect(account.id).toBe(administrator.accountId);
  });

  it('is sent away again as soon as it is named no more', async () => {
    await name(`${shop} https://other.example`);
    expect((await from('http://localhost:8080')).status).toBe(403);
    expect((await from('https://other.example')).status).toBe(200);
  });
});
