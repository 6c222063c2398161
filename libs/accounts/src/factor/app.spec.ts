import { ErrorCode, isFailure, type Role } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountsAlone, goodPassword, nobody } from '../accounts.factory';
import { GrantRole } from '../account/use-cases/grant-role';
import { SuspendAccount } from '../account/use-cases/suspend-account';
import { ViewerReader } from '../account/viewer.reader';
import { appOf, browser, done, halfSignedIn, memberIn, signedIn, whoIs } from '../security/security.factory';
import { SecurityReader } from '../security/security.reader';
import { FinishSignIn } from '../sign-in/use-cases/finish-sign-in';
import { RequestPasswordReset } from '../sign-in/use-cases/request-password-reset';
import { ResetPassword } from '../sign-in/use-cases/reset-password';
import { SignIn } from '../sign-in/use-cases/sign-in';
import { BeginApp } from './use-cases/begin-app';
import { ConfirmApp } from './use-cases/confirm-app';
import { RemoveApp } from './use-cases/remove-app';
import { RenewRecoveryCodes } from './use-cases/renew-recovery-codes';
import { ResetSecondFactor } from './use-cases/reset-second-factor';

const minute = 60_000;

describe('a second step by app', () => {
  const kehila = useFeatures({ ...accountsAlone(), at: new Date('2026-11-01T08:00:00Z') });
  const finish = (secret: string | null, code: string) => kehila.get(FinishSignIn).execute(nobody, secret, code, browser);
  const grant = (accountId: string, role: Exclude<Role, 'CUSTOMER'>) => kehila.get(GrantRole).execute(nobody, { accountId, role, spaceId: null });
  const mailsTo = async (email: string) =>
    (await kehila.sql<{ subject: string }>('select subject from mail where to_address = $1 order by id', email)).map(({ subject }) => subject);

  it('is asked for after the password, and opens a session with the right code', async () => {
    const member = await memberIn(kehila);
    const app = await appOf(kehila, member);
    const half = await halfSignedIn(kehila, member.email);
    expect(half).toMatchObject({ steps: ['APP', 'RECOVERY_CODE'], passkeyOptions: null });
    const session = done(await finish(half.secret, app.code()));
    expect(await whoIs(kehila, session)).toMatchObject({ accountId: member.accountId, factor: true });
  });

  it('takes a code with a blank in it, as apps show it', async () => {
    const member = await memberIn(kehila);
    const app = await appOf(kehila, member);
    const code = app.code();
    expect(isFailure(await finish((await halfSignedIn(kehila, member.email)).secret, `${code.slice(0, 3)} ${code.slice(3)}`))).toBe(false);
  });

  it('shows nothing of itself before the right password', async () => {
    const [plain, safe] = [await memberIn(kehila), await memberIn(kehila)];
    await appOf(kehila, safe);
    const [one, other] = await Promise.all(
      [plain, safe].map(({ email }) => kehila.get(SignIn).execute(nobody, { email, password: 'not my password 11' }, browser)),
    );
    expect(one).toEqual(other);
    expect(one).toMatchObject({ code: ErrorCode.INVALID_CREDENTIALS });
  });

  it('refuses a wrong code, and lets the same sign-in try again', async () => {
    const member = await memberIn(kehila);
    const app = await appOf(kehila, member);
    const { secret } = await halfSignedIn(kehila, member.email);
    expect(await finish(secret, app.code(5))).toMatchObject({ code: ErrorCode.CODE_WRONG, path: ['input', 'code'] });
    expect(isFailure(await finish(secret, app.code()))).toBe(false);
  });

  it('takes each code once, also an older one after a newer one', async () => {
    const member = await memberIn(kehila);
    const app = await appOf(kehila, member);
    done(await finish((await halfSignedIn(kehila, member.email)).secret, app.code(1)));
    for (const code of [app.code(1), app.code(0), app.code(-1)])
      expect(await finish((await halfSignedIn(kehila, member.email)).secret, code)).toMatchObject({ code: ErrorCode.CODE_WRONG });
  });

  it('is finished once, however many try at once', async () => {
    const member = await memberIn(kehila);
    const app = await appOf(kehila, member);
    const { secret } = await halfSignedIn(kehila, member.email);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => finish(secret, app.code())));
    expect(outcomes.filter((outcome) => !isFailure(outcome))).toHaveLength(1);
  });

  it('must come within five minutes, from where the password came', async () => {
    const member = await memberIn(kehila);
    const app = await appOf(kehila, member);
    for (const secret of [null, 'x', 'a'.repeat(43)]) expect(await finish(secret, app.code())).toMatchObject({ code: ErrorCode.SIGN_IN_STALE });
    const { secret } = await halfSignedIn(kehila, member.email);
    kehila.clock.advance(5 * minute + 1);
    expect(await finish(secret, app.code())).toMatchObject({ code: ErrorCode.SIGN_IN_STALE });
  });

  it('ends with a suspension between the two steps', async () => {
    const member = await memberIn(kehila);
    const app = await appOf(kehila, member);
    const { secret } = await halfSignedIn(kehila, member.email);
    await kehila.get(SuspendAccount).execute(nobody, member.accountId);
    expect(await finish(secret, app.code())).toMatchObject({ code: ErrorCode.SIGN_IN_STALE });
  });

  it('is asked for after a new password from a mail too', async () => {
    const member = await memberIn(kehila);
    await appOf(kehila, member);
    await kehila.get(RequestPasswordReset).execute(nobody, member.email);
    const mails = await kehila.sql<{ body_text: string }>('select body_text from mail where to_address = $1', member.email);
    const token = mails.map(({ body_text }) => /\/reset\/([\w-]{43})/.exec(body_text)?.[1]).find(Boolean);
    expect(await kehila.get(ResetPassword).execute(nobody, { token: token!, password: 'marble lantern 44 quay' }, browser)).toMatchObject({
      steps: ['APP', 'RECOVERY_CODE'],
    });
    expect((await whoIs(kehila, member.session)).isAnonymous).toBe(true);
  });

  it('is set up by somebody who has just shown who they are, and gives their session a new id', async () => {
    const member = await memberIn(kehila);
    const [before, elsewhere] = [member.session, await signedIn(kehila, member.email)];
    await appOf(kehila, member);
    expect((await whoIs(kehila, before)).isAnonymous).toBe(true);
    expect((await whoIs(kehila, elsewhere)).isAnonymous).toBe(true);
    expect(await whoIs(kehila, member.session)).toMatchObject({ accountId: member.accountId, factor: true });
    expect(await mailsTo(member.email)).toEqual(['A second step was added to your account']);
    kehila.clock.advance(11 * minute);
    expect(await kehila.get(BeginApp).execute(member.session.actor, { replace: true })).toMatchObject({ code: ErrorCode.PROOF_NEEDED });
  });

  it('is not set up without a right code, nor after a quarter of an hour', async () => {
    const member = await memberIn(kehila);
    const confirm = (code: string) => kehila.get(ConfirmApp).execute(member.session.actor, code, browser);
    expect(await confirm('123456')).toMatchObject({ code: ErrorCode.CODE_WRONG });
    done(await kehila.get(BeginApp).execute(member.session.actor, { replace: false }));
    expect(await confirm('12345')).toMatchObject({ code: ErrorCode.CODE_WRONG });
    expect(isFailure(await signedIn(kehila, member.email))).toBe(false);
    kehila.clock.advance(15 * minute);
    expect(await kehila.get(SecurityReader).pendingApp(member.session.actor)).toBeNull();
  });

  it('gives way to another app only when that is wanted, and counts until the other has shown a code', async () => {
    const member = await memberIn(kehila);
    const first = await appOf(kehila, member);
    expect(await kehila.get(BeginApp).execute(member.session.actor, { replace: false })).toMatchObject({ code: ErrorCode.STATE_REFUSED });
    done(await kehila.get(BeginApp).execute(member.session.actor, { replace: true }));
    done(await finish((await halfSignedIn(kehila, member.email)).secret, first.code()));
    const second = await appOf(kehila, member);
    expect(await finish((await halfSignedIn(kehila, member.email)).secret, first.code(1))).toMatchObject({ code: ErrorCode.CODE_WRONG });
    expect(isFailure(await finish((await halfSignedIn(kehila, member.email)).secret, second.code(1)))).toBe(false);
    expect(second.recoveryCodes).toEqual([]);
  });

  it('keeps its secret sealed, and readable only in the row of its account', async () => {
    const [one, other] = [await memberIn(kehila), await memberIn(kehila)];
    const app = await appOf(kehila, one);
    await appOf(kehila, other);
    await kehila.sql(
      'update authenticator_app set secret = (select secret from authenticator_app where account_id = $1) where account_id = $2',
      one.accountId,
      other.accountId,
    );
    await expect(finish((await halfSignedIn(kehila, other.email)).secret, app.code())).rejects.toThrow();
  });

  it('comes with ten recovery codes, kept as hashes, each good once', async () => {
    const member = await memberIn(kehila);
    const { recoveryCodes } = await appOf(kehila, member);
    expect(new Set(recoveryCodes).size).toBe(10);
    const [row] = await kehila.sql<{ all: string }>(`select string_agg(c::text, ' ') as all from recovery_code c`);
    for (const code of recoveryCodes) expect(row?.all).not.toContain(code.replaceAll('-', ''));
    const [first = '', second = ''] = recoveryCodes;
    done(await finish((await halfSignedIn(kehila, member.email)).secret, first.toUpperCase().replaceAll('-', ' ')));
    expect(await finish((await halfSignedIn(kehila, member.email)).secret, first)).toMatchObject({ code: ErrorCode.CODE_WRONG });
    const halves = await Promise.all(Array.from({ length: 10 }, () => halfSignedIn(kehila, member.email)));
    const outcomes = await Promise.all(halves.map(({ secret }) => finish(secret, second)));
    expect(outcomes.filter((outcome) => !isFailure(outcome))).toHaveLength(1);
    expect(await kehila.get(SecurityReader).recoveryCodesLeft(member.session.actor)).toBe(8);
  });

  it('ends the recovery codes from before with new ones', async () => {
    const member = await memberIn(kehila);
    const { recoveryCodes } = await appOf(kehila, member);
    const { codes } = done(await kehila.get(RenewRecoveryCodes).execute(member.session.actor));
    expect(await finish((await halfSignedIn(kehila, member.email)).secret, recoveryCodes[0]!)).toMatchObject({ code: ErrorCode.CODE_WRONG });
    expect(isFailure(await finish((await halfSignedIn(kehila, member.email)).secret, codes[0]!))).toBe(false);
  });

  it('gives no recovery codes to an account without a factor', async () => {
    const member = await memberIn(kehila);
    expect(await kehila.get(RenewRecoveryCodes).execute(member.session.actor)).toMatchObject({ code: ErrorCode.FACTOR_MISSING });
  });

  it('can be taken away again, and the recovery codes go with it', async () => {
    const member = await memberIn(kehila);
    await appOf(kehila, member);
    const remove = () => kehila.get(RemoveApp).execute(member.session.actor, {});
    done(await remove());
    expect(await remove()).toMatchObject({ code: ErrorCode.FACTOR_MISSING });
    expect(await kehila.get(SecurityReader).recoveryCodesLeft(member.session.actor)).toBe(0);
    expect(isFailure(await signedIn(kehila, member.email))).toBe(false);
  });

  it.each(['STAFF', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR'] as const)('is required for the role %s: it sleeps until the step is set up', async (role) => {
    const member = await memberIn(kehila);
    await grant(member.accountId, role);
    member.session = await signedIn(kehila, member.email);
    const asleep = await whoIs(kehila, member.session);
    expect(asleep).toMatchObject({ grants: [], asleep: [{ role, spaceId: null }], factor: false });
    expect(await kehila.get(ViewerReader).of(asleep)).toMatchObject({ secondFactorRequired: true, roles: ['CUSTOMER'] });
    await appOf(kehila, member);
    const awake = await whoIs(kehila, member.session);
    expect(awake).toMatchObject({ grants: [{ role, spaceId: null }], asleep: [], factor: true });
    expect(await kehila.get(ViewerReader).of(awake)).toMatchObject({ secondFactorRequired: false, roles: ['CUSTOMER', role] });
    expect(await kehila.get(RemoveApp).execute(member.session.actor, {})).toMatchObject({ code: ErrorCode.LAST_FACTOR });
  });

  it('is not required of experts, nor of sample accounts', async () => {
    const [expert, sample] = [await memberIn(kehila), await memberIn(kehila, { sample: true })];
    await grant(expert.accountId, 'EXPERT');
    await grant(sample.accountId, 'ADMINISTRATOR');
    expect((await whoIs(kehila, await signedIn(kehila, expert.email))).asleep).toEqual([]);
    expect((await whoIs(kehila, await signedIn(kehila, sample.email))).isAdministrator).toBe(true);
  });

  it('is reset by an administrator: sessions end, the person is told, and the act names them', async () => {
    const member = await memberIn(kehila);
    const app = await appOf(kehila, member);
    const { secret } = await halfSignedIn(kehila, member.email);
    done(await kehila.get(ResetSecondFactor).execute(nobody, member.accountId));
    expect((await whoIs(kehila, member.session)).isAnonymous).toBe(true);
    expect(await finish(secret, app.code())).toMatchObject({ code: ErrorCode.SIGN_IN_STALE });
    expect(isFailure(await signedIn(kehila, member.email))).toBe(false);
    expect(await mailsTo(member.email)).toContain('Your second step was reset');
    expect(await kehila.sql(`select subjects from audit_entry where act = 'resetSecondFactor'`)).toEqual([{ subjects: [`account:${member.accountId}`] }]);
    expect(await kehila.get(ResetSecondFactor).execute(nobody, '999999')).toMatchObject({ code: ErrorCode.NOT_FOUND });
  });

  it('is for those whose address is confirmed', async () => {
    const member = await memberIn(kehila);
    await kehila.sql(`update account set state = 'unverified', verified_at = null where id = $1`, member.accountId);
    expect(await kehila.get(BeginApp).execute(await whoIs(kehila, member.session), { replace: false })).toMatchObject({ code: ErrorCode.NOT_VERIFIED });
  });

  it('does not let a password alone do more for being the right one', async () => {
    const member = await memberIn(kehila);
    await appOf(kehila, member);
    expect(await kehila.get(SignIn).execute(nobody, { email: member.email, password: goodPassword }, browser)).not.toHaveProperty('token');
  });
});
