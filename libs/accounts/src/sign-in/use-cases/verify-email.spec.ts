import { Authenticator, BadInput, ErrorCode, isFailure } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountIn, accountsAlone, goodPassword, nobody } from '../../accounts.factory';
import { Accounts } from '../../account/accounts.reader';
import type { OpenedSession } from '../../session/sessions';
import { SignIn } from './sign-in';
import { SignUp } from './sign-up';
import { VerifyEmail } from './verify-email';

describe('confirming an address', () => {
  const kehila = useFeatures(accountsAlone());
  const verify = (token: string) => kehila.get(VerifyEmail).execute(nobody, token, 'a browser');

  async function linkFor(email: string, displayName = 'Dana Levi'): Promise<string> {
    await kehila.get(SignUp).execute(nobody, { email, password: goodPassword, displayName, language: 'he' });
    const [mail] = await kehila.sql<{ body_text: string }>('select body_text from mail where to_address = $1 order by id desc', email);
    return /\/verify\/([\w-]{43})/.exec(mail!.body_text)![1]!;
  }

  it('signs in, and makes the person visible under the name that was typed', async () => {
    const session = (await verify(await linkFor('dana@example.org'))) as OpenedSession;
    const actor = await kehila.get(Authenticator).authenticate({ sessionToken: session.token, language: 'en' });
    expect(actor).toMatchObject({ verified: true, language: 'he' });
    expect(await kehila.get(Accounts).byHandle('dana-levi')).toMatchObject({ id: actor.accountId, displayName: 'Dana Levi' });
  });

  it('sets the password that was typed', async () => {
    await verify(await linkFor('pass@example.org'));
    expect(isFailure(await kehila.get(SignIn).execute(nobody, { email: 'pass@example.org', password: goodPassword }, ''))).toBe(false);
  });

  it('happens once, however many open the link at once', async () => {
    const token = await linkFor('race@example.org');
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => verify(token)));
    expect(outcomes.filter((outcome) => !isFailure(outcome))).toHaveLength(1);
    expect(outcomes.filter(isFailure).map((failure) => failure.code)).toEqual(Array(19).fill(ErrorCode.TOKEN_INVALID));
    expect(
      await kehila.sql(
        `select count(*)::int as n from session s join account_email e using (account_id) where e.email = 'race@example.org' and revoked_at is null`,
      ),
    ).toEqual([{ n: 1 }]);
  });

  it('ends the sessions that were begun before it', async () => {
    const token = await linkFor('before@example.org');
    const before = (await kehila.get(SignIn).execute(nobody, { email: 'before@example.org', password: goodPassword }, '')) as OpenedSession;
    const after = (await verify(token)) as OpenedSession;
    const whoIs = ({ token: sessionToken }: OpenedSession) => kehila.get(Authenticator).authenticate({ sessionToken, language: 'en' });
    expect((await whoIs(before)).isAnonymous).toBe(true);
    expect(await whoIs(after)).toMatchObject({ accountId: before.accountId, verified: true });
  });

  it('leaves no session to a sign-up whose address goes to somebody else, however closely it signs in', async () => {
    for (let round = 0; round < 3; round++) {
      const email = `closely${round}@example.org`;
      const signIn = () => kehila.get(SignIn).execute(nobody, { email, password: goodPassword }, '');
      await linkFor(email);
      await Promise.all([signIn(), signIn(), accountIn(kehila, { email }), signIn(), signIn()]);
      const sessions = `select 1 from session s join sign_up u using (account_id) where u.email = $1 and u.ended_at is not null and s.revoked_at is null`;
      expect(await kehila.sql(sessions, email)).toEqual([]);
      expect(await signIn()).toMatchObject({ code: ErrorCode.INVALID_CREDENTIALS });
    }
  });

  it('refuses the link when the address was given to another account meanwhile', async () => {
    const email = 'given@example.org';
    const token = await linkFor(email);
    const waiting = (await kehila.get(SignIn).execute(nobody, { email, password: goodPassword }, '')) as OpenedSession;
    const { accountId } = await accountIn(kehila, { email });
    expect(await verify(token)).toMatchObject({ code: ErrorCode.TOKEN_INVALID });
    expect(await kehila.get(SignIn).execute(nobody, { email, password: goodPassword }, '')).toMatchObject({ code: ErrorCode.INVALID_CREDENTIALS });
    expect((await kehila.get(Authenticator).authenticate({ sessionToken: waiting.token, language: 'en' })).isAnonymous).toBe(true);
    expect(await kehila.sql('select account_id from account_email where email = $1', email)).toEqual([{ account_id: accountId }]);
    await expect(accountIn(kehila, { email: email.toUpperCase() })).rejects.toThrow(BadInput);
  });

  it('refuses a link after 24 hours', async () => {
    const token = await linkFor('late@example.org');
    kehila.clock.advance(24 * 3_600_000 + 1);
    expect(await verify(token)).toMatchObject({ code: ErrorCode.TOKEN_INVALID });
  });

  it.each(['', 'x', 'a'.repeat(43), `${'a'.repeat(42)}\u0000`])('refuses what is no link of ours: %j', async (token) => {
    expect(await verify(token)).toMatchObject({ code: ErrorCode.TOKEN_INVALID });
  });

  it('gives people of one name different handles, also at once', async () => {
    const tokens: string[] = [];
    for (let n = 0; n < 8; n++) tokens.push(await linkFor(`noa${n}@example.org`, 'Noa Bar'));
    const outcomes = await Promise.all(tokens.map(verify));
    expect(outcomes.filter(isFailure)).toEqual([]);
    const handles = await kehila.sql<{ handle: string }>(`select handle from account where display_name = 'Noa Bar'`);
    expect(new Set(handles.map((row) => row.handle)).size).toBe(8);
    expect(handles.map((row) => row.handle)).toContain('noa-bar');
  });
});
