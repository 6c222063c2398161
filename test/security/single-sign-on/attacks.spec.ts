import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';
import { describeWithAttacks, innards, rowsOf } from '../attacks/rows';
import { Browser } from './browser';
import { clientId, clientSecret, type Mutation, TestProvider } from './provider';

jest.setTimeout(60_000);

interface Row {
  readonly name: string;
  readonly expect: string;
  readonly mutation: Mutation & {
    readonly cb?: { readonly state: string } | 'post';
    readonly returnTo?: string;
    readonly cookie?: 'other-user';
  };
}

describeWithAttacks('answers of a hostile provider', () => {
  const kehila = Kehila.use();
  const provider = new TestProvider();
  let other: Person;
  let subjects = 0;

  beforeAll(async () => {
    await provider.open();
    const { client } = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
    const input = { key: 'work', name: 'Work', issuer: provider.issuer, clientId, clientSecret, enabled: true };
    expect((await act(client, 'saveIdentityProvider', input)).__typename).toBe('ManagedIdentityProvider');
    other = await kehila.person('other');
    const victim = await kehila.person('victim');
    const staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId: null }] });
    await kehila.sql(`update account_email set email = 'victim@app.test' where account_id = $1`, victim.accountId);
    await kehila.sql(`update account_email set email = 'admin@app.test' where account_id = $1`, staff.accountId);
  });
  beforeEach(() => {
    const sub = `subject-${++subjects}`;
    provider.person = { sub, name: 'Dana Levi', email: `${sub}@work.example`, email_verified: true };
    provider.mutation = {};
  });
  afterAll(() => provider.close());

  /** How a browser fares on the way that a row describes. */
  const wayOf = async (browser: Browser, { cb, returnTo, cookie }: Row['mutation']) => {
    const begun = await browser.start('work', returnTo === undefined ? {} : { next: returnTo });
    let back = provider.approve(new URL(begun.location));
    if (typeof cb === 'object') {
      const foreign = await new Browser(kehila.address).start('work');
      back = provider.approve(new URL(foreign.location));
    }
    if (cookie === 'other-user') browser.withCookies(other.client.cookie);
    return browser.go(back, cb === 'post' ? { method: 'POST' } : {});
  };

  it.each(rowsOf<Row>('oidc/mutations.jsonl').map((row) => [row.name, row.expect, row] as const))('%s: %s', async (_name, expected, { mutation }) => {
    const accounts = async () => (await kehila.sql<{ n: number }>('select count(*)::int as n from account'))[0]!.n;
    const before = await accounts();
    provider.mutation = mutation;
    const browser = new Browser(kehila.address);
    const began = performance.now();
    const page = await wayOf(browser, mutation);
    expect(performance.now() - began).toBeLessThan(5_500);
    expect(page.status).toBeLessThan(500);
    expect(page.text).not.toMatch(innards);

    const email = await browser.email();
    if (mutation.returnTo !== undefined) {
      expect(page).toMatchObject({ status: 303, location: '/en' });
    } else if (expected === 'accept') {
      expect([page.status, page.location, email]).toEqual([303, '/en', provider.person['email']]);
    } else if (expected === 'reject') {
      expect(page.location).toMatch(/^$|^\/en\/sign-in\?refused=/);
      expect(email).toBe(mutation.cookie === 'other-user' ? other.email : null);
      expect(await accounts()).toBe(before);
    } else {
      expect(page.text + page.location).not.toContain('<img');
      expect(await kehila.sql(`select display_name from account where display_name like '%<%'`)).toEqual([]);
    }
  });
});
