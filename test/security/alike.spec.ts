import { mutationOf } from '../stage/act';
import type { Client } from '../stage/client';
import { Kehila, password, type Person } from '../stage/kehila';

const isLong = process.env['KEHILA_TEST_SIZE'] === 'long';

/** Requests a side. The quickest of them tells how long the work takes, also on a busy machine; of many, the one in the middle. */
const times = isLong ? 200 : 9;

jest.setTimeout(isLong ? 1_200_000 : 60_000);

describe('known and unknown addresses', () => {
  const kehila = Kehila.use();
  let known: Person;

  beforeAll(async () => {
    known = await kehila.person('known');
  });

  const cases: [string, string, (email: string) => Record<string, unknown>][] = [
    ['a sign-in with a wrong password', 'signIn', (email) => ({ email, password: 'not the password at all' })],
    ['a sign-up', 'signUp', (email) => ({ email, password, displayName: 'Somebody', language: 'EN' })],
    ['the wish for a new password', 'requestPasswordReset', (email) => ({ email })],
  ];

  it.each(cases)('are answered alike in text, status, headers and time by %s', async (_, name, input) => {
    const milliseconds = { known: [] as number[], unknown: [] as number[] };
    for (let time = 0; time < times; time++) {
      const unknown = `unknown-${name}-${time}@people.example`.toLowerCase();
      const [one, other] = [await ask(kehila.anonymous(), name, input(known.email)), await ask(kehila.anonymous(), name, input(unknown))];
      expect(one.told).toEqual(other.told);
      milliseconds.known.push(one.milliseconds);
      milliseconds.unknown.push(other.milliseconds);
    }
    const [one, other] = [typical(milliseconds.known), typical(milliseconds.unknown)];
    expect(Math.abs(one - other)).toBeLessThan(isLong ? Math.max(0.5, 0.05 * Math.max(one, other)) : Math.max(10, 0.35 * Math.max(one, other)));
  });

  it('are not told apart by an address that is written otherwise', async () => {
    const { told } = await ask(kehila.anonymous(), 'signUp', { email: known.email.toUpperCase(), password, displayName: 'Somebody', language: 'EN' });
    expect(told.text).toContain('SignUpAccepted');
    expect(await kehila.sql('select count(*)::int as accounts from account_email where lower(email) = $1', known.email)).toEqual([{ accounts: 1 }]);
  });

  function typical(all: readonly number[]): number {
    return isLong ? [...all].sort((one, other) => one - other)[Math.floor(all.length / 2)]! : Math.min(...all);
  }

  async function ask(client: Client, name: string, input: Record<string, unknown>) {
    const wanted = { signUp: 'SignUpAccepted { message }', requestPasswordReset: 'PasswordResetRequested { message }' }[name];
    const began = performance.now();
    const { status, text, headers } = await client.send(mutationOf(name, wanted), { input });
    const milliseconds = performance.now() - began;
    const names = [...headers.keys()].filter((header) => !['date', 'x-request-id', 'content-length'].includes(header));
    return { milliseconds, told: { status, text, headers: names.sort() } };
  }
});
