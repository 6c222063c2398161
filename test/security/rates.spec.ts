import { act, mutationOf } from '../stage/act';
import { setUpApp } from '../stage/authenticator-app';
import type { Answer, Client } from '../stage/client';
import { Kehila, password, type Person } from '../stage/kehila';

/** With limits as in production. Whoever is let through a trusted proxy has an address of their own, so that each test counts for itself. */
describe('what comes too often', () => {
  const kehila = Kehila.use({ environment: { KEHILA_LIMITS: 'on', KEHILA_TRUSTED_PROXIES: '127.0.0.1' } });
  let asker: Person;
  let questionId: string;
  let addresses = 0;

  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
    asker = await kehila.person('asker');
    questionId = (await act(asker.client, 'askQuestion', { space: 'wifi', title: 'Why is it slow today?', body: 'So.', tags: [] }, 'Question { id }'))[
      'id'
    ] as string;
  });

  const fromElsewhere = () => ({ 'x-forwarded-for': `203.0.113.${++addresses}` });
  const isRefused = ({ status, body }: Answer) => status === 429 && body.errors?.[0]?.extensions.code === 'RATE_LIMITED';

  it('is answered 429, with the time to wait in the header and in the body', async () => {
    const second = await asker.client.send(
      mutationOf('askQuestion'),
      { input: { space: 'wifi', title: 'And why today again?', body: 'So.', tags: [] } },
      fromElsewhere(),
    );
    expect(isRefused(second)).toBe(true);
    const wait = Number(second.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(30);
    expect(second.body.errors?.[0]?.extensions['retryAfterSeconds']).toBe(wait);
  });

  /** How many of the same acts pass, each from another address where the account is what counts. */
  const passed = async (most: number, send: (index: number) => Promise<Answer>) => {
    const answers: Answer[] = [];
    for (let index = 0; index < most; index++) answers.push(await send(index));
    return answers.filter((answer) => !isRefused(answer)).length;
  };

  it('is one answer in ten seconds', async () => {
    const helper = await kehila.person('helper');
    const send = () => helper.client.send(mutationOf('postAnswer'), { input: { questionId, body: 'So.' } }, fromElsewhere());
    expect(await passed(3, send)).toBe(1);
  });

  it('is more than sixty comments an hour', async () => {
    const helper = await kehila.person('helper');
    const send = (index: number) => helper.client.send(mutationOf('postComment'), { input: { contentId: questionId, body: `Word ${index}` } }, fromElsewhere());
    expect(await passed(62, send)).toBe(60);
  });

  it('is the sixth guess of a password from one address in fifteen minutes, whether the account exists or not', async () => {
    for (const email of [asker.email, 'nobody@people.example']) {
      const headers = fromElsewhere();
      const send = () => kehila.anonymous(headers).send(mutationOf('signIn'), { input: { email, password: 'not the password' } });
      expect(await passed(7, send)).toBe(5);
    }
  });

  it('is the twenty-first guess in an hour from many addresses, and does not lock the owner out of their own browser', async () => {
    const owner = await kehila.person('owner');
    const guess = () => kehila.anonymous(fromElsewhere()).send(mutationOf('signIn'), { input: { email: owner.email, password: 'not the password' } });
    expect(await passed(25, guess)).toBe(20 - 1);
    const { text } = await owner.client.send(mutationOf('signIn'), { input: { email: owner.email, password } }, fromElsewhere());
    expect(text).toContain('"Viewer"');
  });

  it.each([
    ['signUp', (index: number) => ({ email: `flood-${index}@people.example`, password, displayName: 'Flood', language: 'EN' })],
    ['requestPasswordReset', (index: number) => ({ email: `flood-${index}@people.example` })],
  ])('is the fourth %s from one address in an hour', async (name, input) => {
    const headers = fromElsewhere();
    expect(await passed(5, (index) => kehila.anonymous(headers).send(mutationOf(name), { input: input(index) }))).toBe(3);
  });

  it('is not a sign-up that was refused for how it was written: only those that were taken count', async () => {
    const headers = fromElsewhere();
    const fields = { displayName: 'Careless', language: 'EN' };
    const slips = [
      { ...fields, email: 'no address', password },
      { ...fields, email: 'careless@people.example', password: 'short' },
      { ...fields, email: 'careless@people.example', password: 'password1234' },
      { ...fields, email: 'careless@people.example', password, displayName: '' },
    ];
    expect(await passed(12, (index) => kehila.anonymous(headers).send(mutationOf('signUp'), { input: slips[index % slips.length] }))).toBe(12);
    const taken = (index: number) => ({ ...fields, email: `careless-${index}@people.example`, password });
    expect(await passed(5, (index) => kehila.anonymous(headers).send(mutationOf('signUp'), { input: taken(index) }))).toBe(3);
  });

  it('is the sixth wrong code of an account, whichever sign-in it comes by', async () => {
    const careful = await kehila.person('careful');
    await setUpApp(careful.client, kehila.clock.now());
    const guess = async () => {
      const headers = fromElsewhere();
      const browser = careful.client.at(kehila.address);
      await browser.send(mutationOf('signIn'), { input: { email: careful.email, password } }, headers);
      return browser.send(mutationOf('finishSignIn'), { input: { code: '000000' } }, headers);
    };
    const answers: Answer[] = [];
    const confirm = () => careful.client.send(mutationOf('confirmIdentity'), { input: { code: '000000' } }, fromElsewhere());
    for (const one of [guess, guess, confirm, guess, confirm]) answers.push(await one());
    expect(answers.map(({ text }) => text.includes('CODE_WRONG'))).toEqual(Array(5).fill(true));
    const sixth = await confirm();
    expect(isRefused(sixth)).toBe(true);
    expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(800);
  });

  it('is the fifty-first request from one address in ten seconds, whatever it asks', async () => {
    const client = kehila.anonymous(fromElsewhere());
    const answers = await Promise.all(Array.from({ length: 60 }, () => client.send('{ spaces { slug } }')));
    expect(answers.filter(isRefused)).toHaveLength(10);
  });

  it('is the sixty-first act of an account in a minute', async () => {
    const { client } = await kehila.person('busy');
    const send = (follow: number) => client.send(mutationOf('followQuestion'), { input: { questionId, follow: follow % 2 === 0 } }, fromElsewhere());
    expect(await passed(62, send)).toBe(60);
  });

  it('is not believed to come from elsewhere because it says so', async () => {
    const direct = await Kehila.start({ environment: { KEHILA_LIMITS: 'on' } });
    try {
      const guess = (client: Client) => client.send(mutationOf('signIn'), { input: { email: 'nobody@people.example', password: 'not the password' } });
      expect(await passed(7, () => guess(direct.anonymous({ ...fromElsewhere(), 'x-real-ip': '198.51.100.7', 'true-client-ip': '198.51.100.8' })))).toBe(5);
    } finally {
      await direct.close();
    }
  });
});
