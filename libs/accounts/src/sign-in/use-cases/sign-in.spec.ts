import { Actor, Authenticator, ErrorCode, isFailure } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountIn, accountsAlone, goodPassword, nobody } from '../../accounts.factory';
import { GrantRole } from '../../account/use-cases/grant-role';
import { SuspendAccount } from '../../account/use-cases/suspend-account';
import { PasswordHasher } from '../../password/password-hasher';
import type { OpenedSession } from '../../session/sessions';
import { SignIn } from './sign-in';
import { SignOut } from './sign-out';
import { SignUp } from './sign-up';

const hour = 3_600_000;
const day = 24 * hour;

describe('signing in', () => {
  const kehila = useFeatures(accountsAlone());
  const signIn = (email: string, password = goodPassword, before = nobody) => kehila.get(SignIn).execute(before, { email, password }, 'a browser');
  const whoIs = (session: OpenedSession) => kehila.get(Authenticator).authenticate({ sessionToken: session.token, language: 'en' });
  afterEach(() => kehila.clock.reset());

  async function signedIn(email: string, before = nobody): Promise<OpenedSession> {
    const outcome = await signIn(email, goodPassword, before);
    if (isFailure(outcome)) throw new Error(outcome.code);
    return outcome;
  }

  it('opens a session for the right password, however the address is written', async () => {
    const { accountId } = await accountIn(kehila, { email: 'Dana@Example.org', password: goodPassword });
    expect(await whoIs(await signedIn(' dana@example.ORG '))).toMatchObject({ accountId, verified: true });
  });

  it('takes no other letters for those of the address, under which guesses would be counted apart', async () => {
    await accountIn(kehila, { email: 'miriam@example.org', password: goodPassword });
    expect(await signIn('mİriam@example.org')).toMatchObject({ code: ErrorCode.INVALID_CREDENTIALS });
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const { email } = await accountIn(kehila, { password: goodPassword });
    const [wrong, unknown] = [await signIn(email, 'not my password 11'), await signIn('nobody.here@example.org', 'not my password 11')];
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ code: ErrorCode.INVALID_CREDENTIALS, path: null });
  });

  it('compares two passwords before each refusal', async () => {
    const [owner, suspended] = [await accountIn(kehila, { password: goodPassword }), await accountIn(kehila, { password: goodPassword })];
    await kehila.get(SuspendAccount).execute(nobody, suspended.accountId);
    const waiting = 'still.waiting@example.org';
    await kehila.get(SignUp).execute(nobody, { email: waiting, password: goodPassword, displayName: 'Dana', language: 'en' });
    const compared = jest.spyOn(kehila.get(PasswordHasher), 'matches');
    for (const [email, password] of [
      [owner.email, 'not my password 11'],
      [waiting, 'not my password 11'],
      ['nobody.here@example.org', goodPassword],
      [suspended.email, 'not my password 11'],
    ] as const) {
      compared.mockClear();
      expect(await signIn(email, password)).toMatchObject({ code: ErrorCode.INVALID_CREDENTIALS });
      expect(compared).toHaveBeenCalledTimes(2);
    }
    compared.mockRestore();
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const { email } = await accountIn(kehila, { password: goodPassword });
    const timed = async (address: string) => {
      const began = performance.now();
      await signIn(address, 'not my password 11');
      return performance.now() - began;
    };
    // In turns, so that whatever else the machine does hits both; the fastest tells.
    let [known, unknown] = [Infinity, Infinity];
    for (let n = 0; n < 8; n++) {
      known = Math.min(known, await timed(email));
      unknown = Math.min(unknown, await timed('nobody.here@example.org'));
    }
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });

  it('keeps the session only as a hash, and never gives two the same', async () => {
    const { email } = await accountIn(kehila, { password: goodPassword });
    const [first, second] = [await signedIn(email), await signedIn(email)];
    expect(first.token).not.toBe(second.token);
    const [row] = await kehila.sql<{ all: string }>(`select string_agg(s::text, ' ') as all from session s`);
    expect(row?.all).not.toContain(first.token);
  });

  it('ends the session that was there before', async () => {
    const { email } = await accountIn(kehila, { password: goodPassword });
    const before = await signedIn(email);
    await signedIn(email, before.actor);
    expect((await whoIs(before)).isAnonymous).toBe(true);
  });

  it('keeps at most ten sessions: the oldest ends', async () => {
    const { accountId, email } = await accountIn(kehila, { password: goodPassword });
    const first = await signedIn(email);
    kehila.clock.advance(1_000);
    const second = await signedIn(email);
    await Promise.all(Array.from({ length: 9 }, () => signedIn(email)));
    expect((await whoIs(first)).isAnonymous).toBe(true);
    expect((await whoIs(second)).isAnonymous).toBe(false);
    expect(await kehila.sql('select count(*)::int as n from session where account_id = $1 and revoked_at is null', accountId)).toEqual([{ n: 10 }]);
  });

  it('ends with signing out, and signing out again is fine', async () => {
    const { email } = await accountIn(kehila, { password: goodPassword });
    const session = await signedIn(email);
    await kehila.get(SignOut).execute(session.actor);
    await kehila.get(SignOut).execute(session.actor);
    await kehila.get(SignOut).execute(nobody);
    expect((await whoIs(session)).isAnonymous).toBe(true);
  });

  it('lapses when it is not used for 14 days, and 90 days after it began', async () => {
    const { email } = await accountIn(kehila, { password: goodPassword });
    const idle = await signedIn(email);
    kehila.clock.advance(14 * day - 1_000);
    expect((await whoIs(idle)).isAnonymous).toBe(false);
    await lastUseWritten();
    for (let n = 0; n < 6; n++) {
      kehila.clock.advance(12 * day);
      expect((await whoIs(idle)).isAnonymous).toBe(false);
      await lastUseWritten();
    }
    kehila.clock.advance(5 * day);
    expect((await whoIs(idle)).isAnonymous).toBe(true);

    const unused = await signedIn(email);
    kehila.clock.advance(14 * day + 1_000);
    expect((await whoIs(unused)).isAnonymous).toBe(true);
  });

  it('lapses for staff after 8 hours without use, and after 24 hours', async () => {
    const { accountId, email } = await accountIn(kehila, { password: goodPassword });
    await kehila.get(GrantRole).execute(nobody, { accountId, role: 'STAFF', spaceId: null });
    const unused = await signedIn(email);
    expect((await whoIs(unused)).isStaff).toBe(true);
    kehila.clock.advance(8 * hour + 1_000);
    expect((await whoIs(unused)).isAnonymous).toBe(true);

    const used = await signedIn(email);
    for (let n = 0; n < 3; n++) {
      kehila.clock.advance(7.9 * hour);
      expect((await whoIs(used)).isAnonymous).toBe(false);
      await lastUseWritten();
    }
    kehila.clock.advance(0.4 * hour);
    expect((await whoIs(used)).isAnonymous).toBe(true);
  });

  it('writes the last use at most once a minute', async () => {
    const { email } = await accountIn(kehila, { password: goodPassword });
    const session = await signedIn(email);
    const lastUse = async () =>
      (await kehila.sql<{ last_used_at: Date }>('select last_used_at from session where id = $1', session.actor.sessionId))[0]!.last_used_at.getTime();
    const opened = await lastUse();
    kehila.clock.advance(59_000);
    await whoIs(session);
    await lastUseWritten();
    expect(await lastUse()).toBe(opened);
    kehila.clock.advance(2_000);
    await Promise.all([whoIs(session), whoIs(session)]);
    await lastUseWritten();
    expect(await lastUse()).toBeGreaterThan(opened);
  });

  it('lets nobody in who is suspended, and ends their sessions at once', async () => {
    const { accountId, email } = await accountIn(kehila, { password: goodPassword });
    const session = await signedIn(email);
    await kehila.get(SuspendAccount).execute(nobody, accountId);
    expect((await whoIs(session)).isAnonymous).toBe(true);
    expect(await signIn(email)).toMatchObject({ code: ErrorCode.ACCOUNT_SUSPENDED, until: null });
    expect(await signIn(email, 'not my password 11')).toMatchObject({ code: ErrorCode.INVALID_CREDENTIALS });
  });

  it.each([null, '', 'x', 'a'.repeat(43), `'; drop table session; --`])('takes %j for nobody', async (sessionToken) => {
    expect(await kehila.get(Authenticator).authenticate({ sessionToken, language: 'en' })).toEqual(Actor.anonymous('en'));
  });

  /** The authenticator does not wait for it; a spec has to. */
  const lastUseWritten = () => new Promise((resolve) => setTimeout(resolve, 50));
});
