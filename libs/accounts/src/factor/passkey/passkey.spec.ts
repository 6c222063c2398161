import { BadInput, ErrorCode, isFailure } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountsAlone, nobody } from '../../accounts.factory';
import { GrantRole } from '../../account/use-cases/grant-role';
import { SuspendAccount } from '../../account/use-cases/suspend-account';
import { FreshProof } from '../../proof/fresh-proof';
import { ConfirmIdentityByPasskey } from '../../proof/use-cases/confirm-identity-by-passkey';
import { browser, done, halfSignedIn, type Member, memberIn, signedIn, whoIs } from '../../security/security.factory';
import { SecurityReader } from '../../security/security.reader';
import { SignInWithPasskey } from '../../sign-in/use-cases/sign-in-with-passkey';
import { AddPasskey } from '../use-cases/add-passkey';
import { BeginPasskey } from '../use-cases/begin-passkey';
import { RemovePasskey } from '../use-cases/remove-passkey';
import { RenamePasskey } from '../use-cases/rename-passkey';
import { Authenticator } from './authenticator.factory';

const minute = 60_000;

describe('a passkey', () => {
  const kehila = useFeatures({ ...accountsAlone(), at: new Date('2026-11-01T08:00:00Z') });
  const begin = async (member: Member, purpose: 'ADD' | 'CONFIRM') => done(await kehila.get(BeginPasskey).execute(member.session.actor, purpose)).options;
  const add = (member: Member, response: string, name = 'My phone') => kehila.get(AddPasskey).execute(member.session.actor, { name, response }, browser);
  const signIn = (secret: string | null, response: string) => kehila.get(SignInWithPasskey).execute(nobody, secret, response, browser);
  const askToSignIn = async () => {
    const { options, secret } = done(await kehila.get(BeginPasskey).execute(nobody, 'SIGN_IN'));
    return { options, secret: secret! };
  };

  async function withPasskey(
    authenticator = new Authenticator(),
    fields: Parameters<typeof memberIn>[1] = {},
  ): Promise<{ member: Member; authenticator: Authenticator }> {
    const member = await memberIn(kehila, fields);
    member.session = done(await add(member, authenticator.make(await begin(member, 'ADD')))).session;
    return { member, authenticator };
  }

  it('is added, told by mail, and comes with recovery codes', async () => {
    const member = await memberIn(kehila);
    const authenticator = new Authenticator();
    const added = done(await add(member, authenticator.make(await begin(member, 'ADD'))));
    expect(added.recoveryCodes).toHaveLength(10);
    expect((await whoIs(kehila, member.session)).isAnonymous).toBe(true);
    expect(await whoIs(kehila, added.session)).toMatchObject({ factor: true });
    expect(await kehila.get(SecurityReader).passkeys(added.session.actor)).toMatchObject([{ name: 'My phone', lastUsedAt: null }]);
    expect(await kehila.sql('select subject from mail where to_address = $1', member.email)).toEqual([{ subject: 'A second step was added to your account' }]);
  });

  it('signs in without a password', async () => {
    const { member, authenticator } = await withPasskey();
    const { options, secret } = await askToSignIn();
    const session = done(await signIn(secret, authenticator.sign(options)));
    expect(await whoIs(kehila, session)).toMatchObject({ accountId: member.accountId, factor: true });
  });

  it('is the second step after a password', async () => {
    const { member, authenticator } = await withPasskey();
    const half = await halfSignedIn(kehila, member.email);
    expect(half.steps).toEqual(['PASSKEY', 'RECOVERY_CODE']);
    done(await signIn(half.secret, authenticator.sign(half.passkeyOptions!)));
  });

  it('alone must have checked its holder; after a password having it is enough', async () => {
    const { member, authenticator } = await withPasskey(new Authenticator('community.example', { checksHolder: false }));
    const { options, secret } = await askToSignIn();
    expect(await signIn(secret, authenticator.sign(options))).toMatchObject({ code: ErrorCode.PASSKEY_REFUSED });
    const half = await halfSignedIn(kehila, member.email);
    done(await signIn(half.secret, authenticator.sign(half.passkeyOptions!)));
  });

  it('answers a question once, however many try at once', async () => {
    const { authenticator } = await withPasskey();
    const { options, secret } = await askToSignIn();
    const answer = authenticator.sign(options);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => signIn(secret, answer)));
    expect(outcomes.filter((outcome) => !isFailure(outcome))).toHaveLength(1);
  });

  it('does not answer the question of another browser, nor an old one', async () => {
    const { authenticator } = await withPasskey();
    const [mine, other] = [await askToSignIn(), await askToSignIn()];
    expect(await signIn(other.secret, authenticator.sign(mine.options))).toMatchObject({ code: ErrorCode.PASSKEY_REFUSED });
    expect(await signIn(null, authenticator.sign(mine.options))).toMatchObject({ code: ErrorCode.SIGN_IN_STALE });
    kehila.clock.advance(5 * minute + 1);
    expect(await signIn(mine.secret, authenticator.sign(mine.options))).toMatchObject({ code: ErrorCode.SIGN_IN_STALE });
  });

  it('of another account does not finish a sign-in', async () => {
    const [{ member }, { authenticator }] = [await withPasskey(), await withPasskey()];
    const half = await halfSignedIn(kehila, member.email);
    expect(await signIn(half.secret, authenticator.sign(half.passkeyOptions!))).toMatchObject({ code: ErrorCode.PASSKEY_REFUSED });
  });

  it('that signed for another site, or that nobody knows, is refused', async () => {
    await withPasskey();
    for (const authenticator of [new Authenticator(), new Authenticator('community.example', { origin: 'https://community.example.evil.example' })]) {
      const { options, secret } = await askToSignIn();
      expect(await signIn(secret, authenticator.sign(options))).toMatchObject({ code: ErrorCode.PASSKEY_REFUSED });
    }
    const elsewhere = new Authenticator('evil.example', { origin: 'https://community.example' });
    const member = await memberIn(kehila);
    expect(await add(member, elsewhere.make(await begin(member, 'ADD')))).toMatchObject({ code: ErrorCode.PASSKEY_REFUSED });
  });

  it('whose counter goes back is a copy, and refused', async () => {
    const { authenticator } = await withPasskey();
    const first = await askToSignIn();
    done(await signIn(first.secret, authenticator.sign(first.options)));
    authenticator.counter = 0;
    const second = await askToSignIn();
    expect(await signIn(second.secret, authenticator.sign(second.options))).toMatchObject({ code: ErrorCode.PASSKEY_REFUSED });
  });

  it('of somebody suspended opens nothing', async () => {
    const { member, authenticator } = await withPasskey();
    await kehila.get(SuspendAccount).execute(nobody, member.accountId);
    const { options, secret } = await askToSignIn();
    expect(isFailure(await signIn(secret, authenticator.sign(options)))).toBe(true);
  });

  it('confirms who is there, once a question', async () => {
    const { member, authenticator } = await withPasskey();
    kehila.clock.advance(11 * minute);
    const { actor } = member.session;
    expect(await kehila.get(FreshProof).refusal(actor)).toMatchObject({ code: ErrorCode.PROOF_NEEDED });
    const answer = authenticator.sign(await begin(member, 'CONFIRM'));
    done(await kehila.get(ConfirmIdentityByPasskey).execute(actor, answer));
    expect(await kehila.get(FreshProof).refusal(actor)).toBeUndefined();
    expect(await kehila.get(ConfirmIdentityByPasskey).execute(actor, answer)).toMatchObject({ code: ErrorCode.PASSKEY_REFUSED });
  });

  it('confirms nobody who has none', async () => {
    const { session } = await memberIn(kehila);
    expect(await kehila.get(BeginPasskey).execute(session.actor, 'CONFIRM')).toMatchObject({ code: ErrorCode.FACTOR_MISSING });
  });

  it('is added by somebody who is signed in and has just shown who they are', async () => {
    expect(await kehila.get(BeginPasskey).execute(nobody, 'ADD')).toMatchObject({ code: ErrorCode.NOT_ALLOWED, needs: ['signIn'] });
    const { session } = await memberIn(kehila);
    kehila.clock.advance(11 * minute);
    expect(await kehila.get(BeginPasskey).execute(session.actor, 'ADD')).toMatchObject({ code: ErrorCode.PROOF_NEEDED });
  });

  it('cannot be added twice, nor by an answer that was given before', async () => {
    const { member, authenticator } = await withPasskey();
    const answer = authenticator.make(await begin(member, 'ADD'));
    expect(await add(member, answer)).toMatchObject({ code: ErrorCode.PASSKEY_REFUSED });
    expect(await add(member, answer)).toMatchObject({ code: ErrorCode.PASSKEY_REFUSED });
    expect(await add(member, 'not JSON')).toMatchObject({ code: ErrorCode.PASSKEY_REFUSED });
    await expect(add(member, answer, ' ')).rejects.toThrow(BadInput);
  });

  it('is one of at most ten, each under its name', async () => {
    const { member } = await withPasskey();
    for (let n = 0; n < 9; n++) member.session = done(await add(member, new Authenticator().make(await begin(member, 'ADD')), `Key ${n}`)).session;
    expect(await kehila.get(BeginPasskey).execute(member.session.actor, 'ADD')).toMatchObject({ code: ErrorCode.PASSKEY_LIMIT_REACHED, limit: 10 });
  });

  it('is renamed and removed by its holder, and by nobody else', async () => {
    const [{ member }, stranger] = [await withPasskey(), await memberIn(kehila)];
    const [passkey] = await kehila.get(SecurityReader).passkeys(member.session.actor);
    const rename = ({ session }: Member) => kehila.get(RenamePasskey).execute(session.actor, passkey!.id, 'Old phone');
    const remove = ({ session }: Member) => kehila.get(RemovePasskey).execute(session.actor, passkey!.id);
    expect(await rename(stranger)).toMatchObject({ code: ErrorCode.NOT_FOUND });
    expect(await remove(stranger)).toMatchObject({ code: ErrorCode.NOT_FOUND });
    done(await rename(member));
    expect(await kehila.get(SecurityReader).passkeys(member.session.actor)).toMatchObject([{ name: 'Old phone' }]);
    done(await remove(member));
    expect(await kehila.get(SecurityReader).recoveryCodesLeft(member.session.actor)).toBe(0);
    expect(isFailure(await signedIn(kehila, member.email))).toBe(false);
  });

  it('wakes the roles of staff, and is not taken away when it is their last factor', async () => {
    const member = await memberIn(kehila);
    await kehila.get(GrantRole).execute(nobody, { accountId: member.accountId, role: 'STAFF', spaceId: null });
    member.session = await signedIn(kehila, member.email);
    member.session = done(await add(member, new Authenticator().make(await begin(member, 'ADD')))).session;
    expect((await whoIs(kehila, member.session)).isStaff).toBe(true);
    const [passkey] = await kehila.get(SecurityReader).passkeys(member.session.actor);
    expect(await kehila.get(RemovePasskey).execute(member.session.actor, passkey!.id)).toMatchObject({ code: ErrorCode.LAST_FACTOR });
    expect(await kehila.get(SecurityReader).passkeys(member.session.actor)).toHaveLength(1);
  });
});
