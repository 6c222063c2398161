import { Authenticator, BadInput, ErrorCode, isFailure, RateLimitMode } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountIn, accountsAlone, goodPassword, nobody } from '../../accounts.factory';
import { Accounts } from '../../account/accounts.reader';
import { ViewerReader } from '../../account/viewer.reader';
import type { OpenedSession } from '../../session/sessions';
import { SignIn } from './sign-in';
import { SignUp, type SignUpFields } from './sign-up';
import { VerifyEmail } from './verify-email';

describe('signing up', () => {
  const kehila = useFeatures(accountsAlone());
  const signUp = (fields: Partial<SignUpFields>) =>
    kehila.get(SignUp).execute(nobody, { email: 'dana@example.org', password: goodPassword, displayName: 'Dana Levi', language: 'he', ...fields });
  const mailsTo = (email: string) =>
    kehila.sql<{ subject: string; body_text: string }>('select subject, body_text from mail where lower(to_address) = lower($1) order by id', email);
  const signIn = (email: string, password = goodPassword) => kehila.get(SignIn).execute(nobody, { email, password }, '');
  const whoIs = (session: OpenedSession) => kehila.get(Authenticator).authenticate({ sessionToken: session.token, language: 'en' });
  const verify = (token: string) => kehila.get(VerifyEmail).execute(nobody, token, '');
  const tokenIn = (text: string | undefined) => /\/verify\/([\w-]{43})\n/.exec(text ?? '')?.[1] ?? '';

  it('sends a link in the language chosen, and shows nobody yet', async () => {
    expect(await signUp({})).toBeUndefined();
    const [mail] = await mailsTo('dana@example.org');
    expect(mail?.subject).toBe('אישור כתובת הדוא״ל שלכם');
    expect(mail?.body_text).toContain('https://community.example/he/verify/');
    expect((await kehila.get(Accounts).page(null, 20, null)).nodes).toEqual([]);
  });

  it('keeps neither token nor password as they are', async () => {
    await signUp({ email: 'kept@example.org' });
    const token = tokenIn((await mailsTo('kept@example.org'))[0]?.body_text);
    const [row] = await kehila.sql<{ all: string }>(
      `select string_agg(t::text || p::text || s::text, ' ') as all from email_token t join account_password p using (account_id) join sign_up s using (account_id)`,
    );
    expect(row?.all).not.toContain(token);
    expect(row?.all).not.toContain(goodPassword);
  });

  it('tells somebody who has an account already so by mail, and answers as to everybody else', async () => {
    await accountIn(kehila, { email: 'known@example.org', language: 'en', password: 'quite another kettle 7' });
    expect(await signUp({ email: 'KNOWN@example.org' })).toBeUndefined();
    const [mail] = await mailsTo('known@example.org');
    expect(mail?.subject).toBe('You already have an account');
    expect(tokenIn(mail?.body_text)).toBe('');
  });

  it('gives nobody a way into an account that exists', async () => {
    const owner = await accountIn(kehila, { email: 'safe@example.org', password: 'quite another kettle 7' });
    await signUp({ email: 'safe@example.org', password: goodPassword });
    expect(await signIn('safe@example.org', 'quite another kettle 7')).toMatchObject({ accountId: owner.accountId, actor: { verified: true } });
    const other = (await signIn('safe@example.org')) as OpenedSession;
    expect(other.accountId).not.toBe(owner.accountId);
    expect(await whoIs(other)).toMatchObject({ accountId: other.accountId, verified: false });
  });

  it('writes the same rows for a known address as for an unknown one', async () => {
    await accountIn(kehila, { email: 'rows@example.org' });
    const rows = async () => {
      const tables = ['account', 'account_email', 'sign_up', 'account_password', 'email_token', 'mail', 'session', 'audit_entry', 'outbox_event'];
      const [counted] = await kehila.sql<Record<string, number>>(`select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join()}`);
      return Object.values(counted!);
    };
    const added = async (email: string) => {
      const before = await rows();
      await signUp({ email });
      return (await rows()).map((count, index) => count - before[index]!);
    };
    expect(await added('rows@example.org')).toEqual(await added('no.rows@example.org'));
    expect(await added('rows@example.org')).toEqual(await added('no.rows@example.org'));
  });

  it('lets in at once, unverified, whether the address was known or not', async () => {
    await accountIn(kehila, { email: 'early.known@example.org' });
    const seen = async (email: string) => {
      await signUp({ email });
      const session = (await signIn(email)) as OpenedSession;
      const { account, ...viewer } = (await kehila.get(ViewerReader).of(await whoIs(session)))!;
      expect(viewer.email).toBe(email);
      expect(await kehila.get(Accounts).byHandle(account.handle)).toBeUndefined();
      return { ...viewer, email: null, displayName: account.displayName, actor: { ...session.actor, accountId: null, sessionId: null } };
    };
    const [known, unknown] = [await seen('early.known@example.org'), await seen('early@example.org')];
    expect(known).toEqual(unknown);
    expect(known).toMatchObject({ verified: false, displayName: 'Dana Levi', roles: ['CUSTOMER'] });
  });

  it('takes as long for a known address as for an unknown one', async () => {
    await accountIn(kehila, { email: 'timed@example.org' });
    const timed = async (email: string) => {
      const began = performance.now();
      await signUp({ email });
      return performance.now() - began;
    };
    const known = await timed('timed@example.org');
    const unknown = await timed('never.seen@example.org');
    expect(Math.min(known, unknown)).toBeGreaterThan(140);
  });

  it('gives the address to one account, however many sign up at once and however they write it', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, n) => signUp({ email: n % 2 ? 'Race@Example.org' : 'race@example.org' })));
    expect(outcomes).toEqual(Array(20).fill(undefined));
    const tokens = (await mailsTo('race@example.org')).map((mail) => tokenIn(mail.body_text));
    expect(new Set(tokens).size).toBe(20);
    const proven = (await Promise.all(tokens.map(verify))).flatMap((outcome) => (isFailure(outcome) ? [] : [outcome]));
    expect(proven).toHaveLength(1);
    expect(await kehila.sql(`select account_id from account_email where lower(email) = 'race@example.org'`)).toEqual([{ account_id: proven[0]!.accountId }]);
    expect(await kehila.sql(`select count(*)::int as n from sign_up where lower(email) = 'race@example.org' and ended_at is null`)).toEqual([{ n: 0 }]);
  });

  it('gives the address to the newest sign-up, and shuts out whoever signed up with it before', async () => {
    await signUp({ email: 'two@example.org', displayName: 'Somebody Else', password: 'an intruder chose this 1' });
    const intruder = (await signIn('two@example.org', 'an intruder chose this 1')) as OpenedSession;
    await signUp({ email: 'Two@example.org', displayName: 'Ruth Amsalem', password: goodPassword });
    const [first, second] = (await mailsTo('two@example.org')).map((mail) => tokenIn(mail.body_text));
    expect(await verify(first!)).toMatchObject({ code: ErrorCode.TOKEN_INVALID });
    expect(await signIn('two@example.org', 'an intruder chose this 1')).toMatchObject({ code: ErrorCode.INVALID_CREDENTIALS });

    const proven = await verify(second!);
    expect(proven).toMatchObject({ actor: { verified: true } });
    expect(await kehila.get(Accounts).byHandle('ruth-amsalem')).toMatchObject({ displayName: 'Ruth Amsalem' });
    expect((await whoIs(intruder)).isAnonymous).toBe(true);
    expect(await signIn('two@example.org')).toMatchObject({ accountId: (proven as OpenedSession).accountId });
    expect(await signIn('two@example.org', 'an intruder chose this 1')).toMatchObject({ code: ErrorCode.INVALID_CREDENTIALS });
  });

  it('refuses a password that attackers try first', async () => {
    expect(await signUp({ email: 'weak@example.org', password: 'password1234' })).toMatchObject({ code: ErrorCode.PASSWORD_TOO_COMMON });
    expect(await mailsTo('weak@example.org')).toEqual([]);
  });

  it.each([
    [{ email: 'not an address' }, 'email', 'EMAIL_INVALID'],
    [{ displayName: 'Kehila Staff' }, 'displayName', 'NAME_RESERVED'],
    [{ password: 'short' }, 'password', 'TOO_SHORT'],
  ])('refuses %j beside its field', async (fields, field, code) => {
    const refusal = await signUp(fields).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(BadInput);
    expect((refusal as BadInput).fields).toMatchObject([{ path: ['input', field], code }]);
  });
});

describe('signing up where limits are on', () => {
  const { ports, ...alone } = accountsAlone();
  const kehila = useFeatures({ ...alone, ports: [...(ports ?? []), { provide: RateLimitMode, useValue: { enforced: true } }] });

  const signUp = (email: string) => kehila.get(SignUp).execute(nobody, { email, password: goodPassword, displayName: 'Dana', language: 'he' });

  it("fills nobody else's mailbox: five mails an hour", async () => {
    for (let n = 0; n < 7; n++) await signUp('victim@example.org');
    expect(await kehila.sql('select count(*)::int as n from mail')).toEqual([{ n: 5 }]);
  });

  it('counts the mails of an address, whoever owns it and however it is written', async () => {
    await accountIn(kehila, { email: 'owner@example.org' });
    for (let n = 0; n < 7; n++) await signUp(n % 2 ? 'Owner@Example.org' : 'owner@example.org');
    expect(await kehila.sql(`select count(*)::int as n from mail where to_address = 'owner@example.org'`)).toEqual([{ n: 5 }]);
  });

  it('leaves no older link behind when the newest sign-up gets no mail: it would prove the address for another password', async () => {
    for (let n = 0; n < 6; n++) await signUp('sixth@example.org');
    expect(await kehila.sql(`select 1 from email_token where email = 'sixth@example.org' and expires_at > $1`, kehila.clock.now())).toEqual([]);
  });
});
