import { Actor, Authenticator, type Failure, isFailure, type Role } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountIn, accountsAlone, goodPassword, nobody } from '../accounts.factory';
import { Abilities } from '../ability/abilities';
import { Ability } from '../ability/ability';
import { GrantRole } from '../account/use-cases/grant-role';
import { SuspendAccount } from '../account/use-cases/suspend-account';
import type { OpenedSession } from '../session/sessions';
import { SignIn } from '../sign-in/use-cases/sign-in';
import type { SanctionAccountInput } from './graphql/sanction.inputs';
import { Sanctions } from './sanctions.reader';
import { LiftSanction } from './use-cases/lift-sanction';
import { SanctionAccount } from './use-cases/sanction-account';

const hour = 3_600_000;

describe('measures against accounts', () => {
  const kehila = useFeatures(accountsAlone());

  const holding = async (...roles: Role[]) => {
    const { accountId, actor } = await accountIn(kehila);
    for (const role of roles) await kehila.get(GrantRole).execute(nobody, { accountId, role: role as 'STAFF', spaceId: null });
    return new Actor({ ...actor, grants: roles.map((role) => ({ role, spaceId: null })) });
  };
  const impose = async (by: Actor, accountId: string, fields: Partial<SanctionAccountInput> = {}) =>
    kehila.get(SanctionAccount).execute(by, { accountId, kind: 'silence', reason: 'Insults.', ...fields });
  const lift = (by: Actor, sanctionId: string) => kehila.get(LiftSanction).execute(by, { sanctionId });
  const signIn = (email: string) => kehila.get(SignIn).execute(nobody, { email, password: goodPassword }, '');
  const whoIs = ({ token }: OpenedSession) => kehila.get(Authenticator).authenticate({ sessionToken: token, language: 'en' });
  const inAnHour = () => new Date(kehila.clock.now().getTime() + hour);
  const mails = (email: string) =>
    kehila.sql<{ subject: string; body_text: string }>('select subject, body_text from mail where to_address = $1 order by id', email);
  const idOf = (outcome: { sanctionId: string } | Failure) => {
    if (isFailure(outcome)) throw new Error(outcome.code);
    return outcome.sanctionId;
  };

  it('silence: the person reads on and can do nothing else, knows why and until when, and it ends by itself', async () => {
    const staff = await holding('STAFF');
    const { accountId, email } = await accountIn(kehila, { password: goodPassword });
    const session = (await signIn(email)) as OpenedSession;
    const until = inAnHour();
    await impose(staff, accountId, { until });
    const silenced = await whoIs(session);
    expect(silenced).toMatchObject({ accountId, verified: false, silence: { until, reason: 'Insults.' } });
    const abilities = kehila.get(Abilities);
    expect(await abilities.held(silenced, Object.values(Ability), null)).toEqual(['RATE']);
    expect(await abilities.refusal(silenced, 'COMMENT', { spaceId: null })).toMatchObject({ needs: ['silence'], until });
    kehila.clock.advance(hour + 1);
    expect(await whoIs(session)).toMatchObject({ verified: true, silence: null });
    kehila.clock.reset();
  });

  it('tell the person by mail what, why and until when', async () => {
    const { accountId, email } = await accountIn(kehila);
    await impose(await holding('STAFF'), accountId, { kind: 'warn', reason: 'Please stay friendly.' });
    const [warning] = await mails(email);
    expect(warning?.subject).toBe('A word about your contributions');
    expect(warning?.body_text).toContain('Please stay friendly.');
  });

  it('suspension: ends all sessions at once, and the right password is told why and until when, until its time is over', async () => {
    const { accountId, email } = await accountIn(kehila, { password: goodPassword });
    const session = (await signIn(email)) as OpenedSession;
    const until = inAnHour();
    await impose(await holding('STAFF'), accountId, { kind: 'suspend', until });
    expect((await whoIs(session)).isAnonymous).toBe(true);
    const refused = (await signIn(email)) as Failure;
    expect(refused).toMatchObject({ code: 'ACCOUNT_SUSPENDED', until, reason: 'Insults.' });
    expect(refused.message).toContain('Insults.');
    kehila.clock.advance(hour + 1);
    expect(isFailure(await signIn(email))).toBe(false);
    kehila.clock.reset();
  });

  it('are lifted before their time, once, and the account is as before', async () => {
    const staff = await holding('STAFF');
    const { accountId, email } = await accountIn(kehila, { password: goodPassword });
    const sanctionId = idOf(await impose(staff, accountId, { kind: 'suspend' }));
    await lift(staff, sanctionId);
    expect(isFailure(await signIn(email))).toBe(false);
    expect(await lift(staff, sanctionId)).toMatchObject({ code: 'STATE_REFUSED', state: 'ended' });
    expect(await lift(staff, '999999')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('take the place of one another, and the record keeps all', async () => {
    const staff = await holding('STAFF');
    const { accountId } = await accountIn(kehila);
    await impose(staff, accountId, { kind: 'silence' });
    await impose(staff, accountId, { kind: 'suspend' });
    await impose(staff, accountId, { kind: 'silence', until: inAnHour() });
    const record = await kehila.get(Sanctions).ofAccount(accountId);
    expect(record.map(({ kind, stands }) => [kind, stands])).toEqual([
      ['silence', true],
      ['suspend', false],
      ['silence', false],
    ]);
    expect(await kehila.sql('select state from account where id = $1', accountId)).toEqual([{ state: 'silenced' }]);
  });

  it('are taken one after the other when two moderators press at once', async () => {
    const [one, other] = [await holding('STAFF'), await holding('STAFF')];
    const { accountId } = await accountIn(kehila);
    await Promise.all([impose(one, accountId), impose(other, accountId)]);
    expect(await kehila.sql('select count(*)::int as standing from sanction where account_id = $1 and lifted_at is null', accountId)).toEqual([
      { standing: 1 },
    ]);
  });

  it.each(['CUSTOMER', 'EXPERT', 'REVIEWER', 'MANAGER'] as const)('are not taken by somebody who is only %s', async (role) => {
    const { accountId } = await accountIn(kehila);
    const by = role === 'CUSTOMER' || role === 'EXPERT' ? (await accountIn(kehila)).actor : await holding(role);
    expect(await impose(by, accountId)).toMatchObject({ code: 'NOT_ALLOWED', ability: 'SANCTION', needs: ['staffOfSpace'] });
  });

  it.each(['STAFF', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR'] as const)('against %s are taken by administrators only', async (role) => {
    const judged = await holding(role);
    expect(await impose(await holding('STAFF'), judged.accountId!)).toMatchObject({ code: 'NOT_ALLOWED', needs: ['administrator'] });
    expect(isFailure(await impose(await holding('ADMINISTRATOR'), judged.accountId!))).toBe(false);
  });

  it('are taken by nobody against themselves', async () => {
    const staff = await holding('STAFF');
    expect(await impose(staff, staff.accountId!)).toMatchObject({ code: 'OWN_ACCOUNT' });
    const administrator = await holding('ADMINISTRATOR');
    expect(await impose(administrator, administrator.accountId!)).toMatchObject({ code: 'OWN_ACCOUNT' });
  });

  it('have an end in the future, and a warning has none', async () => {
    const staff = await holding('STAFF');
    const { accountId } = await accountIn(kehila);
    await expect(impose(staff, accountId, { until: kehila.clock.now() })).rejects.toMatchObject({
      fields: [{ path: ['input', 'until'], code: 'ENDS_TOO_EARLY' }],
    });
    await expect(impose(staff, accountId, { kind: 'warn', until: inAnHour() })).rejects.toMatchObject({ fields: [{ path: ['input', 'until'] }] });
  });

  it('are for confirmed accounts that are still there', async () => {
    const staff = await holding('STAFF');
    const { accountId } = await accountIn(kehila, { verified: false });
    expect(await impose(staff, accountId)).toMatchObject({ code: 'STATE_REFUSED', state: 'unverified' });
    expect(await impose(staff, '999999')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('never suspend the last administrator, not even by a command', async () => {
    await kehila.sql(`delete from role_grant where role = 'ADMINISTRATOR'`);
    const last = await holding('ADMINISTRATOR');
    expect(await kehila.get(SuspendAccount).execute(nobody, last.accountId!)).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    await holding('ADMINISTRATOR');
    expect(isFailure(await kehila.get(SuspendAccount).execute(nobody, last.accountId!))).toBe(false);
  });
});
