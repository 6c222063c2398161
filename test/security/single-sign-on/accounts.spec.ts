import { act, mutationOf, type Outcome } from '../../stage/act';
import { Kehila, password, type Person } from '../../stage/kehila';
import { Browser } from './browser';
import { clientId, clientSecret, TestProvider } from './provider';

jest.setTimeout(60_000);

describe('an account by a provider', () => {
  const kehila = Kehila.use();
  const provider = new TestProvider();
  let administrator: Person;
  let subjects = 0;

  const save = (more: Readonly<Record<string, unknown>> = {}) =>
    act(administrator.client, 'saveIdentityProvider', { key: 'work', name: 'Work', issuer: provider.issuer, clientId, clientSecret, enabled: true, ...more });

  beforeAll(async () => {
    await provider.open();
    administrator = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
  });
  beforeEach(async () => {
    const sub = `person-${++subjects}`;
    provider.person = { sub, name: 'Dana Levi', email: `${sub}@work.example`, email_verified: true };
    provider.mutation = {};
    expect((await save()).code).toBeUndefined();
  });
  afterAll(() => provider.close());

  const browser = () => new Browser(kehila.address);
  const signedIn = async (fields: Readonly<Record<string, string>> = {}): Promise<Browser> => {
    const dana = browser();
    expect(await dana.signIn('work', provider, fields)).toMatchObject({ status: 303, location: '/en' });
    return dana;
  };
  const viewer = async (dana: Browser) =>
    (JSON.parse((await dana.ask('{ viewer { email verified language roles account { id displayName handle } } }')).text) as { data: { viewer: unknown } }).data
      .viewer;
  /** With the second factor proven, without which they sleep. */
  const rolesOf = async (dana: Browser) => {
    const seen = (await viewer(dana)) as { account: { id: string } } | null;
    if (seen) await kehila.proveFactor(seen.account.id);
    return ((await viewer(dana)) as { roles: string[] } | null)?.roles ?? null;
  };
  const mutate = async (dana: Browser, name: string, input: Readonly<Record<string, unknown>>) =>
    (JSON.parse((await dana.ask(mutationOf(name), { input })).text) as { data: Record<string, Outcome> }).data[name]!;
  const logins = async (dana: Browser) =>
    (JSON.parse((await dana.ask('{ linkedLogins { id provider lastUsedAt } }')).text) as { data: { linkedLogins: { id: string }[] } }).data.linkedLogins;

  it('is made of what the provider says, and found again by issuer and subject whatever else has changed', async () => {
    const first = await viewer(await signedIn());
    expect(first).toMatchObject({
      email: provider.person['email'],
      verified: true,
      language: 'EN',
      roles: ['CUSTOMER'],
      account: { displayName: 'Dana Levi' },
    });
    provider.person = { ...provider.person, name: 'Another Name', email: 'new@work.example' };
    expect(await viewer(await signedIn())).toEqual(first);
  });

  it('is brought here by whose link was opened in the browser, which brings nobody else', async () => {
    const code = (await act(administrator.client, 'inviteFriend', {}, 'InvitationLink { inviteCode }'))['inviteCode'];
    const dana = browser();
    await mutate(dana, 'followInvitation', { code });
    expect(dana.cookie).toMatch(/^kehila-invited=/);
    await dana.signIn('work', provider);
    expect(dana.cookie).not.toContain('kehila-invited');
    const friend = ((await viewer(dana)) as { account: { id: string } }).account.id;
    expect(await kehila.sql('select inviter_id from invited_friend where account_id = $1', friend)).toEqual([{ inviter_id: administrator.accountId }]);
  });

  it('speaks the language that the provider knows, else that of the page', async () => {
    provider.person = { ...provider.person, locale: 'he-IL' };
    expect(await viewer(await signedIn())).toMatchObject({ language: 'HE' });
  });

  it('gets a plain name where the provider’s could be taken for the organisation or cannot be shown', async () => {
    for (const name of ['Administrator', '<b>x</b>', '']) {
      provider.person = { sub: `named-${++subjects}`, name, email: `named-${subjects}@work.example`, email_verified: true };
      expect(await viewer(await signedIn())).toMatchObject({ account: { displayName: 'New member' } });
    }
  });

  it('is one, when the same person comes ten times at once', async () => {
    const browsers = Array.from({ length: 10 }, browser);
    const backs = await Promise.all(browsers.map(async (one) => provider.approve(new URL((await one.start('work')).location))));
    const pages = await Promise.all(browsers.map((one, index) => one.go(backs[index]!)));
    expect(pages.map(({ location }) => location)).toEqual(Array(10).fill('/en'));
    expect(new Set(await Promise.all(browsers.map((one) => one.email()))).size).toBe(1);
    expect(await kehila.sql('select count(*)::int as n from linked_login where subject = $1', provider.person['sub'])).toEqual([{ n: 1 }]);
  });

  it('begins a new session and ends the one before', async () => {
    const dana = await signedIn();
    const before = dana.cookie;
    await dana.signIn('work', provider);
    expect(dana.cookie).not.toBe(before);
    expect(await browser().withCookies(before).email()).toBeNull();
    expect(await dana.email()).toBe(provider.person['email']);
  });

  it('goes on to a page of ours only', async () => {
    for (const [next, location] of [
      ['/en/questions?view=mine', '/en/questions?view=mine'],
      ['https://evil.example/', '/en'],
      ['/\\evil.example', '/en'],
      ['/en\n/x', '/en'],
      ['javascript:alert(1)', '/en'],
    ] as const)
      expect((await browser().signIn('work', provider, { next })).location).toBe(location);
  });

  it('is never one that exists, only because the address is the same', async () => {
    const owner = await kehila.person('owner');
    for (const email of [owner.email, owner.email.toUpperCase()]) {
      provider.person = { ...provider.person, email };
      const mallory = browser();
      expect((await mallory.signIn('work', provider)).location).toBe('/en/sign-in?refused=email_has_account');
      expect(await mallory.email()).toBeNull();
    }
  });

  it('is not made without an address that the provider has verified', async () => {
    for (const claims of [{ email_verified: false }, { email_verified: undefined }, { email: undefined }, { email: 'no address' }]) {
      provider.person = { sub: `unproven-${++subjects}`, email: `unproven-${subjects}@work.example`, email_verified: true, ...claims };
      expect((await browser().signIn('work', provider)).location).toBe('/en/sign-in?refused=provider_without_email');
    }
  });

  it('ends sign-ups that waited for its address: who typed it first has nothing', async () => {
    const email = provider.person['email'] as string;
    const early = kehila.anonymous();
    await act(early, 'signUp', { email, password, displayName: 'Early', language: 'EN' });
    await act(early, 'signIn', { email, password });
    await signedIn();
    expect((await early.send('{ viewer { email } }')).body).toEqual({ data: { viewer: null } });
    expect(await act(kehila.anonymous(), 'signIn', { email, password })).toMatchObject({ code: 'INVALID_CREDENTIALS' });
  });

  it('that is suspended does not get in', async () => {
    const dana = await signedIn();
    await kehila.sql(`update account set state = 'suspended' where id = (select account_id from linked_login where subject = $1)`, provider.person['sub']);
    expect((await browser().signIn('work', provider)).location).toBe('/en/sign-in?refused=account_shut');
    expect(await dana.email()).toBeNull();
  });

  describe('linked by its owner', () => {
    const linking = { purpose: 'link' };

    it('opens by the provider from then on, and its mail address does not matter', async () => {
      const owner = await kehila.person('owner');
      const dana = browser().withCookies(owner.client.cookie);
      expect((await dana.signIn('work', provider, linking)).location).toBe('/en/me/logins');
      expect(await logins(dana)).toEqual([{ id: expect.any(String), provider: 'Work', lastUsedAt: null }]);
      expect(await (await signedIn()).email()).toBe(owner.email);
    });

    it('needs somebody who is signed in, and has just proved it', async () => {
      expect((await browser().start('work', linking)).location).toBe('/en/me/logins?refused=not_allowed');
      const owner = await kehila.person('owner');
      kehila.clock.advance(10 * 60_000 + 1_000);
      expect((await browser().withCookies(owner.client.cookie).start('work', linking)).location).toBe('/en/me/logins?refused=proof_needed');
      kehila.clock.reset();
    });

    it('is not linked to whoever is signed in when the answer comes, but to who asked', async () => {
      const [owner, mallory] = [await kehila.person('owner'), await kehila.person('mallory')];
      const dana = browser().withCookies(owner.client.cookie);
      const back = provider.approve(new URL((await dana.start('work', linking)).location));
      dana.withCookies(mallory.client.cookie);
      expect((await dana.go(back)).location).toBe('/en/me/logins?refused=provider_attempt_over');
      expect(await logins(dana)).toEqual([]);
    });

    it('belongs to one account', async () => {
      await signedIn();
      const other = browser().withCookies((await kehila.person('other')).client.cookie);
      expect((await other.signIn('work', provider, linking)).location).toBe('/en/me/logins?refused=login_linked_elsewhere');
      expect((await other.signIn('work', provider)).location).toBe('/en/sign-in?refused=signed_in_as_another');
    });

    it('can be unlinked, but not by others, and not when it is the last way in', async () => {
      const dana = await signedIn();
      const [{ id: loginId } = { id: '' }] = await logins(dana);
      const other = browser().withCookies((await kehila.person('other')).client.cookie);
      expect(await mutate(other, 'unlinkLogin', { loginId })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await mutate(dana, 'unlinkLogin', { loginId })).toMatchObject({ code: 'LAST_WAY_TO_SIGN_IN' });
      expect(await logins(dana)).toHaveLength(1);

      await kehila.sql(`insert into account_password (account_id, hash, changed_at) select account_id, 'x', now() from linked_login where id = $1`, loginId);
      kehila.clock.advance(10 * 60_000 + 1_000);
      expect(await mutate(dana, 'unlinkLogin', { loginId })).toMatchObject({ code: 'PROOF_NEEDED' });
      kehila.clock.reset();
      expect(await mutate(dana, 'unlinkLogin', { loginId })).toMatchObject({ __typename: 'LoginIsUnlinked' });
      expect((await browser().signIn('work', provider)).location).toBe('/en/sign-in?refused=email_has_account');
    });
  });

  describe('with segments by a claim', () => {
    const segmentsOf = async (sub = provider.person['sub']) =>
      (
        await kehila.sql<{ slug: string }>(
          'select s.slug from account_segment m join segment s on s.id = m.segment_id join linked_login l on l.account_id = m.account_id where l.subject = $1 order by s.slug',
          sub,
        )
      ).map(({ slug }) => slug);
    const ids: Record<string, string> = {};

    beforeAll(async () => {
      for (const slug of ['gold', 'silver', 'bronze'])
        ids[slug] = (await act(administrator.client, 'saveSegment', { slug, he: 'פלח', en: slug, position: 1 }, 'Segment { id }'))['id'] as string;
    });

    it('belongs to none that nobody named a claim for, nor to any that is not here', async () => {
      provider.person = { ...provider.person, customer: { segments: ['gold'] } };
      await signedIn();
      expect(await segmentsOf()).toEqual([]);
      await save({ segmentsClaim: ' customer.segments ' });
      provider.person = { ...provider.person, customer: { segments: ['gold', 'platinum', '1', 7, null] } };
      await signedIn();
      expect(await segmentsOf()).toEqual(['gold']);
    });

    it('belongs to those of the last sign-in, and to what was given by hand', async () => {
      await save({ segmentsClaim: 'groups' });
      provider.person = { ...provider.person, groups: ['gold', 'silver'] };
      const dana = await signedIn();
      const { account } = (await viewer(dana)) as { account: { id: string } };
      const bronze = [ids['gold'], ids['silver'], ids['bronze']];
      await act(administrator.client, 'setSegmentsOfAccount', { accountId: account.id, segmentIds: bronze }, 'Account { id }');
      provider.person = { ...provider.person, groups: 'silver' };
      await signedIn();
      expect(await segmentsOf()).toEqual(['bronze', 'silver']);
      provider.person = { sub: provider.person['sub'], name: 'Dana Levi' };
      await signedIn();
      expect(await segmentsOf()).toEqual(['bronze']);
      provider.person = { ...provider.person, groups: ['bronze'] };
      await signedIn();
      provider.person = { ...provider.person, groups: [] };
      await signedIn();
      expect(await segmentsOf()).toEqual(['bronze']);
    });

    it('is told in the audit log, with the segments that changed and no others', async () => {
      await save({ segmentsClaim: 'groups' });
      const subjects = async () => {
        const [entry] = await kehila.sql<{ subjects: string[] }>(`select subjects from audit_entry where act = 'signInByProvider' order by id desc limit 1`);
        return entry!.subjects.filter((subject) => subject.startsWith('segment:'));
      };
      provider.person = { ...provider.person, groups: ['gold'] };
      await signedIn();
      expect(await subjects()).toEqual([`segment:${ids['gold']}`]);
      await signedIn();
      expect(await subjects()).toEqual([]);
      provider.person = { ...provider.person, groups: ['silver'] };
      await signedIn();
      expect((await subjects()).sort()).toEqual([`segment:${ids['gold']}`, `segment:${ids['silver']}`].sort());
    });

    it('belongs no more at once when another claim is named, or the provider goes', async () => {
      for (const end of [() => save({ segmentsClaim: 'teams' }), () => save(), () => act(administrator.client, 'removeIdentityProvider', { key: 'work' })]) {
        await save({ segmentsClaim: 'groups' });
        provider.person = { ...provider.person, groups: ['gold'] };
        await signedIn();
        expect(await segmentsOf()).toEqual(['gold']);
        expect((await save({ segmentsClaim: 'groups', name: 'Works' })).code).toBeUndefined();
        expect(await segmentsOf()).toEqual(['gold']);
        expect((await end()).code).toBeUndefined();
        expect(await segmentsOf()).toEqual([]);
        await save();
      }
    });

    it('shows administrators the claim that was named, and refuses one that is too long', async () => {
      await save({ segmentsClaim: 'groups' });
      const { body } = await administrator.client.send('{ managedIdentityProviders { segmentsClaim } }');
      expect(body.data).toEqual({ managedIdentityProviders: [{ segmentsClaim: 'groups' }] });
      const input = { key: 'work', name: 'Work', issuer: provider.issuer, clientId, enabled: true, segmentsClaim: 'g'.repeat(101) };
      const refused = await administrator.client.send(mutationOf('saveIdentityProvider'), { input });
      expect(refused.body.errors?.[0]?.extensions['fields']).toMatchObject([{ path: ['input', 'segmentsClaim'] }]);
    });
  });

  describe('with roles by claims', () => {
    const mapped = [{ claim: 'groups', value: 'support', role: 'STAFF' }];

    it('has none that nobody mapped, whatever the claims say', async () => {
      provider.person = { ...provider.person, groups: ['support', 'ADMINISTRATOR'], role: 'ADMINISTRATOR', roles: ['STAFF'] };
      expect(await rolesOf(await signedIn())).toEqual(['CUSTOMER']);
    });

    it('has them from the sign-in that says so until the one that does not, and sessions end with them', async () => {
      await save({ roles: mapped });
      const before = await signedIn();
      provider.person = { ...provider.person, groups: ['sales', 'support'] };
      const staff = await signedIn();
      expect(await rolesOf(staff)).toEqual(['CUSTOMER', 'STAFF']);
      expect(await before.email()).toBeNull();

      provider.person = { ...provider.person, groups: [] };
      expect(await rolesOf(await signedIn())).toEqual(['CUSTOMER']);
      expect(await staff.email()).toBeNull();
    });

    it('keeps what an administrator gave', async () => {
      await save({ roles: mapped });
      const dana = await signedIn();
      await kehila.sql(
        `insert into role_grant (account_id, role, granted_at) select account_id, 'STAFF', now() from linked_login where subject = $1`,
        provider.person['sub'],
      );
      provider.person = { ...provider.person, groups: ['support'] };
      await signedIn();
      provider.person = { ...provider.person, groups: [] };
      expect(await rolesOf(await signedIn())).toEqual(['CUSTOMER', 'STAFF']);
      expect(await dana.email()).toBe(provider.person['email']);
    });

    it('loses them at once when the mapping goes, or the provider', async () => {
      for (const end of [() => save(), () => act(administrator.client, 'removeIdentityProvider', { key: 'work' })]) {
        await save({ roles: mapped });
        provider.person = { ...provider.person, groups: ['support'] };
        const staff = await signedIn();
        expect((await end()).code).toBeUndefined();
        expect(await staff.email()).toBeNull();
        expect(await kehila.sql('select role from role_grant where provider_key is not null')).toEqual([]);
      }
    });
  });

  describe('set up by an administrator', () => {
    const managed = '{ managedIdentityProviders { key name issuer clientId hasClientSecret scopes furtherHosts enabled redirectUri roles { role } } }';

    it('shows its name and key to everybody, and its secret to nobody', async () => {
      expect((await kehila.anonymous().send('{ identityProviders { key name } }')).body).toEqual({
        data: { identityProviders: [{ key: 'work', name: 'Work' }] },
      });
      const { text } = await administrator.client.send(managed);
      expect(text).toContain('"hasClientSecret":true');
      expect(text).not.toContain(clientSecret);
      const [stored] = await kehila.sql<{ client_secret: string }>('select client_secret from identity_provider');
      expect(stored?.client_secret).toMatch(/^v1\.[\w-]+$/);
      expect((await save({ clientSecret: null })).__typename).toBe('ManagedIdentityProvider');
      await signedIn();
    });

    it('does not take its secret along to another issuer', async () => {
      const { body } = await administrator.client.send(mutationOf('saveIdentityProvider'), {
        input: { key: 'work', name: 'Work', issuer: 'https://other.example', clientId, enabled: true },
      });
      expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: ['input', 'clientSecret'], code: 'REQUIRED' }] });
    });

    it('is refused with what is wrong beside the field', async () => {
      const wrong = async (more: Readonly<Record<string, unknown>>) => {
        const input = { key: 'other', name: 'Other', issuer: 'https://other.example', clientId, enabled: true, ...more };
        const { body } = await administrator.client.send(mutationOf('saveIdentityProvider'), { input });
        return (body.errors?.[0]?.extensions['fields'] as { path: string[] }[] | undefined)?.map(({ path }) => path.slice(1).join('.'));
      };
      expect(await wrong({ key: 'No Good' })).toEqual(['key']);
      expect(await wrong({ name: ' ' })).toEqual(['name']);
      for (const issuer of ['http://other.example', 'https://u:p@other.example', 'https://other.example?x', 'ftp://other.example', 'other'])
        expect(await wrong({ issuer })).toEqual(['issuer']);
      expect(await wrong({ issuer: provider.issuer })).toEqual(['issuer']);
      expect(await wrong({ furtherHosts: ['http://x.example'] })).toEqual(['furtherHosts']);
      expect(await wrong({ scopes: ['a b'] })).toEqual(['scopes']);
      expect(await wrong({ roles: [{ claim: 'g', value: 'v', role: 'STAFF', spaceId: '999999' }] })).toEqual(['roles.0.spaceId']);
    });

    it('is tested in words: works, does not know us, is not there', async () => {
      const test = () => act(administrator.client, 'testIdentityProvider', { key: 'work' }, 'IdentityProviderTested { works findings }');
      expect(await test()).toMatchObject({ works: true, findings: [expect.stringContaining('knows us')] });
      await save({ clientSecret: 'a wrong one' });
      expect(await test()).toMatchObject({ works: false, findings: [expect.stringContaining('client secret')] });
      provider.mutation = { description: { issuer: 'https://other.example' } };
      expect(await test()).toMatchObject({ works: false, findings: [expect.stringContaining('names itself differently')] });
      provider.mutation = { silentAt: '/.well-known/openid-configuration' };
      expect(await test()).toMatchObject({ works: false, findings: [expect.stringContaining('did not answer')] });
      provider.mutation = { description: { id_token_signing_alg_values_supported: ['HS256', 'none'] } };
      expect(await test()).toMatchObject({ works: false, findings: [expect.stringContaining('not safe enough')] });
      await save({ issuer: 'http://127.0.0.1:1' });
      expect(await test()).toMatchObject({ works: false, findings: [expect.stringContaining('ECONNREFUSED')] });
    });

    it('switched off, signs nobody in', async () => {
      const dana = browser();
      const back = provider.approve(new URL((await dana.start('work')).location));
      await save({ enabled: false });
      expect((await dana.go(back)).location).toBe('/en/sign-in?refused=provider_unknown');
      expect((await browser().start('work')).location).toBe('/en/sign-in?refused=provider_unknown');
      expect((await kehila.anonymous().send('{ identityProviders { key } }')).body).toEqual({ data: { identityProviders: [] } });
    });
  });
});
