import { CreateAccount, GrantRole } from '@kehila/accounts';
import { Actor, isFailure } from '@kehila/platform';
import { act, mutationOf } from '../../stage/act';
import { setUpApp } from '../../stage/authenticator-app';
import type { Client } from '../../stage/client';
import { Kehila, password } from '../../stage/kehila';

const step = 30_000;
const staffQueue = '{ staffQueue { nodes { reason } } }';

describe('signing in with a second step', () => {
  const kehila = Kehila.use();
  const signIn = (client: Client, email: string) => act(client, 'signIn', { email, password }, 'SecondStepNeeded { steps }');
  const codeOf = async (client: Client, query: string) => (await client.send(query)).body.errors?.[0]?.extensions.code ?? 'done';
  const viewerOf = async (client: Client) =>
    (await client.send('{ viewer { email roles secondFactorRequired } }')).body.data?.['viewer'] as { roles: string[]; secondFactorRequired: boolean } | null;
  afterEach(() => kehila.clock.reset());

  it('is not done with the password, and done with the code', async () => {
    const { client, email } = await kehila.person('careful');
    const app = await setUpApp(client, kehila.clock.now());
    const browser = kehila.anonymous();
    expect(await signIn(browser, email)).toMatchObject({ __typename: 'SecondStepNeeded', steps: ['APP', 'RECOVERY_CODE'] });
    expect(await viewerOf(browser)).toBeNull();
    kehila.clock.advance(step);
    expect(await act(browser, 'finishSignIn', { code: app.code(kehila.clock.now()) }, 'Viewer { email }')).toMatchObject({ email });
    expect(await viewerOf(browser)).toMatchObject({ secondFactorRequired: false });
  });

  it('keeps what binds the two steps from scripts and other sites, for five minutes', async () => {
    const { client, email } = await kehila.person('bound');
    await setUpApp(client, kehila.clock.now());
    const { headers } = await kehila.anonymous().send(mutationOf('signIn'), { input: { email, password } });
    const cookies = headers.getSetCookie();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^kehila-step=[\w-]{43}; Max-Age=300; /);
    for (const attribute of ['HttpOnly', 'SameSite=Lax']) expect(cookies[0]).toContain(attribute);
  });

  it('does not go on in another browser', async () => {
    const { client, email } = await kehila.person('two-browsers');
    const app = await setUpApp(client, kehila.clock.now());
    await signIn(kehila.anonymous(), email);
    kehila.clock.advance(step);
    expect(await act(kehila.anonymous(), 'finishSignIn', { code: app.code(kehila.clock.now()) })).toMatchObject({ code: 'SIGN_IN_STALE' });
  });

  it('goes by a recovery code, once', async () => {
    const { client, email } = await kehila.person('without-phone');
    const { recoveryCodes } = await setUpApp(client, kehila.clock.now());
    for (const code of [undefined, 'CODE_WRONG']) {
      const browser = kehila.anonymous();
      await signIn(browser, email);
      expect((await act(browser, 'finishSignIn', { code: recoveryCodes[0] })).code).toBe(code);
    }
  });

  it('is what somebody who works here sets up first: until then their role sleeps', async () => {
    const { client } = await kehila.person('new-staff', { grants: [{ role: 'STAFF', spaceId: null }], factor: false });
    expect(await viewerOf(client)).toMatchObject({ roles: ['CUSTOMER'], secondFactorRequired: true });
    expect(await codeOf(client, staffQueue)).toBe('FORBIDDEN');
    await setUpApp(client, kehila.clock.now());
    expect(await viewerOf(client)).toMatchObject({ roles: ['CUSTOMER', 'STAFF'], secondFactorRequired: false });
    expect(await codeOf(client, staffQueue)).toBe('done');
    expect(await act(client, 'removeAuthenticatorApp', {})).toMatchObject({ code: 'LAST_FACTOR' });
  });

  it('is led to from an account that the command line made', async () => {
    const operator = Actor.anonymous('en');
    const account = { email: 'chief@people.example', handle: 'chief', displayName: 'Chief', language: 'en', password, verified: true } as const;
    const made = await kehila.get(CreateAccount).execute(operator, account);
    if (isFailure(made)) throw new Error(made.code);
    await kehila.get(GrantRole).execute(operator, { accountId: made.accountId, role: 'ADMINISTRATOR', spaceId: null });
    const browser = kehila.anonymous();
    expect(await act(browser, 'signIn', { email: account.email, password }, 'Viewer { secondFactorRequired }')).toMatchObject({ secondFactorRequired: true });
    expect(await codeOf(browser, '{ auditLog { nodes { act } } }')).toBe('FORBIDDEN');
    await setUpApp(browser, kehila.clock.now());
    expect(await codeOf(browser, '{ auditLog { nodes { act } } }')).toBe('done');
  });

  it('is reset by an administrator who has just shown who they are', async () => {
    const administrator = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
    const lost = await kehila.person('lost');
    await setUpApp(lost.client, kehila.clock.now());
    kehila.clock.advance(11 * 60_000);
    expect(await act(administrator.client, 'resetSecondFactor', { accountId: lost.accountId })).toMatchObject({ code: 'PROOF_NEEDED' });
    await act(administrator.client, 'confirmIdentity', { password });
    expect(await act(administrator.client, 'resetSecondFactor', { accountId: lost.accountId }, 'SecondFactorWasReset { accountId }')).toMatchObject({
      accountId: lost.accountId,
    });
    expect(await viewerOf(lost.client)).toBeNull();
    expect((await act(kehila.anonymous(), 'signIn', { email: lost.email, password })).__typename).toBe('Viewer');
  });

  it('leaves no code, secret or token in the idempotency keys, the audit log or the mails', async () => {
    const { client } = await kehila.person('secretive');
    const { recoveryCodes } = await setUpApp(client, kehila.clock.now());
    const made = await act(client, 'createAccessToken', { name: 'A script', scopes: ['READ'], days: 1 }, 'AccessTokenCreated { token }');
    const [kept] = await kehila.sql<{ all: string }>(
      `select concat((select string_agg(k::text, ' ') from idempotency_key k), (select string_agg(a::text, ' ') from audit_entry a), (select string_agg(m::text, ' ') from mail m)) as all`,
    );
    for (const secret of [...recoveryCodes, made['token'] as string]) expect(kept?.all).not.toContain(secret);
  });
});
