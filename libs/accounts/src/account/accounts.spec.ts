import { Actor, Authenticator, BadInput, isFailure, prepared, type Role } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountIn, accountsAlone, goodPassword, nobody } from '../accounts.factory';
import { AccountDevices } from '../device/account-devices';
import type { OpenedSession } from '../session/sessions';
import { RemoveExpired } from '../session/remove-expired';
import { SignIn } from '../sign-in/use-cases/sign-in';
import { SignUp } from '../sign-in/use-cases/sign-up';
import { VerifyEmail } from '../sign-in/use-cases/verify-email';
import { Accounts } from './accounts.reader';
import { authorRoleSql } from './author.sql';
import { Biographies } from './biographies.reader';
import { isNewcomer } from './newcomer';
import { CreateAccount } from './use-cases/create-account';
import { GrantRole } from './use-cases/grant-role';
import { SuspendAccount } from './use-cases/suspend-account';
import { ViewerReader } from './viewer.reader';

const day = 86_400_000;

describe('accounts', () => {
  const kehila = useFeatures(accountsAlone());
  const grant = (accountId: string, role: Exclude<Role, 'CUSTOMER'>, spaceId: string | null = null) =>
    kehila.get(GrantRole).execute(nobody, { accountId, role, spaceId });
  const accounts = () => kehila.get(Accounts);

  it('are found by id and handle as plain objects, once each', async () => {
    const { accountId } = await accountIn(kehila, { handle: 'dana', displayName: 'דנה לוי', language: 'he', at: new Date('2026-01-02T03:04:05Z') });
    const dana = {
      id: accountId,
      handle: 'dana',
      displayName: 'דנה לוי',
      initials: 'דל',
      imported: false,
      joinedAt: new Date('2026-01-02T03:04:05Z'),
      language: 'he',
      isStaff: false,
      avatar: null,
    };
    expect(await accounts().byHandle('DANA')).toEqual(dana);
    expect(await accounts().byIds([accountId, accountId, '999999'])).toEqual(new Map([[accountId, dana]]));
    expect(await accounts().byId('999999')).toBeUndefined();
  });

  it('say something about themselves where it is asked for', async () => {
    const [silent, speaking] = [await accountIn(kehila), await accountIn(kehila)];
    await kehila.sql(`update account set biography = 'I mend routers.' where id = $1`, speaking.accountId);
    const biographies = kehila.get(Biographies);
    expect(await Promise.all([silent, speaking].map(({ accountId }) => biographies.of(accountId)))).toEqual([null, 'I mend routers.']);
  });

  it('are not shown before their address is confirmed', async () => {
    const { email } = await accountIn(kehila, { handle: 'hidden-one', displayName: 'Hidden One', verified: false });
    expect(await accounts().byHandle('hidden-one')).toBeUndefined();
    expect((await accounts().page('hidden', 20, null)).nodes).toEqual([]);
    expect(await accounts().byEmail(` ${email.toUpperCase()}`)).toMatchObject({ handle: 'hidden-one' });
  });

  it('are listed newest first, page by page, none twice and none left out', async () => {
    const made = [];
    for (let n = 0; n < 5; n++)
      made.push((await accountIn(kehila, { at: new Date(Date.parse('2030-01-01T00:00:00.123Z') + (n === 3 ? 2 : n) * 1_000) })).accountId);
    const seen: string[] = [];
    let after: string | null = null;
    while (seen.length < 5) {
      const page = await accounts().page(null, 2, after);
      seen.push(...page.nodes.map((account) => account.id));
      after = page.pageInfo.endCursor;
    }
    expect(seen.slice(0, 5).sort()).toEqual([...made].sort());
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen[0]).toBe(made[4]);
  });

  it('are found by the beginning of the name, whatever is typed', async () => {
    await accountIn(kehila, { displayName: 'Zelda North', handle: 'zelda' });
    await accountIn(kehila, { displayName: 'Zelig South', handle: 'zelig' });
    const names = async (query: string) => (await accounts().page(query, 20, null)).nodes.map((account) => account.displayName);
    expect(await names(' ZEL')).toEqual(['Zelda North', 'Zelig South']);
    expect(await names('%')).toEqual([]);
    expect(await names('zel_a')).toEqual([]);
    const first = await accounts().page('zel', 1, null);
    expect((await accounts().page('zel', 1, first.pageInfo.endCursor)).nodes).toMatchObject([{ handle: 'zelig' }]);
  });

  it.each([['["x","1"]'], ['["2026-01-01","abc"]'], ['[1,2]'], ['[null,null]']])('refuse the cursor %s', async (values) => {
    await expect(accounts().page(null, 20, Buffer.from(values).toString('base64url'))).rejects.toThrow(BadInput);
  });

  it('tell staff from others, and what an author is in a space', async () => {
    const { accountId } = await accountIn(kehila, { handle: 'roles' });
    const roleIn = async (spaceId: string) => {
      const statement = prepared<{ role: string | null }>('spec_author_role', `select ${authorRoleSql('$1::bigint', '$2::bigint')} as role`);
      return (await kehila.database.row(statement, [accountId, spaceId]))?.role;
    };
    await kehila.sql(`insert into space (id, slug, created_at) overriding system value values (71, 'here', now()), (72, 'there', now())`);
    expect(await roleIn('71')).toBeNull();
    await grant(accountId, 'EXPERT', '71');
    expect(await roleIn('71')).toBe('EXPERT');
    await grant(accountId, 'REVIEWER', '71');
    expect(await roleIn('71')).toBe('REVIEWER');
    expect(await accounts().byHandle('roles')).toMatchObject({ isStaff: false });
    await grant(accountId, 'STAFF', '71');
    expect(await roleIn('71')).toBe('STAFF');
    expect(await roleIn('72')).toBeNull();
    await grant(accountId, 'ADMINISTRATOR');
    expect(await roleIn('72')).toBe('STAFF');
    expect(await accounts().byHandle('roles')).toMatchObject({ isStaff: true });
  });

  it('are made once for an address and once for a handle', async () => {
    const { email } = await accountIn(kehila, { handle: 'taken' });
    const create = (fields: object) =>
      kehila.get(CreateAccount).execute(nobody, { email: 'new@example.org', handle: 'fresh', displayName: 'New', language: 'he', verified: true, ...fields });
    await expect(create({ email: email.toUpperCase() })).rejects.toMatchObject({ fields: [{ path: ['email'], code: 'TAKEN' }] });
    await expect(create({ handle: 'taken' })).rejects.toMatchObject({ fields: [{ path: ['handle'], code: 'TAKEN' }] });
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => create({})));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  });
});

describe('granting a role', () => {
  const kehila = useFeatures(accountsAlone());

  it('counts once, is on the audit log, and ends the sessions that were begun with less power', async () => {
    const { accountId, email } = await accountIn(kehila, { password: goodPassword });
    const session = (await kehila.get(SignIn).execute(nobody, { email, password: goodPassword }, '')) as OpenedSession;
    for (let n = 0; n < 2; n++) await kehila.get(GrantRole).execute(nobody, { accountId, role: 'MANAGER', spaceId: null });
    expect(await kehila.sql('select role from role_grant where account_id = $1', accountId)).toEqual([{ role: 'MANAGER' }]);
    expect(await kehila.sql(`select subjects from audit_entry where act = 'grantRole' order by id limit 1`)).toEqual([{ subjects: [`account:${accountId}`] }]);
    expect((await kehila.get(Authenticator).authenticate({ sessionToken: session.token, language: 'he' })).isAnonymous).toBe(true);
  });

  it('refuses an account that does not exist', async () => {
    expect(await kehila.get(GrantRole).execute(nobody, { accountId: '999999', role: 'STAFF', spaceId: null })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('suspending', () => {
  const kehila = useFeatures(accountsAlone());

  it('refuses an account that does not exist or is suspended already', async () => {
    const { accountId } = await accountIn(kehila);
    expect(isFailure(await kehila.get(SuspendAccount).execute(nobody, accountId))).toBe(false);
    expect(await kehila.get(SuspendAccount).execute(nobody, accountId)).toMatchObject({ code: 'STATE_REFUSED', state: 'suspended' });
    expect(await kehila.get(SuspendAccount).execute(nobody, '999999')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the viewer', () => {
  const kehila = useFeatures(accountsAlone());

  it('is nobody without a session', async () => {
    expect(await kehila.get(ViewerReader).of(nobody)).toBeNull();
  });

  it('sees their own address and roles; everybody is a customer', async () => {
    const { actor, email } = await accountIn(kehila, { displayName: 'Sam Carter' });
    const staff = new Actor({
      ...actor,
      grants: [
        { role: 'STAFF', spaceId: '1' },
        { role: 'STAFF', spaceId: '2' },
      ],
    });
    expect(await kehila.get(ViewerReader).of(staff)).toMatchObject({
      account: { displayName: 'Sam Carter' },
      email,
      verified: true,
      language: 'en',
      roles: ['CUSTOMER', 'STAFF'],
    });
  });
});

describe('what has expired', () => {
  const kehila = useFeatures(accountsAlone());

  it('is removed 30 days after the end of a session, and nothing before', async () => {
    const { email } = await accountIn(kehila, { password: goodPassword });
    await kehila.get(SignIn).execute(nobody, { email, password: goodPassword }, '');
    kehila.clock.advance(43 * day);
    expect(await kehila.get(RemoveExpired).run()).toBe(0);
    kehila.clock.advance(2 * day);
    expect(await kehila.get(RemoveExpired).run()).toBe(1);
  });

  const signUp = (email: string) => kehila.get(SignUp).execute(nobody, { email, password: goodPassword, displayName: 'Dana', language: 'he' });
  const linkTo = async (email: string) => {
    const [mail] = await kehila.sql<{ body_text: string }>('select body_text from mail where to_address = $1 order by id desc', email);
    return /\/verify\/([\w-]{43})/.exec(mail!.body_text)![1]!;
  };
  const waiting = async () => (await kehila.sql<{ email: string }>('select email from sign_up order by email')).map(({ email }) => email);

  it('is a sign-up that nobody proved within a week, known address or not, with all that is its own', async () => {
    const { email, accountId: ownerId } = await accountIn(kehila);
    for (const address of [email, 'unknown@example.org']) await signUp(address);
    const { accountId } = (await kehila.get(SignIn).execute(nobody, { email: 'unknown@example.org', password: goodPassword }, '')) as OpenedSession;
    await kehila.get(AccountDevices).remember(accountId, {});
    await kehila.sql(`insert into draft (account_id, place, body, saved_at) values ($1, 'ask', 'Why', now())`, accountId);

    kehila.clock.advance(6 * day);
    await kehila.get(RemoveExpired).run();
    expect(await waiting()).toEqual([email, 'unknown@example.org'].sort());
    kehila.clock.advance(day + 1);
    await kehila.get(RemoveExpired).run();
    expect(await waiting()).toEqual([]);
    expect(await kehila.sql('select id from account where id = any($1)', [ownerId, accountId])).toEqual([{ id: ownerId }]);
    const left = ['session', 'email_token', 'account_password', 'known_device', 'draft'].map((table) => `select from ${table} where account_id = $1`);
    expect(await kehila.sql(`select 1 from (${left.join(' union all ')}) l`, accountId)).toEqual([]);
  });

  it('is a sign-up whose address somebody else has proven; the one that was proven stays', async () => {
    for (let n = 0; n < 3; n++) await signUp('proven@example.org');
    const { accountId } = (await kehila.get(VerifyEmail).execute(nobody, await linkTo('proven@example.org'), '')) as OpenedSession;
    await signUp('proven@example.org');
    expect(await kehila.get(RemoveExpired).run()).toBe(2);
    kehila.clock.advance(8 * day);
    await kehila.get(RemoveExpired).run();
    expect(await waiting()).toEqual([]);
    expect(await kehila.sql(`select account_id from account_email where email = 'proven@example.org'`)).toEqual([{ account_id: accountId }]);
  });

  it('goes however much of it there is', async () => {
    await kehila.sql(
      `with made as (insert into account (handle, display_name, language, state, joined_at) select 'many-' || n, 'Many', 'he', 'unverified', $1 from generate_series(1, 250) n returning id)
       insert into sign_up (account_id, email, signed_up_at) select id, 'many@example.org', $1 from made`,
      new Date(kehila.clock.now().getTime() - 8 * day),
    );
    expect(await kehila.get(RemoveExpired).run()).toBe(250);
  });
});

describe('newcomers', () => {
  const now = new Date('2026-11-25T12:00:00Z');
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

  it.each([
    [{ joinedAt: ago(23) }, true],
    [{ joinedAt: ago(25) }, false],
    [{ joinedAt: ago(25), posts: 2 }, true],
    [{ joinedAt: ago(25), posts: 3 }, false],
    [{ joinedAt: ago(23), posts: 9 }, true],
  ])('%j: %s', (account, expected) => {
    expect(isNewcomer(account, now, { hours: 24, posts: 3 })).toBe(expected);
  });
});
