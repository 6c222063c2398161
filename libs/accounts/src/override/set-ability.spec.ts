import { Actor, Authenticator, isFailure } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountIn, accountsAlone, goodPassword, nobody, StandingAsTold } from '../accounts.factory';
import { Abilities } from '../ability/abilities';
import { Actors } from '../account/actors';
import type { OpenedSession } from '../session/sessions';
import { SignIn } from '../sign-in/use-cases/sign-in';
import type { SetAbilityInput } from './graphql/override.inputs';
import { SetAbility } from './use-cases/set-ability';

const standing = new StandingAsTold();

describe('what is granted to one person or withheld', () => {
  const kehila = useFeatures(accountsAlone(standing));
  let administrator: Actor;
  const [here, elsewhere] = ['71', '72'];

  beforeAll(async () => {
    const { accountId } = await accountIn(kehila);
    administrator = new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
    await kehila.sql(`insert into space (id, slug, created_at) overriding system value values ($1, 'here', now()), ($2, 'elsewhere', now())`, here, elsewhere);
  });

  const set = (accountId: string, fields: Partial<SetAbilityInput>) =>
    kehila.get(SetAbility).execute(administrator, { accountId, ability: 'VOTE_DOWN', effect: 'grant', reason: 'So decided.', ...fields });
  const decide = async (accountId: string, spaceId: string | null, ability: 'VOTE_DOWN' | 'ASK' = 'VOTE_DOWN') =>
    kehila.get(Abilities).decide((await kehila.get(Actors).ofAccount(accountId))!, ability, { spaceId });

  it('is had without the points, and goes by the rules again when somebody decides so', async () => {
    const { accountId } = await accountIn(kehila);
    expect(await decide(accountId, here)).toMatchObject({ by: 'reputation' });
    await set(accountId, {});
    expect(await decide(accountId, here)).toEqual({ by: 'granted', refusal: undefined });
    await set(accountId, { effect: 'default' });
    expect(await decide(accountId, here)).toMatchObject({ by: 'reputation' });
    expect(await set(accountId, { effect: 'default' })).toMatchObject({ code: 'STATE_REFUSED', state: 'default' });
  });

  it('beats reputation and roles when it is withheld, but not an administrator', async () => {
    const { accountId } = await accountIn(kehila);
    standing.points.set(accountId, 5_000);
    await kehila.sql(`insert into role_grant (account_id, role, granted_at) values ($1, 'STAFF', now())`, accountId);
    await set(accountId, { effect: 'withhold' });
    expect(await decide(accountId, here)).toMatchObject({ by: 'withheld', refusal: { code: 'NOT_ALLOWED', needs: ['withheld'] } });
    await kehila.sql(`insert into role_grant (account_id, role, granted_at) values ($1, 'ADMINISTRATOR', now())`, accountId);
    expect(await decide(accountId, here)).toMatchObject({ by: 'administrator' });
  });

  it('is decided for one space before all spaces', async () => {
    const { accountId } = await accountIn(kehila);
    await set(accountId, { effect: 'withhold' });
    await set(accountId, { effect: 'grant', spaceId: here });
    expect(await decide(accountId, here)).toMatchObject({ by: 'granted' });
    expect(await decide(accountId, elsewhere)).toMatchObject({ by: 'withheld' });
    expect(await decide(accountId, null)).toMatchObject({ by: 'granted' });
  });

  it('of one space says nothing about another', async () => {
    const { accountId } = await accountIn(kehila);
    await set(accountId, { effect: 'withhold', ability: 'ASK', spaceId: here });
    expect(await decide(accountId, here, 'ASK')).toMatchObject({ by: 'withheld' });
    expect(await decide(accountId, elsewhere, 'ASK')).toMatchObject({ by: 'account' });
    expect(await decide(accountId, null, 'ASK')).toMatchObject({ by: 'account' });
  });

  it('ends by itself at its time', async () => {
    const { accountId } = await accountIn(kehila);
    await set(accountId, { until: new Date(kehila.clock.now().getTime() + 60_000) });
    expect(await decide(accountId, here)).toMatchObject({ by: 'granted' });
    kehila.clock.advance(60_001);
    expect(await decide(accountId, here)).toMatchObject({ by: 'reputation' });
    await set(accountId, { effect: 'withhold' });
    expect(await decide(accountId, here)).toMatchObject({ by: 'withheld' });
    kehila.clock.reset();
  });

  it('comes with the session, at the next request', async () => {
    const { accountId, email } = await accountIn(kehila, { password: goodPassword });
    const { token } = (await kehila.get(SignIn).execute(nobody, { email, password: goodPassword }, '')) as OpenedSession;
    await set(accountId, { effect: 'withhold', spaceId: here });
    const actor = await kehila.get(Authenticator).authenticate({ sessionToken: token, language: 'en' });
    expect(actor.overrides).toEqual([{ ability: 'VOTE_DOWN', spaceId: here, granted: false }]);
  });

  it('does not open what a silence shuts', async () => {
    const { accountId } = await accountIn(kehila);
    await set(accountId, {});
    await kehila.sql(`update account set state = 'silenced' where id = $1`, accountId);
    expect(await decide(accountId, here)).toMatchObject({ by: 'silence' });
  });

  it('stands once, however many administrators press at once', async () => {
    const { accountId } = await accountIn(kehila);
    await Promise.all([set(accountId, {}), set(accountId, { effect: 'withhold' })]);
    expect(await kehila.sql('select count(*)::int as standing from ability_override where account_id = $1 and ended_at is null', accountId)).toEqual([
      { standing: 1 },
    ]);
  });

  it('is for others, for accounts and spaces that exist, and for a time to come', async () => {
    const { accountId } = await accountIn(kehila);
    expect(await set(administrator.accountId!, {})).toMatchObject({ code: 'OWN_ACCOUNT' });
    expect(await set('999999', {})).toMatchObject({ code: 'NOT_FOUND', id: '999999' });
    expect(await set(accountId, { spaceId: '888888' })).toMatchObject({ code: 'NOT_FOUND', id: '888888' });
    await expect(set(accountId, { until: kehila.clock.now() })).rejects.toMatchObject({ fields: [{ path: ['input', 'until'], code: 'ENDS_TOO_EARLY' }] });
    expect(await set((await accountIn(kehila, { verified: false })).accountId, {})).toMatchObject({ code: 'STATE_REFUSED' });
  });

  it.each(['MANAGE_ACCOUNTS', 'SEE_AUDIT_LOG', 'SEE_MAIL', 'SEE_STAFF_QUEUE', 'SEE_REVIEW_QUEUE', 'RATE'] as const)('is never %s', async (ability) => {
    const { accountId } = await accountIn(kehila);
    await expect(set(accountId, { ability })).rejects.toMatchObject({ fields: [{ path: ['input', 'ability'] }] });
  });

  it('is on the audit log with the account, and the reason is kept with the decision', async () => {
    const { accountId } = await accountIn(kehila);
    expect(isFailure(await set(accountId, { reason: 'Helped at the fair.' }))).toBe(false);
    expect(await kehila.sql(`select actor_id, subjects from audit_entry where act = 'setAbility' order by id desc limit 1`)).toEqual([
      { actor_id: administrator.accountId, subjects: [`account:${accountId}`] },
    ]);
    expect(await kehila.sql('select reason from ability_override where account_id = $1', accountId)).toEqual([{ reason: 'Helped at the fair.' }]);
  });
});
