import { BadInput, ErrorCode, isFailure } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountsAlone, goodPassword, nobody } from '../../accounts.factory';
import { browser, done, memberIn, signedIn, whoIs } from '../../security/security.factory';
import { RequestPasswordReset } from '../../sign-in/use-cases/request-password-reset';
import { ResetPassword } from '../../sign-in/use-cases/reset-password';
import { SignIn } from '../../sign-in/use-cases/sign-in';
import { ChangePassword } from './change-password';

const newPassword = 'marble lantern 44 quay';

describe('changing the password', () => {
  const kehila = useFeatures(accountsAlone());
  const change = (actor: Parameters<ChangePassword['execute']>[0], currentPassword = goodPassword, password = newPassword) =>
    kehila.get(ChangePassword).execute(actor, { currentPassword, password });

  it('takes the one of now, ends all other sessions and tells by mail', async () => {
    const { email, session } = await memberIn(kehila);
    const elsewhere = await signedIn(kehila, email);
    done(await change(session.actor));
    expect((await whoIs(kehila, session)).isAnonymous).toBe(false);
    expect((await whoIs(kehila, elsewhere)).isAnonymous).toBe(true);
    expect(await kehila.get(SignIn).execute(nobody, { email, password: goodPassword }, browser)).toMatchObject({ code: ErrorCode.INVALID_CREDENTIALS });
    expect(isFailure(await kehila.get(SignIn).execute(nobody, { email, password: newPassword }, browser))).toBe(false);
    expect(await kehila.sql('select subject from mail where to_address = $1', email)).toEqual([{ subject: 'Your password was changed' }]);
  });

  it('ends the link that was mailed to set one', async () => {
    const { email, session } = await memberIn(kehila);
    await kehila.get(RequestPasswordReset).execute(nobody, email);
    const [mail] = await kehila.sql<{ body_text: string }>('select body_text from mail where to_address = $1', email);
    const token = /\/reset\/([\w-]{43})/.exec(mail!.body_text)![1]!;
    done(await change(session.actor));
    const taken = await kehila.get(ResetPassword).execute(nobody, { token, password: 'another lantern 45 quay' }, browser);
    expect(taken).toMatchObject({ code: ErrorCode.TOKEN_INVALID });
  });

  it('refuses a wrong one of now', async () => {
    const { session } = await memberIn(kehila);
    expect(await change(session.actor, 'not my password 11')).toMatchObject({ code: ErrorCode.PASSWORD_WRONG, path: ['input', 'currentPassword'] });
  });

  it('refuses a new one that is short, or that attackers try first', async () => {
    const { session } = await memberIn(kehila);
    await expect(change(session.actor, goodPassword, 'short')).rejects.toThrow(BadInput);
    expect(await change(session.actor, goodPassword, 'password1234')).toMatchObject({ code: ErrorCode.PASSWORD_TOO_COMMON });
  });

  it('has one effect when two come at once', async () => {
    const { session } = await memberIn(kehila);
    const outcomes = await Promise.all([1, 2].map((n) => change(session.actor, goodPassword, `${newPassword} ${n}`)));
    expect(outcomes.filter(isFailure)).toHaveLength(1);
  });

  it('is refused to a session that has ended', async () => {
    const { session, accountId } = await memberIn(kehila);
    await kehila.sql('update session set revoked_at = now() where account_id = $1', accountId);
    expect(isFailure(await change(session.actor))).toBe(true);
  });
});
