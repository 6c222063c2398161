import { Authenticator, BadInput, ErrorCode, isFailure } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountIn, accountsAlone, goodPassword, nobody } from '../../accounts.factory';
import { SuspendAccount } from '../../account/use-cases/suspend-account';
import type { OpenedSession } from '../../session/sessions';
import { RequestPasswordReset } from './request-password-reset';
import { ResetPassword } from './reset-password';
import { SignIn } from './sign-in';

const newPassword = 'marble lantern 44 quay';

describe('a forgotten password', () => {
  const kehila = useFeatures(accountsAlone());
  const request = (email: string) => kehila.get(RequestPasswordReset).execute(nobody, email);
  const reset = (token: string, password = newPassword) => kehila.get(ResetPassword).execute(nobody, { token, password }, 'a browser');
  const signIn = (email: string, password: string) => kehila.get(SignIn).execute(nobody, { email, password }, '');
  const mailsTo = (email: string) =>
    kehila.sql<{ subject: string; body_text: string }>('select subject, body_text from mail where to_address = $1 order by id', email);

  async function linksFor(email: string): Promise<string[]> {
    return (await mailsTo(email)).map((mail) => /\/en\/reset\/([\w-]{43})/.exec(mail.body_text)![1]!);
  }

  it('is replaced by the link from a mail, which signs in and ends all other sessions', async () => {
    const { email, accountId } = await accountIn(kehila, { password: goodPassword });
    const before = (await signIn(email, goodPassword)) as OpenedSession;
    await request(email.toUpperCase());
    const [token] = await linksFor(email);

    expect(await reset(token!)).toMatchObject({ actor: { accountId } });
    expect(isFailure(await signIn(email, newPassword))).toBe(false);
    expect(await signIn(email, goodPassword)).toMatchObject({ code: ErrorCode.INVALID_CREDENTIALS });
    expect((await kehila.get(Authenticator).authenticate({ sessionToken: before.token, language: 'en' })).isAnonymous).toBe(true);
  });

  it('can be set once by a link, however many try at once', async () => {
    const { email } = await accountIn(kehila, { password: goodPassword });
    await request(email);
    const [token] = await linksFor(email);
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, n) => reset(token!, `${newPassword} ${n}`)));
    expect(outcomes.filter((outcome) => !isFailure(outcome))).toHaveLength(1);
    expect(outcomes.filter(isFailure).map((failure) => failure.code)).toEqual(Array(9).fill(ErrorCode.TOKEN_INVALID));
  });

  it('can be set by the newest link only', async () => {
    const { email } = await accountIn(kehila, { password: goodPassword });
    await request(email);
    await request(email);
    const [older, newer] = await linksFor(email);
    expect(await reset(older!)).toMatchObject({ code: ErrorCode.TOKEN_INVALID });
    expect(isFailure(await reset(newer!))).toBe(false);
  });

  it('cannot be set by a link of more than 30 minutes', async () => {
    const { email } = await accountIn(kehila, { password: goodPassword });
    await request(email);
    const [token] = await linksFor(email);
    kehila.clock.advance(30 * 60_000 + 1);
    expect(await reset(token!)).toMatchObject({ code: ErrorCode.TOKEN_INVALID });
    kehila.clock.reset();
  });

  it('is not replaced by one that attackers try first; the link stays good', async () => {
    const { email } = await accountIn(kehila, { password: goodPassword });
    await request(email);
    const [token] = await linksFor(email);
    expect(await reset(token!, 'password1234')).toMatchObject({ code: ErrorCode.PASSWORD_TOO_COMMON });
    await expect(reset(token!, 'short')).rejects.toThrow(BadInput);
    expect(isFailure(await reset(token!))).toBe(false);
  });

  it.each(['', 'x', 'a'.repeat(43)])('is not replaced by what is no link of ours: %j', async (token) => {
    expect(await reset(token)).toMatchObject({ code: ErrorCode.TOKEN_INVALID });
  });

  it('answers alike for an unknown address, in time too, and sends nothing', async () => {
    const { email } = await accountIn(kehila, { password: goodPassword });
    const timed = async (address: string) => {
      const began = performance.now();
      await request(address);
      return performance.now() - began;
    };
    const [known, unknown] = [await timed(email), await timed('nobody.here@example.org')];
    expect(Math.abs(known - unknown)).toBeLessThan(60);
    expect(await mailsTo('nobody.here@example.org')).toEqual([]);
  });

  it('brings no link to an address that was never confirmed, nor to somebody suspended', async () => {
    const unverified = await accountIn(kehila, { verified: false });
    const suspended = await accountIn(kehila);
    await kehila.get(SuspendAccount).execute(nobody, suspended.accountId);
    await request(unverified.email);
    await request(suspended.email);
    const subjects = await kehila.sql('select subject from mail where to_address in ($1, $2)', unverified.email, suspended.email);
    expect(subjects).toEqual([{ subject: 'Your account is suspended' }]);
  });

  it('gives nothing to who is suspended after the link was sent', async () => {
    const { email, accountId } = await accountIn(kehila, { password: goodPassword });
    await request(email);
    const [token] = await linksFor(email);
    await kehila.get(SuspendAccount).execute(nobody, accountId);
    expect(await reset(token!)).toMatchObject({ code: ErrorCode.TOKEN_INVALID });
  });

  it('refuses what is no address', async () => {
    await expect(request('nobody')).rejects.toThrow(BadInput);
  });
});
