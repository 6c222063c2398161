import { BadInput, ErrorCode } from '@kehila/platform';
import { HashingQueue } from './hashing-queue';
import { PasswordHasher } from './password-hasher';
import { passwordRefusal } from './password.policy';

const address = 'dana.levi1985@example.com';

describe('choosing a password', () => {
  const common = `
    password1234 Password123! P@ssw0rd2024 passwordpassword qwertyuiop12 qwerty123456 123456789012
    1q2w3e4r5t6y 1qaz2wsx3edc aaaaaaaaaaaa abababababab abcabcabcabc abcdefghijkl iloveyou1234
    letmein12345 welcome12345 adminadmin12 correcthorsebatterystaple kehila123456 Kehila-2026!! dana.levi1985
    danalevi1985! dana.levi1985@example.com football1990! סיסמהסיסמה12 SUNSHINE2024! zxcvbnm,./123
  `;

  it.each(common.split(/\s+/).filter(Boolean))('refuses %s, which attackers try first', (password) => {
    expect(passwordRefusal(password, [address])).toMatchObject({ code: ErrorCode.PASSWORD_TOO_COMMON, path: ['input', 'password'] });
  });

  it.each(['tR4v-bicycle-7moss', 'vellum osprey kettle 9', 'the green horse sleeps in july', 'x7#Lq9!vB2@w', 'ארנבת סגולה על גג רטוב', '%^&*-_=+(){}ab1'])(
    'takes %s',
    (password) => {
      expect(passwordRefusal(password, [address])).toBeUndefined();
    },
  );

  it('refuses fewer than 12 and more than 128 characters, and says the limit', () => {
    expect(() => passwordRefusal('x7#Lq9!vB2@', [])).toThrow(BadInput);
    expect(() => passwordRefusal('x7#Lq9!vB2@w'.repeat(11), [])).toThrow(BadInput);
  });
});

describe('hashing passwords', () => {
  const hasher = new PasswordHasher();

  it('uses Argon2id with 19 MiB, two passes and one lane', async () => {
    expect(await hasher.hash('tR4v-bicycle-7moss')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('knows a password again however its characters are composed', async () => {
    const hash = await hasher.hash('Jose\u0301-tR4v-bicycle');
    expect(await hasher.matches(hash, 'Jos\u00e9-tR4v-bicycle')).toBe(true);
    expect(await hasher.matches(hash, 'Jose-tR4v-bicycle')).toBe(false);
  });

  it('compares something even where there is no password, and never matches', async () => {
    expect(await hasher.matches(null, 'nobody signs in with this')).toBe(false);
  });
});

describe('the queue of hashings', () => {
  it('runs two at once, in the order in which they came', async () => {
    const queue = new HashingQueue();
    let running = 0;
    let most = 0;
    const ended: number[] = [];
    await Promise.all(
      Array.from({ length: 10 }, (_, number) =>
        queue.run(async () => {
          most = Math.max(most, ++running);
          await new Promise(setImmediate);
          running--;
          ended.push(number);
        }),
      ),
    );
    expect(most).toBe(2);
    expect(ended).toEqual([...ended].sort((one, other) => one - other));
  });

  it('refuses with UNAVAILABLE when too many wait, and takes more later', async () => {
    const queue = new HashingQueue();
    const outcomes = await Promise.allSettled(Array.from({ length: 70 }, () => queue.run(() => new Promise(setImmediate))));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.map((outcome) => (outcome.reason as { extensions: { code: string } }).extensions.code)).toEqual(Array(8).fill('UNAVAILABLE'));
    await expect(queue.run(() => Promise.resolve('done'))).resolves.toBe('done');
  });
});
