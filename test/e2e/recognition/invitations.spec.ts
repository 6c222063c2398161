import { act } from '../../stage/act';
import type { Client } from '../../stage/client';
import { Kehila, password, type Person } from '../../stage/kehila';

describe('inviting a friend over HTTP', () => {
  const kehila = Kehila.use();
  let inviter: Person;
  let asker: Person;
  let staff: Person;
  let spaceId: string;

  beforeAll(async () => {
    spaceId = await kehila.space({ slug: 'wifi' });
    [inviter, asker] = [await kehila.person('inviter'), await kehila.person('asker', { reputation: 100 })];
    staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId }] });
  });

  const codeOf = async ({ client }: Person) => (await act(client, 'inviteFriend', {}, 'InvitationLink { inviteCode pagePath }'))['inviteCode'] as string;

  /** Opens the link, signs up in the same browser and proves the address. */
  const join = async (code: string, name: string, browser = kehila.anonymous()): Promise<Client> => {
    const email = `${name}@friends.example`;
    await act(browser, 'followInvitation', { code }, 'Invitation { inviter { handle } }');
    await act(browser, 'signUp', { email, password, displayName: `Friend ${name}`, language: 'EN' }, 'SignUpAccepted { message }');
    const [mail] = await kehila.sql<{ body_text: string }>('select body_text from mail where to_address = $1 order by id desc limit 1', email);
    await act(browser, 'verifyEmail', { token: /verify\/([\w-]{43})/.exec(mail!.body_text)![1] }, 'Viewer { email }');
    return browser;
  };
  const acceptedAnswer = async (friend: Client, { client } = asker) => {
    const question = { space: 'wifi', title: 'Why does the light of the box blink?', body: 'It blinks.', tags: [] };
    const { id: questionId } = await act(client, 'askQuestion', question, 'Question { id }');
    const { id: answerId } = await act(friend, 'postAnswer', { questionId, body: 'Turn it off and on.' }, 'Answer { id }');
    await act(client, 'acceptAnswer', { answerId });
    return answerId as string;
  };
  const mine = async (who: Person) => {
    const { body } = await who.client.send(
      '{ viewer { invitationLink { earned pays } } myInvitations { nodes { state earned account { displayName } } } pointsJournal(ledger: LOYALTY) { nodes { amount cause rule } } }',
    );
    return body.data as unknown as {
      viewer: { invitationLink: { earned: number; pays: number } };
      myInvitations: { nodes: { state: string; earned: number; account: { displayName: string } }[] };
      pointsJournal: { nodes: { amount: number; cause: string; rule: string }[] };
    };
  };

  it('pays when the first answer of who came is accepted, and takes it back with the acceptance', async () => {
    const friend = await join(await codeOf(inviter), 'dana');
    expect((await mine(inviter)).myInvitations.nodes).toEqual([{ state: 'JOINED', earned: 0, account: { displayName: 'Friend dana' } }]);
    const answerId = await acceptedAnswer(friend);
    expect(await mine(inviter)).toMatchObject({
      viewer: { invitationLink: { earned: 50, pays: 50 } },
      myInvitations: { nodes: [{ state: 'EARNED', earned: 50 }] },
      pointsJournal: { nodes: [{ amount: 50, rule: 'friendAccepted', cause: 'An answer of a friend whom you invited was accepted.' }] },
    });
    await act(asker.client, 'withdrawAcceptance', { answerId });
    expect((await mine(inviter)).pointsJournal.nodes.map(({ amount }) => amount)).toEqual([-50, 50]);
  });

  it('pays for another acceptance that still stands, unless it is of their circle', async () => {
    const generous = await kehila.person('generous', { reputation: 100 });
    const friend = await join(await codeOf(generous), 'noa');
    const ofCircle = await acceptedAnswer(friend, generous);
    const [first, second] = [await acceptedAnswer(friend), await acceptedAnswer(friend)];
    const amounts = async () => (await mine(generous)).pointsJournal.nodes.map(({ amount }) => amount);
    expect(await amounts()).toEqual([50]);
    await act(asker.client, 'withdrawAcceptance', { answerId: first });
    expect(await amounts()).toEqual([50, -50, 50]);
    await act(asker.client, 'withdrawAcceptance', { answerId: second });
    expect(await amounts()).toEqual([-50, 50, -50, 50]);
    await act(generous.client, 'withdrawAcceptance', { answerId: ofCircle });
    expect((await amounts()).length).toBe(4);
  });

  it('finds who signs up in the inviter’s own browser, tells staff, and pays once they say that it is fine', async () => {
    const self = await kehila.person('self');
    const code = await codeOf(self);
    await self.client.send('mutation { signOut { done } }');
    const friend = await join(code, 'ruth', self.client);
    await acceptedAnswer(friend);
    const { body } = await staff.client.send('{ doubtfulInvitations { nodes { signs cleared inviter { handle } friend { id } } } }');
    const [odd] = (body.data as unknown as { doubtfulInvitations: { nodes: { friend: { id: string } }[] } }).doubtfulInvitations.nodes;
    expect(odd).toMatchObject({ signs: ['DEVICE'], cleared: false, inviter: { handle: self.handle } });
    const standing = () => kehila.sql(`select 1 from points_standing where rule = 'friendAccepted' and account_id = $1`, self.accountId);
    expect(await standing()).toEqual([]);
    await act(staff.client, 'clearInvitation', { friendId: odd!.friend.id }, 'DoubtfulInvitation { cleared }');
    await acceptedAnswer(friend);
    expect(await standing()).toHaveLength(1);
  });

  it('brings one friend: the browser forgets it with the sign-up, whether the address is known or not', async () => {
    const code = await codeOf(inviter);
    for (const email of [inviter.email, 'unseen@friends.example']) {
      const browser = kehila.anonymous();
      await act(browser, 'followInvitation', { code }, 'Invitation { inviter { handle } }');
      await act(browser, 'signUp', { email, password, displayName: 'Friend', language: 'EN', acceptedTerms: false });
      expect(browser.cookie).toMatch(/^kehila-invited=.+/);
      await act(browser, 'signUp', { email, password, displayName: 'Friend', language: 'EN' }, 'SignUpAccepted { message }');
      expect(browser.cookie).not.toMatch(/kehila-invited=./);
    }
  });

  it('keeps the first link that was opened, and none of nobody’s', async () => {
    const [browser, code] = [kehila.anonymous(), await codeOf(inviter)];
    expect(await act(browser, 'followInvitation', { code: 'nobodymade' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(browser.cookie).toBe('');
    await act(browser, 'followInvitation', { code }, 'Invitation { inviter { handle } }');
    const first = browser.cookie;
    expect(first).toMatch(/^kehila-invited=/);
    await act(browser, 'followInvitation', { code: await codeOf(asker) }, 'Invitation { inviter { handle } }');
    expect(browser.cookie).toBe(first);
  });
});
