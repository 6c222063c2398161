import { act, mutationOf, type Outcome } from '../../stage/act';
import { setUpApp } from '../../stage/authenticator-app';
import { Kehila, type Person } from '../../stage/kehila';
import { Browser } from './browser';
import { type Claims, clientId, clientSecret, TestProvider } from './provider';

jest.setTimeout(60_000);

const appStep = 30_000;

describe('signing in by a provider, where a second factor is asked for', () => {
  const kehila = Kehila.use();
  const provider = new TestProvider();
  let administrator: Person;
  let subjects = 0;

  const save = (more: Readonly<Record<string, unknown>> = {}) =>
    act(administrator.client, 'saveIdentityProvider', {
      key: 'work',
      name: 'Work',
      issuer: provider.issuer,
      clientId,
      clientSecret,
      enabled: true,
      roles: [{ claim: 'groups', value: 'support', role: 'STAFF' }],
      ...more,
    });

  beforeAll(async () => {
    await provider.open();
    administrator = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
  });
  beforeEach(async () => {
    const sub = `person-${++subjects}`;
    provider.person = { sub, name: 'Dana Levi', email: `${sub}@work.example`, email_verified: true, groups: ['support'] };
    expect((await save()).code).toBeUndefined();
  });
  afterEach(() => kehila.clock.reset());
  afterAll(() => provider.close());

  const comeIn = async (claims: Claims = {}): Promise<Browser> => {
    provider.person = { ...provider.person, ...claims };
    const dana = new Browser(kehila.address);
    expect(await dana.signIn('work', provider)).toMatchObject({ status: 303, location: '/en' });
    return dana;
  };
  const viewer = async (dana: Browser) =>
    (
      JSON.parse((await dana.ask('{ viewer { roles secondFactorRequired } }')).text) as {
        data: { viewer: { roles: string[]; secondFactorRequired: boolean } | null };
      }
    ).data.viewer;
  const asleep = { roles: ['CUSTOMER'], secondFactorRequired: true };
  const awake = { roles: ['CUSTOMER', 'STAFF'], secondFactorRequired: false };

  it('lets a role sleep whose owner showed one factor', async () => {
    expect(await viewer(await comeIn())).toEqual(asleep);
  });

  it.each<[string, Claims]>([
    ['amr', { amr: ['pwd', 'mfa'] }],
    ['acr', { acr: 'urn:example:mfa' }],
  ])('wakes it where the provider says that there were two (%s)', async (_claim, claims) => {
    expect(await viewer(await comeIn(claims))).toEqual(awake);
  });

  it.each<[string, Claims]>([
    ['a password', { amr: ['pwd'] }],
    ['a text that is no list', { amr: 'mfa' }],
    ['a word that only looks like it', { acr: 'urn:example:nomfa' }],
    ['a word that says the contrary', { acr: 'urn:example:no-mfa' }],
    ['a claim of another name', { mfa: true, second_factor: true }],
  ])('does not for %s', async (_what, claims) => {
    expect(await viewer(await comeIn(claims))).toEqual(asleep);
  });

  it('wakes it where an administrator says that the word of this provider counts as two, and no longer after that is taken back', async () => {
    await save({ trustsSecondFactor: true });
    expect(await viewer(await comeIn())).toEqual(awake);
    await save({ trustsSecondFactor: false });
    expect(await viewer(await comeIn())).toEqual(asleep);
  });

  it('asks who has a second factor here for it all the same, and lets nobody in before', async () => {
    await save({ trustsSecondFactor: true });
    const owner = await kehila.person(`owner-${subjects}`);
    const linking = new Browser(kehila.address).withCookies(owner.client.cookie);
    expect((await linking.signIn('work', provider, { purpose: 'link' })).location).toBe('/en/me/logins');
    const app = await setUpApp(owner.client, kehila.clock.now());

    const dana = new Browser(kehila.address);
    provider.person = { ...provider.person, amr: ['mfa'] };
    expect((await dana.signIn('work', provider)).location).toBe('/en/sign-in?second&next=%2Fen');
    expect(await dana.email()).toBeNull();

    const finish = async (browser: Browser, code: string) =>
      (JSON.parse((await browser.ask(mutationOf('finishSignIn'), { input: { code } })).text) as { data: { finishSignIn: Outcome } }).data.finishSignIn.code;
    kehila.clock.advance(appStep);
    const code = app.code(kehila.clock.now());
    expect(await finish(new Browser(kehila.address), code)).toBe('SIGN_IN_STALE');
    expect(await finish(dana, '000000')).toBe('CODE_WRONG');
    expect(await dana.email()).toBeNull();
    expect(await finish(dana, code)).toBeUndefined();
    expect(await dana.email()).toBe(owner.email);
    expect(await viewer(dana)).toEqual(awake);
  });
});
