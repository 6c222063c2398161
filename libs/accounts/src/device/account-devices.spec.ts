import { RateLimiter, RateLimitMode } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { accountIn, accountsAlone, goodPassword, nobody } from '../accounts.factory';
import { RequestPasswordReset } from '../sign-in/use-cases/request-password-reset';
import { ResetPassword } from '../sign-in/use-cases/reset-password';
import { AccountDevices } from './account-devices';

describe('guessing a password', () => {
  const { ports, ...alone } = accountsAlone();
  const kehila = useFeatures({ ...alone, ports: [...(ports ?? []), { provide: RateLimitMode, useValue: { enforced: true } }] });
  const devices = () => kehila.get(AccountDevices);
  const refusal = (target: string, address: string, device: string | null = null) =>
    kehila.get(RateLimiter).refusal('signIn', { address, accountId: null, target, device, isStaff: false });

  async function deviceOf(accountId: string): Promise<Record<string, string>> {
    const cookie = await devices().remember(accountId, {});
    const [, name, value] = /^([\w-]+)=([\w-]+);/.exec(cookie!)!;
    return { [name!]: value! };
  }

  it('is limited to 20 an hour for an account from all strangers together, and locks out no device of its owner', async () => {
    const { accountId, email } = await accountIn(kehila);
    const cookies = await deviceOf(accountId);
    const guesses = [];
    for (let n = 0; n < 100; n++) guesses.push(await refusal(email.toUpperCase(), `192.0.2.${n}`));
    expect(guesses.filter((wait) => wait === undefined)).toHaveLength(20);

    const device = await devices().recognise(` ${email.toUpperCase()}`, cookies);
    const own = [];
    for (let n = 0; n < 6; n++) own.push(await refusal(email, '198.51.100.1', device));
    expect(own.map((wait) => wait === undefined)).toEqual([true, true, true, true, true, false]);
  });

  it('knows a device for its own account only, and never without its cookie', async () => {
    const [one, other] = [await accountIn(kehila), await accountIn(kehila)];
    const cookies = await deviceOf(one.accountId);
    expect(await devices().recognise(one.email, cookies)).toEqual(expect.any(String));
    expect(await devices().recognise(other.email, cookies)).toBeNull();
    expect(await devices().recognise(one.email, {})).toBeNull();
    expect(await devices().recognise(one.email, { 'kehila-device': 'x' })).toBeNull();
  });

  it('keeps the cookie that a device has', async () => {
    const { accountId } = await accountIn(kehila);
    const cookies = await deviceOf(accountId);
    expect(await devices().remember(accountId, cookies)).toBeUndefined();
  });

  it('keeps at most 20 devices of an account', async () => {
    const { accountId, email } = await accountIn(kehila);
    const first = await deviceOf(accountId);
    for (let n = 0; n < 20; n++) {
      kehila.clock.advance(1);
      await devices().remember(accountId, {});
    }
    expect(await kehila.sql('select count(*)::int as n from known_device where account_id = $1', accountId)).toEqual([{ n: 20 }]);
    expect(await devices().recognise(email, first)).toBeNull();
  });

  it('forgets all devices with a new password', async () => {
    const { accountId, email } = await accountIn(kehila, { password: goodPassword });
    const cookies = await deviceOf(accountId);
    await kehila.get(RequestPasswordReset).execute(nobody, email);
    const [mail] = await kehila.sql<{ body_text: string }>('select body_text from mail where to_address = $1', email);
    await kehila.get(ResetPassword).execute(nobody, { token: /reset\/([\w-]{43})/.exec(mail!.body_text)![1]!, password: 'marble lantern 44 quay' }, '');
    expect(await devices().recognise(email, cookies)).toBeNull();
  });
});
