import { act, type Outcome } from '../stage/act';
import { setUpApp } from '../stage/authenticator-app';
import type { Client } from '../stage/client';
import { Kehila, password } from '../stage/kehila';

const long = process.env['KEHILA_TEST_SIZE'] === 'long';
const rounds = long ? 200 : 2;
const atOnce = 20;
const step = 30_000;

/** What signs in works once: twenty requests at once, half of them at either of two servers on one database. */
describe('at the same time on two servers', () => {
  const first = Kehila.use();
  const second = Kehila.use({ beside: first });

  const race = (name: string, story: () => Promise<void>) =>
    it(name, async () => {
      for (let round = 0; round < rounds; round++) await story();
      first.clock.reset();
      second.clock.reset();
    });
  const later = () => [first, second].forEach((server) => server.clock.advance(step));
  const at = (client: Client, index: number) => (index % 2 === 0 ? client : client.at(second.address));
  const done = (outcomes: readonly Outcome[]) => outcomes.filter(({ code }) => !code).length;

  /** Somebody with an app, and twenty browsers of theirs that have shown the password. */
  const halfIn = async () => {
    const { client, email } = await first.person('careful');
    const app = await setUpApp(client, first.clock.now());
    later();
    const browsers = await Promise.all(
      Array.from({ length: atOnce }, async () => {
        const browser = first.anonymous();
        await act(browser, 'signIn', { email, password });
        return browser;
      }),
    );
    return { app, browsers };
  };

  race('a code of the app signs in once, in however many browsers', async () => {
    const { app, browsers } = await halfIn();
    const code = app.code(first.clock.now());
    expect(done(await Promise.all(browsers.map((browser, index) => act(at(browser, index), 'finishSignIn', { code }))))).toBe(1);
  });

  race('a recovery code signs in once', async () => {
    const { app, browsers } = await halfIn();
    const code = app.recoveryCodes[0];
    expect(done(await Promise.all(browsers.map((browser, index) => act(at(browser, index), 'finishSignIn', { code }))))).toBe(1);
  });

  race('a half-finished sign-in is finished once, by whichever codes', async () => {
    const { app, browsers } = await halfIn();
    const [browser] = browsers as [Client];
    const outcomes = await Promise.all(
      Array.from({ length: atOnce }, (_, index) => act(at(browser, index), 'finishSignIn', { code: app.recoveryCodes[index % 10] })),
    );
    expect(done(outcomes)).toBe(1);
  });

  race('a link for another address counts once', async () => {
    const { client, email } = await first.person('mover');
    const moved = `moved-${email}`;
    await act(client, 'requestEmailChange', { email: moved });
    const linkTo = async (address: string) =>
      /\/email-change\/([\w-]{43})/.exec(
        (await first.sql<{ body_text: string }>('select body_text from mail where to_address = $1', address))[0]?.body_text ?? '',
      )?.[1];
    for (const token of [await linkTo(email), await linkTo(moved)]) {
      const stranger = first.anonymous();
      expect(done(await Promise.all(Array.from({ length: atOnce }, (_, index) => act(at(stranger, index), 'confirmEmailChange', { token }))))).toBe(1);
    }
    expect(await first.sql('select count(*)::int as n from account_email where email = $1', moved)).toEqual([{ n: 1 }]);
  });

  race('an address goes to one of those who want it', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => first.person('rival')));
    const wanted = `wanted-${people[0]!.email}`;
    for (const { client } of people) await act(client, 'requestEmailChange', { email: wanted });
    const mails = await first.sql<{ body_text: string }>(
      `select body_text from mail where to_address = $1 or to_address = any($2::text[])`,
      wanted,
      people.map(({ email }) => email),
    );
    const links = mails.flatMap(({ body_text }) => /\/email-change\/([\w-]{43})/.exec(body_text)?.[1] ?? []);
    await Promise.all(links.map((token, index) => act(at(first.anonymous(), index), 'confirmEmailChange', { token })));
    expect(await first.sql('select count(*)::int as n from account_email where email = $1', wanted)).toEqual([{ n: 1 }]);
  });
});
