import { PasswordHasher } from '@kehila/accounts';
import { mutationOf } from '../stage/act';
import { Kehila, password, type Person } from '../stage/kehila';

const isLong = process.env['KEHILA_TEST_SIZE'] === 'long';
const guesses = isLong ? 10_000 : 1_000;
const addresses = 100;
const atOnce = 20;

jest.setTimeout(isLong ? 1_200_000 : 120_000);

describe('guessing the password of one account from many addresses', () => {
  const kehila = Kehila.use({ environment: { KEHILA_LIMITS: 'on', KEHILA_TRUSTED_PROXIES: '127.0.0.1' } });
  let owner: Person;

  beforeAll(async () => {
    owner = await kehila.person('owner');
  });

  const guess = async (index: number, email: string, network: string) => {
    const client = kehila.anonymous({ 'x-forwarded-for': `${network}.${index % addresses}` });
    return client.send(mutationOf('signIn'), { input: { email, password: `guess number ${index}` } });
  };

  /** How often the server compared a password, and with what answers. */
  async function storm(email: string, network: string) {
    const compared = jest.spyOn(kehila.get(PasswordHasher), 'matches');
    const codes: Record<string, number> = {};
    for (let from = 0; from < guesses; from += atOnce) {
      const answers = await Promise.all(Array.from({ length: atOnce }, (_, offset) => guess(from + offset, email, network)));
      for (const { body } of answers) {
        const code = body.errors?.[0]?.extensions.code ?? (body.data?.['signIn'] as { code?: string }).code ?? 'in';
        codes[code] = (codes[code] ?? 0) + 1;
      }
    }
    const times = compared.mock.calls.length;
    compared.mockRestore();
    return { times, codes };
  }

  it('has at most twenty guesses verified an hour, the rest is refused, and nobody gets in', async () => {
    const { times, codes } = await storm(owner.email, '198.18.7');
    // The owner's own sign-in was the first of the twenty.
    expect(codes).toEqual({ INVALID_CREDENTIALS: 19, RATE_LIMITED: guesses - 19 });
    // Two are compared for each: the account's own, and that of a sign-up that waits for the address.
    expect(times).toBe(38);
  });

  it('keeps the owner out of nothing, at a device that they have used before', async () => {
    const { body } = await owner.client.send(mutationOf('signIn'), { input: { email: owner.email, password } }, { 'x-forwarded-for': '198.18.9.1' });
    expect(body).toMatchObject({ data: { signIn: { __typename: 'Viewer' } } });
  });

  it('is refused alike where there is no such account', async () => {
    // Addresses that have guessed enough are refused whatever they ask: these are others.
    const { codes } = await storm('nobody-at-all@people.example', '198.18.8');
    expect(codes).toEqual({ INVALID_CREDENTIALS: 20, RATE_LIMITED: guesses - 20 });
  });
});
