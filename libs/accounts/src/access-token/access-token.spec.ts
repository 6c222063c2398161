import { Authenticator, BadInput, ErrorCode, type TokenScope } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountsAlone, nobody } from '../accounts.factory';
import { GrantRole } from '../account/use-cases/grant-role';
import { SuspendAccount } from '../account/use-cases/suspend-account';
import { ResetSecondFactor } from '../factor/use-cases/reset-second-factor';
import { appOf, done, type Member, memberIn, signedIn } from '../security/security.factory';
import { SecurityReader } from '../security/security.reader';
import { SignOutEverywhere } from '../session/use-cases/sign-out-everywhere';
import { CreateAccessToken } from './use-cases/create-access-token';
import { RevokeAccessToken } from './use-cases/revoke-access-token';

const day = 86_400_000;

describe('an access token', () => {
  const kehila = useFeatures(accountsAlone());
  afterEach(() => kehila.clock.reset());
  const create = ({ session }: Member, scopes: readonly TokenScope[] = ['READ'], days = 30, name = 'A script') =>
    kehila.get(CreateAccessToken).execute(session.actor, { name, scopes, days });
  const whoIs = (accessToken: string) => kehila.get(Authenticator).authenticate({ sessionToken: null, accessToken, language: 'en' });
  const refused = { extensions: { code: 'UNAUTHENTICATED' } };

  it('acts for its holder, is told once and kept as a hash', async () => {
    const member = await memberIn(kehila);
    const { token } = done(await create(member, ['WRITE']));
    expect(token).toMatch(/^keh_[\w-]{43}$/);
    expect(await whoIs(token)).toMatchObject({ accountId: member.accountId, sessionId: null, verified: true, tokenScopes: ['WRITE'], mayChange: true });
    const [row] = await kehila.sql<{ all: string }>(`select string_agg(t::text, ' ') as all from access_token t`);
    expect(row?.all).not.toContain(token.slice(4));
  });

  it('for reading changes nothing', async () => {
    const { token } = done(await create(await memberIn(kehila), ['READ']));
    expect((await whoIs(token)).mayChange).toBe(false);
  });

  it('opens the roles that its scopes name, while its holder has a second factor', async () => {
    const member = await memberIn(kehila);
    for (const role of ['STAFF', 'ADMINISTRATOR'] as const) await kehila.get(GrantRole).execute(nobody, { accountId: member.accountId, role, spaceId: null });
    member.session = await signedIn(kehila, member.email);
    expect(await create(member, ['MODERATE'])).toMatchObject({ code: ErrorCode.FACTOR_MISSING });
    await appOf(kehila, member);
    const [writing, moderating, administering] = await Promise.all(
      (['WRITE', 'MODERATE', 'ADMINISTER'] as const).map(async (scope) => done(await create(member, [scope])).token),
    );
    expect((await whoIs(writing!)).grants).toEqual([]);
    expect((await whoIs(moderating!)).grants).toEqual([{ role: 'STAFF', spaceId: null }]);
    expect((await whoIs(administering!)).grants).toEqual([{ role: 'ADMINISTRATOR', spaceId: null }]);
    await kehila.sql('delete from authenticator_app where account_id = $1', member.accountId);
    expect((await whoIs(administering!)).grants).toEqual([]);
  });

  it('works until its last day', async () => {
    const { token } = done(await create(await memberIn(kehila), ['READ'], 2));
    kehila.clock.advance(2 * day - 1_000);
    expect((await whoIs(token)).isAnonymous).toBe(false);
    kehila.clock.advance(1_001);
    await expect(whoIs(token)).rejects.toMatchObject(refused);
  });

  it.each([0, 366])('is not made for %d days', async (days) => {
    await expect(create(await memberIn(kehila), ['READ'], days)).rejects.toThrow(BadInput);
  });

  it('is revoked by its holder only, at once', async () => {
    const [member, stranger] = [await memberIn(kehila), await memberIn(kehila)];
    const { token, tokenId } = done(await create(member));
    expect(await kehila.get(RevokeAccessToken).execute(stranger.session.actor, tokenId)).toMatchObject({ code: ErrorCode.NOT_FOUND });
    done(await kehila.get(RevokeAccessToken).execute(member.session.actor, tokenId));
    await expect(whoIs(token)).rejects.toMatchObject(refused);
  });

  it.each([
    ['a suspension', (member: Member) => kehila.get(SuspendAccount).execute(nobody, member.accountId)],
    ['signing out everywhere', (member: Member) => kehila.get(SignOutEverywhere).execute(member.session.actor, 'ALL')],
    ['a reset of the second factor', (member: Member) => kehila.get(ResetSecondFactor).execute(nobody, member.accountId)],
  ])('ends with %s', async (_, end) => {
    const member = await memberIn(kehila);
    const { token } = done(await create(member));
    await end(member);
    await expect(whoIs(token)).rejects.toMatchObject(refused);
  });

  it('is listed with its last use, written at most once a minute', async () => {
    const member = await memberIn(kehila);
    const { token } = done(await create(member));
    const listed = () => kehila.get(SecurityReader).accessTokens(member.session.actor);
    expect(await listed()).toMatchObject([{ name: 'A script', scopes: ['READ'], lastUsedAt: null }]);
    await whoIs(token);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const first = (await listed())[0]?.lastUsedAt?.getTime();
    kehila.clock.advance(59_000);
    await whoIs(token);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await listed())[0]?.lastUsedAt?.getTime()).toBe(first);
  });

  it('is one of at most twenty', async () => {
    const member = await memberIn(kehila);
    for (let n = 0; n < 20; n++) done(await create(member));
    expect(await create(member)).toMatchObject({ code: ErrorCode.ACCESS_TOKEN_LIMIT_REACHED, limit: 20 });
  });

  it('is made by somebody who has just shown who they are, under a name', async () => {
    const member = await memberIn(kehila);
    await expect(create(member, ['READ'], 1, ' ')).rejects.toThrow(BadInput);
    await expect(create(member, ['READ'], 1, 'x\u202ey')).rejects.toThrow(BadInput);
    kehila.clock.advance(11 * 60_000);
    expect(await create(member)).toMatchObject({ code: ErrorCode.PROOF_NEEDED });
  });

  it.each(['', 'keh_', `keh_${'a'.repeat(43)}`, 'a'.repeat(43), `keh_'; drop table session; --`])('is not %j', async (token) => {
    await expect(whoIs(token)).rejects.toMatchObject(refused);
  });
});
