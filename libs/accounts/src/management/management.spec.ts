import { Authenticator, isFailure } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountIn, accountsAlone, goodPassword, nobody } from '../accounts.factory';
import { GrantRole } from '../account/use-cases/grant-role';
import { RevokeRole } from '../account/use-cases/revoke-role';
import { SuspendAccount } from '../account/use-cases/suspend-account';
import type { OpenedSession } from '../session/sessions';
import { SignIn } from '../sign-in/use-cases/sign-in';
import type { ManagedAccountFilter } from './graphql/management.inputs';
import { ManagedAccounts } from './managed-accounts.reader';
import { LookAtEmail } from './use-cases/look-at-email';
import { SignOutAccount } from './use-cases/sign-out-account';

describe('taking a role back', () => {
  const kehila = useFeatures(accountsAlone());
  const grant = (accountId: string, role: 'STAFF' | 'ADMINISTRATOR') => kehila.get(GrantRole).execute(nobody, { accountId, role, spaceId: null });
  const revoke = (accountId: string, role: 'STAFF' | 'ADMINISTRATOR') => kehila.get(RevokeRole).execute(nobody, { accountId, role, spaceId: null });

  it('works at once, ends the sessions and is on the audit log', async () => {
    const { accountId, email } = await accountIn(kehila, { password: goodPassword });
    await grant(accountId, 'STAFF');
    const { token } = (await kehila.get(SignIn).execute(nobody, { email, password: goodPassword }, '')) as OpenedSession;
    await revoke(accountId, 'STAFF');
    expect((await kehila.get(Authenticator).authenticate({ sessionToken: token, language: 'en' })).isAnonymous).toBe(true);
    expect(await kehila.sql('select role from role_grant where account_id = $1', accountId)).toEqual([]);
    expect(await kehila.sql(`select subjects from audit_entry where act = 'revokeRole'`)).toEqual([{ subjects: [`account:${accountId}`] }]);
  });

  it('refuses one that is not held, and an account that does not exist', async () => {
    const { accountId } = await accountIn(kehila);
    expect(await revoke(accountId, 'STAFF')).toMatchObject({ code: 'STATE_REFUSED', state: 'not_held' });
    expect(await revoke('999999', 'STAFF')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leaves an administrator, also when two are taken away at once; one who is suspended does not count', async () => {
    const [one, other, suspended] = [await accountIn(kehila), await accountIn(kehila), await accountIn(kehila)];
    for (const { accountId } of [one, other, suspended]) await grant(accountId, 'ADMINISTRATOR');
    await kehila.get(SuspendAccount).execute(nobody, suspended.accountId);
    const outcomes = await Promise.all([revoke(one.accountId, 'ADMINISTRATOR'), revoke(other.accountId, 'ADMINISTRATOR')]);
    expect(outcomes.filter((outcome) => isFailure(outcome))).toMatchObject([{ code: 'LAST_ADMINISTRATOR' }]);
  });

  it('names a space that does not exist as missing', async () => {
    const { accountId } = await accountIn(kehila);
    expect(await kehila.get(GrantRole).execute(nobody, { accountId, role: 'STAFF', spaceId: '999' })).toMatchObject({ code: 'NOT_FOUND', id: '999' });
  });
});

describe('accounts for those who look after them', () => {
  const kehila = useFeatures(accountsAlone());
  const found = async (filter: ManagedAccountFilter) => (await kehila.get(ManagedAccounts).page(filter, 20, null)).nodes.map(({ account }) => account.id);

  it('are found by name, handle, whole address and number, and by nothing of an address', async () => {
    const { accountId } = await accountIn(kehila, { handle: 'noa-levi', displayName: 'Noa Levi', email: 'noa@example.org' });
    for (const query of ['noa', 'NOA-LE', 'noa@EXAMPLE.org', accountId]) expect(await found({ query })).toEqual([accountId]);
    expect(await found({ query: 'noa@exam' })).toEqual([]);
    expect(await found({ query: '%' })).toEqual([]);
  });

  it('are filtered by role, by the state of this moment and by measures', async () => {
    const [staff, silenced, over] = [await accountIn(kehila), await accountIn(kehila), await accountIn(kehila)];
    await kehila.get(GrantRole).execute(nobody, { accountId: staff.accountId, role: 'STAFF', spaceId: null });
    await kehila.sql(`update account set state = 'silenced' where id = any($1)`, [silenced.accountId, over.accountId]);
    await kehila.sql(`update account set sanctioned_until = now() - interval '1 minute' where id = $1`, over.accountId);
    expect(await found({ role: 'STAFF' })).toEqual([staff.accountId]);
    expect(await found({ state: 'silenced' })).toEqual([silenced.accountId]);
    expect(await found({ state: 'active', query: over.accountId })).toEqual([over.accountId]);
    await kehila.get(SuspendAccount).execute(nobody, silenced.accountId);
    expect(await found({ sanctioned: true })).toEqual([silenced.accountId]);
    expect(await kehila.get(ManagedAccounts).count({ sanctioned: true })).toBe(1);
  });

  it('come page by page, each once', async () => {
    const managed = kehila.get(ManagedAccounts);
    const all = await managed.page({}, 100, null);
    const first = await managed.page({}, 2, null);
    const second = await managed.page({}, 100, first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ account }) => account.id)).toEqual(all.nodes.map(({ account }) => account.id));
  });

  it('show their address to who looks, and the look is on the audit log', async () => {
    const { accountId, email, actor } = await accountIn(kehila);
    expect(await kehila.get(LookAtEmail).execute(actor, accountId)).toEqual({ email });
    expect(await kehila.get(LookAtEmail).execute(actor, '999999')).toMatchObject({ code: 'NOT_FOUND' });
    const [act] = await kehila.get(ManagedAccounts).actsAbout(accountId);
    expect(act).toMatchObject({ act: 'lookAtEmail', actorId: accountId, subjects: [`account:${accountId}`] });
  });

  it('are signed out everywhere by an administrator', async () => {
    const { accountId, email, actor } = await accountIn(kehila, { password: goodPassword });
    await kehila.get(SignIn).execute(nobody, { email, password: goodPassword }, '');
    expect(await kehila.get(ManagedAccounts).sessionsOf(accountId)).toBe(1);
    await kehila.get(SignOutAccount).execute(actor, accountId);
    expect(await kehila.get(ManagedAccounts).sessionsOf(accountId)).toBe(0);
    expect(await kehila.get(SignOutAccount).execute(actor, '999999')).toMatchObject({ code: 'NOT_FOUND' });
  });
});
