import { act, tryAct } from '../../stage/act';
import { Kehila, password, type Person } from '../../stage/kehila';

describe('two accounts of one person', () => {
  const kehila = Kehila.use();
  let staff: Person;
  let administrator: Person;
  let other: Person;
  let made = 0;

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'wifi' });
    staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId }] });
    administrator = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
    other = await kehila.person('other', { reputation: 500 });
  });

  const ask = async (who: Person, title = `Why does box ${++made} blink?`) =>
    (await act(who.client, 'askQuestion', { space: 'wifi', title, body: 'It blinks.', tags: [] }, 'Question { id }'))['id'] as string;
  const answer = async (who: Person, questionId: string) =>
    (await act(who.client, 'postAnswer', { questionId, body: 'Turn it off and on.' }, 'Answer { id }'))['id'] as string;
  const vote = (who: Person, contentId: string, value: 'UP' | 'DOWN' = 'UP') => act(who.client, 'castVote', { contentId, value }, 'VoteOutcome { score }');
  const merge = (from: Person, into: Person) => act(administrator.client, 'mergeAccounts', { fromId: from.accountId, intoId: into.accountId });
  const reputationOf = async (accountId: string) =>
    (await kehila.sql<{ balance: number }>(`select balance from points_account where ledger = 'reputation' and account_id = $1`, accountId))[0]?.balance ?? 0;
  const scoreOf = async (answerId: string) => (await kehila.sql<{ score: number }>('select score from answer where id = $1', answerId))[0]?.score;
  const stateOf = async (accountId: string) => (await kehila.sql<{ state: string }>('select state from account where id = $1', accountId))[0]?.state;

  const differences = async () => {
    await kehila.drain();
    return kehila.differences();
  };

  /** Came from another forum: nobody can sign in to it. */
  const imported = async () => {
    const person = await kehila.person('imported', { reputation: 40 });
    await kehila.sql('delete from account_email where account_id = $1', person.accountId);
    await kehila.sql('delete from account_password where account_id = $1', person.accountId);
    await kehila.sql('update account set imported = true where id = $1', person.accountId);
    return person;
  };
  const claimLink = async (accountId: string) => (await act(staff.client, 'createClaim', { accountId }, 'ClaimLink { link expiresAt }'))['link'] as string;
  const tokenIn = (link: string) => link.split('/').at(-1) ?? '';

  describe('made one by an administrator', () => {
    it('have what both wrote and earned; a handle, a follow and a vote count once', async () => {
      const [from, into] = [await kehila.person('second', { reputation: 100 }), await kehila.person('first', { reputation: 60 })];
      const question = await ask(from, 'Which channel is free?');
      const mine = await answer(from, await ask(other));
      await vote(other, mine);
      const both = await answer(other, await ask(other));
      await vote(from, both);
      await vote(into, both);
      const crossed = await answer(into, question);
      await vote(from, crossed);
      for (const who of [from, into]) await act(who.client, 'followQuestion', { questionId: question, follow: true });
      const paidToInto = 10;
      const sum = (await reputationOf(from.accountId)) + (await reputationOf(into.accountId)) - paidToInto;
      const othersBefore = await reputationOf(other.accountId);

      const { body } = await administrator.client.send(
        `{ mergePreview(fromId: "${from.accountId}", intoId: "${into.accountId}") { refusal moves { name count } } }`,
      );
      expect(body.data?.['mergePreview']).toMatchObject({
        refusal: null,
        moves: expect.arrayContaining([
          { name: 'Questions', count: 1 },
          { name: 'Votes', count: 2 },
        ]),
      });
      expect((await merge(from, into)).__typename).toBe('Account');

      expect(await reputationOf(from.accountId)).toBe(0);
      expect(await reputationOf(into.accountId)).toBe(sum);
      expect([await scoreOf(both), await scoreOf(crossed), await scoreOf(mine)]).toEqual([1, 0, 1]);
      expect(await reputationOf(other.accountId)).toBe(othersBefore - 10);
      const seen = await kehila
        .anonymous()
        .send(`{ question(id: "${question}") { author { handle } followerCount } account(handle: "${from.handle}") { handle } }`);
      expect(seen.body.data).toEqual({ question: { author: { handle: into.handle }, followerCount: expect.any(Number) }, account: { handle: into.handle } });
      expect(await stateOf(from.accountId)).toBe('merged');
      expect(await differences()).toEqual([]);
    });

    it('lose together what is taken back later', async () => {
      const [from, into] = [await kehila.person('second'), await kehila.person('first')];
      const mine = await answer(from, await ask(other));
      await vote(other, mine);
      await act(other.client, 'castVote', { contentId: await answer(from, await ask(other)), value: 'UP' });
      await merge(from, into);
      expect(await reputationOf(into.accountId)).toBe(22);
      await act(other.client, 'retractVote', { contentId: mine });
      expect(await reputationOf(into.accountId)).toBe(12);
      expect(await differences()).toEqual([]);
    });

    it('pay once for a vote down that is taken back', async () => {
      const [from, into] = [await kehila.person('second', { reputation: 60 }), await kehila.person('first', { reputation: 60 })];
      const theirs = await answer(other, await ask(other));
      await vote(from, theirs, 'DOWN');
      await merge(from, into);
      expect(await reputationOf(into.accountId)).toBe(121);
      await act(into.client, 'retractVote', { contentId: theirs });
      expect([await reputationOf(into.accountId), await scoreOf(theirs)]).toEqual([122, 0]);
      expect(await differences()).toEqual([]);
    });

    it('let the old address in by its owner’s proof only', async () => {
      const [from, into] = [await kehila.person('second'), await kehila.person('first')];
      await merge(from, into);
      expect(await act(kehila.anonymous(), 'signIn', { email: from.email, password })).toMatchObject({ code: 'INVALID_CREDENTIALS' });
      await act(kehila.anonymous(), 'requestPasswordReset', { email: from.email });
      const [mail] = await kehila.sql<{ body_text: string }>('select body_text from mail where to_address = $1 order by id desc limit 1', from.email);
      const token = /reset\/(\S+)/.exec(mail?.body_text ?? '')?.[1] ?? '';
      const client = kehila.anonymous();
      await act(client, 'resetPassword', { token, password: 'another osprey kettle 7' });
      expect((await client.send('{ viewer { account { handle } } }')).body.data).toEqual({ viewer: { account: { handle: into.handle } } });
    });

    it('become one once, however often and crosswise it is asked for', async () => {
      const [from, into] = [await kehila.person('second', { reputation: 30 }), await kehila.person('first', { reputation: 20 })];
      const outcomes = await Promise.all([merge(from, into), merge(into, from), merge(from, into), merge(into, from)]);
      expect(outcomes.filter(({ __typename }) => __typename === 'Account')).toHaveLength(1);
      expect(outcomes.filter(({ code }) => code === 'STATE_REFUSED')).toHaveLength(3);
      expect((await reputationOf(from.accountId)) + (await reputationOf(into.accountId))).toBe(52);
      expect(await differences()).toEqual([]);
    });

    it('are refused when they are the same, gone, or hold a role', async () => {
      const [from, into] = [await kehila.person('second'), await kehila.person('first')];
      expect(await merge(from, from)).toMatchObject({ code: 'SAME_ACCOUNT' });
      expect(await merge(staff, into)).toMatchObject({ code: 'ACCOUNT_HAS_ROLES' });
      expect(await merge({ ...from, accountId: '999999' }, into)).toMatchObject({ code: 'NOT_FOUND' });
      await act(from.client, 'requestAccountDeletion', { password });
      expect(await merge(from, into)).toMatchObject({ code: 'STATE_REFUSED' });
    });
  });

  describe('one of which came from another forum', () => {
    it('become one by a link that works once', async () => {
      const [from, me] = [await imported(), await kehila.person('owner')];
      const token = tokenIn(await claimLink(from.accountId));
      const shown = await kehila.anonymous().send(`{ claim(token: "${token}") { account { handle } } }`);
      expect(shown.body.data).toEqual({ claim: { account: { handle: from.handle } } });
      const [first, second] = await Promise.all([act(me.client, 'claimAccount', { token }), act(other.client, 'claimAccount', { token })]);
      expect([first, second].map(({ code, __typename }) => code ?? __typename).sort()).toEqual(['TOKEN_INVALID', 'Viewer']);
      expect(await stateOf(from.accountId)).toBe('merged');
      expect((await kehila.anonymous().send(`{ claim(token: "${token}") { account { handle } } }`)).body.data).toEqual({ claim: null });
      expect(await differences()).toEqual([]);
    });

    it('are found by the newest link only, for 7 days', async () => {
      const from = await imported();
      const [old, newest] = [await claimLink(from.accountId), await claimLink(from.accountId)];
      expect(await act(other.client, 'claimAccount', { token: tokenIn(old) })).toMatchObject({ code: 'TOKEN_INVALID' });
      await kehila.sql(`update account_claim set expires_at = now() where account_id = $1`, from.accountId);
      expect(await act(other.client, 'claimAccount', { token: tokenIn(newest) })).toMatchObject({ code: 'TOKEN_INVALID' });
      const kept = await kehila.sql<{ row: string }>('select c::text as row from account_claim c where account_id = $1', from.accountId);
      expect(kept.map(({ row }) => row).join()).not.toContain(tokenIn(newest));
    });

    it('need no second one when staff give it an address; only its owner sets the password', async () => {
      const from = await imported();
      const email = `owner-of-${from.accountId}@people.example`;
      expect((await act(staff.client, 'giveAddress', { accountId: from.accountId, email })).__typename).toBe('Account');
      const [mail] = await kehila.sql<{ body_text: string }>('select body_text from mail where to_address = $1', email);
      const client = kehila.anonymous();
      await act(client, 'resetPassword', { token: /reset\/(\S+)/.exec(mail?.body_text ?? '')?.[1] ?? '', password: 'another osprey kettle 7' });
      expect((await client.send('{ viewer { account { handle imported } verified } }')).body.data).toEqual({
        viewer: { account: { handle: from.handle, imported: false }, verified: true },
      });
      expect(await act(staff.client, 'createClaim', { accountId: from.accountId })).toMatchObject({ code: 'ACCOUNT_NOT_IMPORTED' });
    });

    it('are nobody’s who is somebody’s already, and get no address of others', async () => {
      expect(await act(staff.client, 'createClaim', { accountId: other.accountId })).toMatchObject({ code: 'ACCOUNT_NOT_IMPORTED' });
      const from = await imported();
      expect(await act(staff.client, 'giveAddress', { accountId: from.accountId, email: other.email })).toMatchObject({ code: 'ADDRESS_TAKEN' });
      const { body } = await tryAct(other.client, 'createClaim', { accountId: from.accountId });
      expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });
  });
});
