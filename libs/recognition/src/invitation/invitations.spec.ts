import { randomUUID } from 'node:crypto';
import { Accounts, Invitations } from '@kehila/accounts';
import { Actor, type ActorFields, BadInput, ErrorCode, isFailure, requestContext } from '@kehila/platform';
import { newSecret, signInElsewhere } from './invitation.factory';
import { done, PointsStory } from '../recognition.factory';
import { LedgerCheck } from '../verification/ledger.check';
import { InvitationPersonalData } from './invitation-personal-data';
import { InvitationReader } from './invitation.reader';
import { InvitationVisits } from './invitation-visits';
import { ClearInvitation } from './use-cases/clear-invitation';
import { InviteFriend } from './use-cases/invite-friend';

const day = 86_400_000;

describe('inviting friends', () => {
  const story = new PointsStory();
  let answers = 50_000;
  const get = <T>(token: abstract new (...args: never[]) => T): T => story.kehila.get(token);
  const actorOf = (accountId: string, fields: Partial<ActorFields> = {}) =>
    new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants: [], ...fields });
  const invite = (accountId: string, email?: string) => get(InviteFriend).execute(actorOf(accountId), email === undefined ? {} : { email });
  const linkOf = (accountId: string) => get(InvitationReader).linkOf(accountId);
  const codeOf = async (accountId: string) => {
    done(await invite(accountId));
    return (await linkOf(accountId)).inviteCode!;
  };

  /** Opens links one after the other, in one browser. */
  const open = (codes: readonly string[], cookies: Record<string, string> = {}) => {
    for (const code of codes) {
      const set = get(InvitationVisits).begin(code, cookies);
      const [, name, value] = /^([\w-]+)=([^;]+)/.exec(set ?? '') ?? [];
      if (name && value) cookies[name] = decodeURIComponent(value);
    }
    return cookies;
  };
  /** Somebody begins an account in a browser, and proves the address. */
  const join = async (cookies: Record<string, string>, ip = '192.0.2.1') => {
    const accountId = await story.person();
    await requestContext.run({ requestId: randomUUID(), language: 'en', ip }, () =>
      story.kehila.work.run({ act: 'begin', actor: actorOf(accountId) }, async (tx) => {
        await get(Invitations).begin(tx, accountId, cookies);
      }),
    );
    await story.kehila.sql('update invited_friend set joined_at = $2 where account_id = $1', accountId, story.kehila.clock.now());
    return accountId;
  };
  const friendOf = async (inviter: string) => join(open([await codeOf(inviter)]));
  const accepted = (authorId: string, acceptedBy: string, more: object = {}) => {
    const answerId = String(++answers);
    return story.accept({ answerId, authorId, askerId: acceptedBy, acceptedBy, ...more }).then(() => answerId);
  };
  const loyalty = (accountId: string) => story.balance(accountId, 'loyalty');
  const statesOf = async (inviter: string) => (await get(InvitationReader).friendsOf(inviter, 20, null)).nodes.map(({ account, state }) => [account.id, state]);
  const signsOf = async (friend: string) => (await get(InvitationReader).doubtfulOne(friend))?.signs ?? [];

  let inviter: string;
  let stranger: string;
  beforeEach(async () => {
    [inviter, stranger] = [await story.person(), await story.person()];
  });
  afterEach(async () => expect(await get(LedgerCheck).differences()).toEqual([]));

  it('pays 50 for the first accepted answer of a friend, once, and vests them as all others', async () => {
    const friend = await friendOf(inviter);
    expect(await statesOf(inviter)).toEqual([[friend, 'joined']]);
    await accepted(friend, stranger);
    await accepted(friend, stranger);
    expect(await story.entries(inviter, 'loyalty')).toEqual([['friendAccepted', 50, 50, null]]);
    expect(await statesOf(inviter)).toEqual([[friend, 'earned']]);
    expect((await linkOf(inviter)).earned).toBe(50);
  });

  it('takes them back with the acceptance that paid, and with no other; the next one pays again', async () => {
    const friend = await friendOf(inviter);
    const first = await accepted(friend, stranger);
    const second = await accepted(friend, stranger);
    await story.withdraw({ answerId: second, authorId: friend });
    expect(await loyalty(inviter)).toBe(50);
    await story.withdraw({ answerId: first, authorId: friend });
    expect([await loyalty(inviter), await statesOf(inviter)]).toEqual([0, [[friend, 'joined']]]);
    await accepted(friend, stranger);
    expect(await loyalty(inviter)).toBe(50);
  });

  it('pays once when twenty acceptances come at once', async () => {
    const friend = await friendOf(inviter);
    await Promise.all(Array.from({ length: 20 }, () => accepted(friend, stranger)));
    expect(await loyalty(inviter)).toBe(50);
  });

  it('counts for whose link was opened first, for 90 days', async () => {
    const other = await story.person();
    const cookies = open([await codeOf(inviter), await codeOf(other)]);
    const friend = await join(cookies);
    expect([await statesOf(inviter), await statesOf(other)]).toEqual([[[friend, 'joined']], []]);
    story.kehila.clock.advance(90 * day);
    const late = await join(open([await codeOf(other)], cookies));
    expect([(await statesOf(inviter)).length, await statesOf(other)]).toEqual([1, [[late, 'joined']]]);
  });

  it('has one inviter when two claim somebody at once', async () => {
    const other = await story.person();
    const browsers = [open([await codeOf(inviter)]), open([await codeOf(other)])];
    const friend = await story.person();
    const begin = (cookies: Record<string, string>) =>
      story.kehila.work.run({ act: 'begin', actor: actorOf(friend) }, async (tx) => {
        await get(Invitations).begin(tx, friend, cookies);
      });
    await Promise.all(Array.from({ length: 20 }, (_, index) => begin(browsers[index % 2]!)));
    expect(await story.kehila.sql('select count(*)::int as n from invited_friend where account_id = $1', friend)).toEqual([{ n: 1 }]);
  });

  it('believes no cookie that it did not write', async () => {
    const code = await codeOf(inviter);
    const forged = { '__Host-kehila-invited': Buffer.from(`${code}:${story.kehila.clock.now().getTime()}`).toString('base64url') };
    await join(forged);
    expect(await statesOf(inviter)).toEqual([]);
  });

  it('shows nobody before the address is proven', async () => {
    const friend = await friendOf(inviter);
    await story.kehila.sql('update invited_friend set joined_at = null where account_id = $1', friend);
    await accepted(friend, stranger);
    expect([await statesOf(inviter), await loyalty(inviter)]).toEqual([[], 0]);
  });

  it('pays nothing for an answer under an alias, which would tell who wrote it', async () => {
    const friend = await friendOf(inviter);
    await accepted(friend, stranger, { authorHidden: true });
    expect(await loyalty(inviter)).toBe(0);
  });

  it('pays nothing, whoever asked under an alias and accepted, until somebody accepts openly', async () => {
    const friend = await friendOf(inviter);
    const sibling = await friendOf(inviter);
    for (const hidden of [inviter, sibling, stranger]) await accepted(friend, hidden, { askerHidden: true });
    expect([await loyalty(inviter), await signsOf(friend)]).toEqual([0, []]);
    await accepted(friend, stranger, { askerHidden: true, askerId: sibling, byStaff: true });
    expect(await loyalty(inviter)).toBe(50);
  });

  it('pays nothing for a friend in whose browser the inviter was', async () => {
    const device = newSecret();
    await signInElsewhere(story.kehila, inviter, { device: device.hash });
    const friend = await join(open([await codeOf(inviter)], { '__Host-kehila-device': device.secret }));
    await accepted(friend, stranger);
    expect([await loyalty(inviter), await signsOf(friend), await statesOf(inviter)]).toEqual([0, ['device'], [[friend, 'not_counted']]]);
  });

  it('pays nothing for a second friend in the browser of the first', async () => {
    const [code, device] = [await codeOf(inviter), newSecret()];
    const first = await join(open([code]));
    await signInElsewhere(story.kehila, first, { device: device.hash });
    const browser = { '__Host-kehila-device': device.secret };
    const second = await join(open([code], { ...browser }));
    await accepted(second, stranger);
    expect([await loyalty(inviter), await signsOf(first), await signsOf(second)]).toEqual([0, [], ['device']]);
    const other = await join(open([await codeOf(stranger)], { ...browser }));
    expect(await signsOf(other)).toEqual([]);
  });

  it.each([
    ['the same address', '198.51.100.7', '198.51.100.7', ['address']],
    ['the same network of IPv6', '2001:db8:1:2::9', '2001:db8:1:2:3::1', ['address']],
    ['two addresses', '198.51.100.8', '198.51.100.9', []],
    ['the address of the server itself', '127.0.0.1', '127.0.0.1', []],
  ])('notes %s at the sign-up', async (_, inviters, friends, signs) => {
    await signInElsewhere(story.kehila, inviter, { address: inviters });
    expect(await signsOf(await join(open([await codeOf(inviter)]), friends))).toEqual(signs);
  });

  it('forgets an address after 30 days', async () => {
    await signInElsewhere(story.kehila, inviter, { address: '198.51.100.20' });
    story.kehila.clock.advance(31 * day);
    expect(await signsOf(await join(open([await codeOf(inviter)]), '198.51.100.20'))).toEqual([]);
  });

  it('notes a network that both share only later, before it pays', async () => {
    const friend = await friendOf(inviter);
    for (const who of [friend, inviter]) await signInElsewhere(story.kehila, who, { address: '198.51.100.30' });
    await accepted(friend, stranger);
    expect([await loyalty(inviter), await signsOf(friend)]).toEqual([0, ['address']]);
  });

  it('pays nothing when the inviter accepts, a friend of the same inviter, or the friend’s own friend; then somebody else may', async () => {
    const [friend, sibling] = [await friendOf(inviter), await friendOf(inviter)];
    const child = await friendOf(friend);
    for (const related of [inviter, sibling, child]) await accepted(friend, related);
    expect([await loyalty(inviter), await signsOf(friend)]).toEqual([0, ['related']]);
    await accepted(friend, stranger);
    expect(await loyalty(inviter)).toBe(50);
  });

  it('pays nothing when the inviter’s own inviter accepts', async () => {
    const middle = await friendOf(inviter);
    const friend = await friendOf(middle);
    await accepted(friend, inviter);
    expect(await loyalty(middle)).toBe(0);
  });

  it('pays nothing when who accepted shares a network with the friend, unless staff accepted', async () => {
    const friend = await friendOf(inviter);
    for (const who of [friend, stranger]) await signInElsewhere(story.kehila, who, { address: '198.51.100.40' });
    await accepted(friend, stranger);
    expect(await loyalty(inviter)).toBe(0);
    await accepted(friend, stranger, { byStaff: true, askerId: inviter });
    expect(await loyalty(inviter)).toBe(50);
  });

  it('pays nobody who is suspended meanwhile', async () => {
    const friend = await friendOf(inviter);
    await story.kehila.sql(`update account set state = 'suspended' where id = $1`, inviter);
    await accepted(friend, stranger);
    expect(await loyalty(inviter)).toBe(0);
  });

  describe('that look odd', () => {
    const staff = async () => actorOf(await story.person(), { grants: [{ role: 'STAFF', spaceId: null }] });
    let friend: string;
    beforeEach(async () => {
      await signInElsewhere(story.kehila, inviter, { address: '198.51.100.50' });
      friend = await join(open([await codeOf(inviter)]), '198.51.100.50');
    });
    const clear = async (actor: Actor) => {
      const outcome = await get(ClearInvitation).execute(actor, { friendId: friend });
      return isFailure(outcome) ? outcome.code : 'done';
    };

    it('count from then on when staff say so, once', async () => {
      const who = await staff();
      expect([await clear(who), await clear(who)]).toEqual(['done', ErrorCode.STATE_REFUSED]);
      await accepted(friend, stranger);
      expect(await loyalty(inviter)).toBe(50);
    });

    it('are shown to staff, and to nobody else', async () => {
      const page = async (who: Actor) => (await get(InvitationReader).doubtful(who, 20, null)).nodes.map((one) => one.friend.id);
      expect([await page(await staff()), await page(actorOf(inviter))]).toEqual([expect.arrayContaining([friend]), []]);
    });

    it('are not decided by whoever is not staff, nor about their own', async () => {
      expect(await clear(actorOf(stranger))).toBe(ErrorCode.NOT_ALLOWED);
      expect(await clear(actorOf(inviter, { grants: [{ role: 'STAFF', spaceId: null }] }))).toBe(ErrorCode.OWN_INVITATION);
    });

    it('are not cleared in advance where only an acceptance did not count', async () => {
      const other = await friendOf(inviter);
      await accepted(other, inviter);
      expect(await get(InvitationReader).doubtfulOne(other)).toMatchObject({ signs: ['related'], counts: true });
      const who = await staff();
      expect(await get(ClearInvitation).execute(who, { friendId: other })).toMatchObject({ code: ErrorCode.STATE_REFUSED, state: 'counted' });
    });

    it('are found only where there is a sign', async () => {
      expect(await get(ClearInvitation).execute(await staff(), { friendId: stranger })).toMatchObject({ code: ErrorCode.NOT_FOUND });
    });
  });

  describe('by mail', () => {
    const mailsTo = (address: string) =>
      story.kehila.sql<{ subject: string; body_text: string; body_html: string }>(
        'select subject, body_text, body_html from mail where to_address = $1',
        address,
      );

    it('sends the link with the name of who invites, and keeps no address', async () => {
      done(await invite(inviter, 'friend@example.org'));
      const [mail] = await mailsTo('friend@example.org');
      const { displayName } = (await get(Accounts).byId(inviter))!;
      expect(mail?.subject).toContain(displayName);
      expect(mail?.body_text).toContain(`https://community.example/en/i/${await codeOf(inviter)}`);
      expect(await story.kehila.sql(`select 1 from invitation_mail where convert_from(address_hash, 'LATIN1') like '%friend@%'`)).toEqual([]);
    });

    it('answers alike whether the address is new, known or was written to, and writes to the new one only', async () => {
      const [row] = await story.kehila.sql<{ email: string }>('select email from account_email where account_id = $1', stranger);
      const answer = async (email: string) => {
        done(await invite(inviter, email));
        return (await linkOf(inviter)).mailsLeft;
      };
      const left = [await answer('new@example.org'), await answer(row!.email), await answer('NEW@example.org')];
      expect(left).toEqual([19, 18, 17]);
      expect([(await mailsTo('new@example.org')).length, await mailsTo(row!.email), await mailsTo('NEW@example.org')]).toEqual([1, [], []]);
    });

    it('writes once to an address that twenty people invite at once', async () => {
      const people = await Promise.all(Array.from({ length: 20 }, () => story.person()));
      await Promise.all(people.map((who) => invite(who, 'wanted@example.org')));
      expect(await mailsTo('wanted@example.org')).toHaveLength(1);
    });

    it('has a limit of 20 that are open, also at once, and then the link is still theirs', async () => {
      const outcomes = await Promise.all(Array.from({ length: 25 }, (_, n) => invite(inviter, `many${inviter}.${n}@example.org`)));
      const refused = outcomes.filter((outcome) => isFailure(outcome));
      expect(refused).toEqual(Array.from({ length: 5 }, () => expect.objectContaining({ code: ErrorCode.INVITATION_LIMIT_REACHED, limit: 20 }) as unknown));
      expect(await codeOf(inviter)).toMatch(/^[a-z0-9]{10}$/);
      story.kehila.clock.advance(90 * day + 1);
      expect(isFailure(await invite(inviter, `later${inviter}@example.org`))).toBe(false);
    });

    it('refuses what is no address beside its field', async () => {
      await expect(invite(inviter, 'a friend')).rejects.toBeInstanceOf(BadInput);
    });
  });

  it('refuses who has not proven their address', async () => {
    const refusal = await get(InviteFriend).execute(actorOf(inviter, { verified: false }), {});
    expect(refusal).toMatchObject({ code: ErrorCode.NOT_ALLOWED, needs: ['verified'] });
  });

  describe('and personal data', () => {
    const inOne = (act: (data: InvitationPersonalData, tx: Parameters<InvitationPersonalData['erase']>[0]) => Promise<void>) =>
      story.kehila.work.run({ act: 'personal', actor: actorOf(inviter) }, (tx) => act(get(InvitationPersonalData), tx));

    it('goes along as a copy for both, without a sign or an address', async () => {
      const friend = await friendOf(inviter);
      done(await invite(inviter, `copy${inviter}@example.org`));
      const kinds = async (who: string) => (await get(InvitationPersonalData).sections(who))[0]!.rows.map((row) => String(row['what']));
      expect((await kinds(inviter)).sort()).toEqual(['friend', 'link', 'mail']);
      expect(await kinds(friend)).toEqual(['inviter']);
    });

    it('is gone when either goes; the points stay', async () => {
      const friend = await friendOf(inviter);
      await accepted(friend, stranger);
      await inOne((data, tx) => data.erase(tx, friend));
      expect([await statesOf(inviter), await loyalty(inviter)]).toEqual([[], 50]);
      const code = await codeOf(inviter);
      await inOne((data, tx) => data.erase(tx, inviter));
      expect(await get(InvitationReader).inviterOf(code)).toBeUndefined();
    });

    it('goes over to the account that stays, also what has to be taken back later', async () => {
      const [friend, kept, heir] = [await friendOf(inviter), await story.person(), await story.person()];
      const answerId = await accepted(friend, stranger);
      const code = await codeOf(inviter);
      await inOne((data, tx) => data.move(tx, friend, kept));
      await story.withdraw({ answerId, authorId: kept });
      expect(await loyalty(inviter)).toBe(0);
      await inOne((data, tx) => data.move(tx, inviter, heir));
      expect(await get(InvitationReader).inviterOf(code)).toBe(heir);
    });

    it('takes back of two friends who became one only what the withdrawn acceptance paid', async () => {
      const [one, two, other] = [await friendOf(inviter), await friendOf(inviter), await friendOf(stranger)];
      const asker = await story.person();
      const answers = [await accepted(one, asker), await accepted(two, asker), await accepted(other, asker)];
      await inOne((data, tx) => data.move(tx, one, two));
      await inOne((data, tx) => data.move(tx, two, other));
      expect([await loyalty(inviter), await loyalty(stranger)]).toEqual([100, 50]);
      await story.withdraw({ answerId: answers[0]!, authorId: other });
      expect([await loyalty(inviter), await loyalty(stranger)]).toEqual([50, 50]);
      await story.withdraw({ answerId: answers[2]!, authorId: other });
      expect([await loyalty(inviter), await loyalty(stranger)]).toEqual([50, 0]);
      await story.withdraw({ answerId: answers[1]!, authorId: other });
      expect([await loyalty(inviter), await loyalty(stranger)]).toEqual([0, 0]);
    });

    it('is looked at anew when two became one, whatever staff said before', async () => {
      const [one, two] = [await friendOf(inviter), await friendOf(stranger)];
      const staff = actorOf(await story.person(), { grants: [{ role: 'STAFF', spaceId: null }] });
      await story.kehila.sql(
        `update invited_friend set signs = '{merged,device}', cleared_by = $2, cleared_at = now() where account_id = $1`,
        two,
        staff.accountId,
      );
      await inOne((data, tx) => data.move(tx, one, two));
      expect(await get(InvitationReader).doubtfulOne(two)).toMatchObject({ signs: ['device', 'merged'], cleared: false, counts: false });
      await accepted(two, await story.person());
      expect(await loyalty(stranger)).toBe(0);
    });

    it('pays no second time for somebody who had two accounts, and nothing for who invited themselves', async () => {
      const [one, two, self] = [await friendOf(inviter), await friendOf(stranger), await friendOf(inviter)];
      await inOne((data, tx) => data.move(tx, one, two));
      await accepted(two, await story.person());
      expect([await signsOf(two), await loyalty(stranger)]).toEqual([['merged'], 0]);
      await inOne((data, tx) => data.move(tx, self, inviter));
      await accepted(inviter, stranger);
      expect(await statesOf(inviter)).toEqual([]);
    });
  });
});
