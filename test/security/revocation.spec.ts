import { SuspendAccount } from '@kehila/accounts';
import { Actor } from '@kehila/platform';
import { act } from '../stage/act';
import { Client } from '../stage/client';
import { Kehila, password, type Person } from '../stage/kehila';

/** What is taken away at one process is gone at every other within a second: here at its next request. */
describe('at a second process', () => {
  const first = Kehila.use();
  const second = Kehila.use({ beside: first });
  let person: Person;
  let elsewhere: Client;
  let program: Client;
  beforeEach(async () => {
    person = await first.person('person', { grants: [{ role: 'STAFF', spaceId: null }] });
    const other = first.anonymous();
    await act(other, 'signIn', { email: person.email, password });
    await first.proveFactor(person.accountId);
    elsewhere = other.at(second.address);
    const made = await act(person.client, 'createAccessToken', { name: 'A script', scopes: ['WRITE'], days: 1 }, 'AccessTokenCreated { token accessTokenId }');
    program = new Client(second.address, { authorization: `Bearer ${String(made['token'])}` });
    expect([await isIn(elsewhere), await isIn(program)]).toEqual([true, true]);
  });

  const isIn = async (client: Client) => (await client.send('{ viewer { email } }')).body.data?.['viewer'] != null;
  const isStaff = async (client: Client) => !(await client.send('{ staffQueue { nodes { reason } } }')).body.errors;
  const security = async () =>
    (await person.client.send('{ security { sessions { id isCurrent } accessTokens { id } } }')).body.data?.['security'] as {
      sessions: { id: string; isCurrent: boolean }[];
      accessTokens: { id: string }[];
    };

  it('an ended session is dead', async () => {
    const { sessions } = await security();
    await act(person.client, 'endSession', { sessionId: sessions.find(({ isCurrent }) => !isCurrent)?.id });
    expect([await isIn(elsewhere), await isIn(person.client)]).toEqual([false, true]);
  });

  it('after signing out everywhere every session and token is dead', async () => {
    await act(person.client, 'signOutEverywhere', { scope: 'ALL' });
    expect([await isIn(elsewhere), await isIn(program), await isIn(person.client)]).toEqual([false, false, false]);
  });

  it('a revoked token is dead', async () => {
    const { accessTokens } = await security();
    await act(person.client, 'revokeAccessToken', { accessTokenId: accessTokens[0]?.id });
    expect([await isIn(elsewhere), await isIn(program)]).toEqual([true, false]);
  });

  it('a suspended person is out, by session and token', async () => {
    await first.get(SuspendAccount).execute(Actor.anonymous('en'), person.accountId);
    expect([await isIn(elsewhere), await isIn(program)]).toEqual([false, false]);
  });

  it('a role that was taken away opens nothing', async () => {
    expect(await isStaff(elsewhere)).toBe(true);
    await first.sql('delete from role_grant where account_id = $1', person.accountId);
    expect(await isStaff(elsewhere)).toBe(false);
  });

  it('a changed password ends the session', async () => {
    await act(person.client, 'changePassword', { currentPassword: password, password: 'gravel lantern otter 7' });
    expect([await isIn(elsewhere), await isIn(person.client)]).toEqual([false, true]);
  });
});
