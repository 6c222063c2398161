import { act } from '../stage/act';
import { Kehila, password } from '../stage/kehila';

const newPassword = 'gravel lantern otter 7';

describe('signing in', () => {
  const kehila = Kehila.use();

  /** The last part of the newest link that was sent to an address. */
  const linkTo = async (email: string) => {
    const [mail] = await kehila.sql<{ body_text: string }>('select body_text from mail where to_address = $1 order by id desc limit 1', email);
    return /\/(?:verify|reset)\/(\S+)/.exec(mail?.body_text ?? '')?.[1] ?? '';
  };
  const emailOf = async (client = kehila.anonymous()) =>
    ((await client.send('{ viewer { email } }')).body.data?.['viewer'] as { email: string } | null)?.email ?? null;

  it('keeps its cookie from scripts and from other sites, and it says nothing by itself', async () => {
    const { email } = await kehila.person('cookie');
    const { headers } = await kehila
      .anonymous()
      .send('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', { input: { email, password } });
    const session = headers.getSetCookie().find((cookie) => cookie.startsWith('kehila='));
    expect(session).toMatch(/^kehila=[A-Za-z0-9_-]{43};/);
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=']) expect(session).toContain(attribute);
  });

  it('begins a new session each time, and ends only the one that signs out', async () => {
    const { email, client } = await kehila.person('twice');
    const other = kehila.anonymous();
    await act(other, 'signIn', { email, password });
    expect(other.cookie).not.toBe(client.cookie);
    await client.send('mutation { signOut { done } }');
    expect([await emailOf(client), await emailOf(other)]).toEqual([null, email]);
  });

  it('by a new password from a mail ends all other sessions, and the link works once', async () => {
    const { email, client } = await kehila.person('forgetful');
    await act(kehila.anonymous(), 'requestPasswordReset', { email });
    const token = await linkTo(email);
    const browser = kehila.anonymous();
    expect(await act(browser, 'resetPassword', { token, password: 'short' }).catch(() => 'refused')).toBe('refused');
    expect(await act(browser, 'resetPassword', { token, password: newPassword }, 'Viewer { email }')).toMatchObject({ email });
    expect([await emailOf(client), await emailOf(browser)]).toEqual([null, email]);
    expect(await act(kehila.anonymous(), 'resetPassword', { token, password: newPassword })).toMatchObject({ code: 'TOKEN_INVALID' });
    expect(await act(kehila.anonymous(), 'signIn', { email, password })).toMatchObject({ code: 'INVALID_CREDENTIALS' });
    expect((await act(kehila.anonymous(), 'signIn', { email, password: newPassword })).__typename).toBe('Viewer');
  });

  it('by a link that is too old, or was followed by a newer one, does not work', async () => {
    const { email } = await kehila.person('slow');
    await act(kehila.anonymous(), 'requestPasswordReset', { email });
    const first = await linkTo(email);
    await act(kehila.anonymous(), 'requestPasswordReset', { email });
    const second = await linkTo(email);
    expect(second).not.toBe(first);
    expect(await act(kehila.anonymous(), 'resetPassword', { token: first, password: newPassword })).toMatchObject({ code: 'TOKEN_INVALID' });
    kehila.clock.advance(31 * 60_000);
    expect(await act(kehila.anonymous(), 'resetPassword', { token: second, password: newPassword })).toMatchObject({ code: 'TOKEN_INVALID' });
    kehila.clock.reset();
  });

  it('does not take over an account by a sign-up with its address', async () => {
    const { email, handle } = await kehila.person('owner');
    await act(kehila.anonymous(), 'signUp', { email, password: newPassword, displayName: 'Intruder', language: 'EN' });
    const viewer = 'Viewer { verified account { handle displayName } }';
    expect(await act(kehila.anonymous(), 'signIn', { email, password: newPassword }, viewer)).toMatchObject({
      verified: false,
      account: { displayName: 'Intruder' },
    });
    expect(await act(kehila.anonymous(), 'signIn', { email, password }, viewer)).toMatchObject({ verified: true, account: { handle } });
  });

  it('answers after a sign-up alike, whether the address was known or not', async () => {
    const { email: known } = await kehila.person('listed');
    const seen = async (email: string) => {
      const client = kehila.anonymous();
      const signedUp = await act(client, 'signUp', { email, password: newPassword, displayName: 'Curious', language: 'EN' }, 'SignUpAccepted { message }');
      const wrong = await act(client, 'signIn', { email, password: 'not the password 9' });
      const signedIn = await act(
        client,
        'signIn',
        { email, password: newPassword },
        'Viewer { email verified roles viewerCan account { displayName reputation solvedCount isStaff } }',
      );
      return JSON.stringify([signedUp, wrong, signedIn]).replaceAll(email, 'address');
    };
    expect(await seen(known)).toBe(await seen('never.seen@people.example'));
  });

  it('is over after 14 days without a visit, for those who work here after 8 hours', async () => {
    const customer = await kehila.person('idle-customer');
    const staff = await kehila.person('idle-staff', { grants: [{ role: 'STAFF', spaceId: null }] });
    kehila.clock.advance(9 * 3_600_000);
    expect([await emailOf(customer.client), await emailOf(staff.client)]).toEqual([customer.email, null]);
    kehila.clock.advance(15 * 24 * 3_600_000);
    expect(await emailOf(customer.client)).toBeNull();
    kehila.clock.reset();
  });

  it('opens at most ten sessions an account: the eleventh ends the one unused for longest', async () => {
    const { email, client } = await kehila.person('many');
    for (let session = 0; session < 10; session++) {
      kehila.clock.advance(1_000);
      await act(kehila.anonymous(), 'signIn', { email, password });
    }
    expect(await emailOf(client)).toBeNull();
    kehila.clock.reset();
  });

  it('refuses passwords that attackers try first, and says so', async () => {
    const input = { email: 'weak@people.example', displayName: 'Weak', language: 'EN' };
    expect(await act(kehila.anonymous(), 'signUp', { ...input, password: 'password1234' })).toMatchObject({ code: 'PASSWORD_TOO_COMMON' });
  });
});
