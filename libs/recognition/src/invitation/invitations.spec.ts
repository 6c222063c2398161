import { type Actor, ErrorCode, isFailure } from '@kehila/platform';
import { InvitationReader } from './invitation.reader';
import { actorOf, day, InvitationStory, newSecret, signInElsewhere } from './invitation.factory';
import { ClearInvitation } from './use-cases/clear-invitation';
import { InviteFriend } from './use-cases/invite-friend';

describe('inviting friends', () => {
  const story = new InvitationStory();
  let inviter: string;
  let stranger: string;

  beforeEach(async () => {
    [inviter, stranger] = [await story.person(), await story.person()];
  });
  afterEach(async () => expect(await story.differences()).toEqual([]));

  it('pays 50 for the first accepted answer of a friend, once, and vests them as all others', async () => {
    const friend = await story.friendOf(inviter);
    expect(await story.statesOf(inviter)).toEqual([[friend, 'joined']]);
    await story.accepted(friend, stranger);
    await story.accepted(friend, stranger);
    expect(await story.entries(inviter, 'loyalty')).toEqual([['friendAccepted', 50, 50, null]]);
    expect(await story.statesOf(inviter)).toEqual([[friend, 'earned']]);
    expect((await story.linkOf(inviter)).earned).toBe(50);
  });

  it('takes them back with the acceptance that paid, and with no other; the next one pays again', async () => {
    const friend = await story.friendOf(inviter);
    const first = await story.accepted(friend, stranger);
    const second = await story.accepted(friend, stranger);
    await story.withdraw({ answerId: second, authorId: friend });
    expect(await story.loyalty(inviter)).toBe(50);
    await story.withdraw({ answerId: first, authorId: friend });
    expect([await story.loyalty(inviter), await story.statesOf(inviter)]).toEqual([0, [[friend, 'joined']]]);
    await story.accepted(friend, stranger);
    expect(await story.loyalty(inviter)).toBe(50);
  });

  it('pays once when twenty acceptances come at once', async () => {
    const friend = await story.friendOf(inviter);
    await Promise.all(Array.from({ length: 20 }, () => story.accepted(friend, stranger)));
    expect(await story.loyalty(inviter)).toBe(50);
  });

  it('counts for whose link was opened first, for 90 days', async () => {
    const other = await story.person();
    const cookies = story.open([await story.codeOf(inviter), await story.codeOf(other)]);
    const friend = await story.join(cookies);
    expect([await story.statesOf(inviter), await story.statesOf(other)]).toEqual([[[friend, 'joined']], []]);
    story.kehila.clock.advance(90 * day);
    const late = await story.join(story.open([await story.codeOf(other)], cookies));
    expect([(await story.statesOf(inviter)).length, await story.statesOf(other)]).toEqual([1, [[late, 'joined']]]);
  });

  it('has one inviter when two claim somebody at once', async () => {
    const other = await story.person();
    const browsers = [story.open([await story.codeOf(inviter)]), story.open([await story.codeOf(other)])];
    const friend = await story.person();
    await Promise.all(Array.from({ length: 20 }, (_, index) => story.begin(friend, browsers[index % 2]!)));
    expect(await story.kehila.sql('select count(*)::int as n from invited_friend where account_id = $1', friend)).toEqual([{ n: 1 }]);
  });

  it('believes no cookie that it did not write', async () => {
    const code = await story.codeOf(inviter);
    const forged = { '__Host-kehila-invited': Buffer.from(`${code}:${story.kehila.clock.now().getTime()}`).toString('base64url') };
    await story.join(forged);
    expect(await story.statesOf(inviter)).toEqual([]);
  });

  it('shows nobody before the address is proven', async () => {
    const friend = await story.friendOf(inviter);
    await story.kehila.sql('update invited_friend set joined_at = null where account_id = $1', friend);
    await story.accepted(friend, stranger);
    expect([await story.statesOf(inviter), await story.loyalty(inviter)]).toEqual([[], 0]);
  });

  it('pays nothing for an answer under an alias, which would tell who wrote it', async () => {
    const friend = await story.friendOf(inviter);
    await story.accepted(friend, stranger, { authorHidden: true });
    expect(await story.loyalty(inviter)).toBe(0);
  });

  it('pays nothing, whoever asked under an alias and accepted, until somebody accepts openly', async () => {
    const friend = await story.friendOf(inviter);
    const sibling = await story.friendOf(inviter);
    for (const hidden of [inviter, sibling, stranger]) await story.accepted(friend, hidden, { askerHidden: true });
    expect([await story.loyalty(inviter), await story.signsOf(friend)]).toEqual([0, []]);
    await story.accepted(friend, stranger, { askerHidden: true, askerId: sibling, byStaff: true });
    expect(await story.loyalty(inviter)).toBe(50);
  });

  it('pays nothing for a friend in whose browser the inviter was', async () => {
    const device = newSecret();
    await signInElsewhere(story.kehila, inviter, { device: device.hash });
    const friend = await story.join(story.open([await story.codeOf(inviter)], { '__Host-kehila-device': device.secret }));
    await story.accepted(friend, stranger);
    expect([await story.loyalty(inviter), await story.signsOf(friend), await story.statesOf(inviter)]).toEqual([0, ['device'], [[friend, 'not_counted']]]);
  });

  it('pays nothing for a second friend in the browser of the first', async () => {
    const [code, device] = [await story.codeOf(inviter), newSecret()];
    const first = await story.join(story.open([code]));
    await signInElsewhere(story.kehila, first, { device: device.hash });
    const browser = { '__Host-kehila-device': device.secret };
    const second = await story.join(story.open([code], { ...browser }));
    await story.accepted(second, stranger);
    expect([await story.loyalty(inviter), await story.signsOf(first), await story.signsOf(second)]).toEqual([0, [], ['device']]);
    const other = await story.join(story.open([await story.codeOf(stranger)], { ...browser }));
    expect(await story.signsOf(other)).toEqual([]);
  });

  it.each([
    ['the same address', '198.51.100.7', '198.51.100.7', ['address']],
    ['the same network of IPv6', '2001:db8:1:2::9', '2001:db8:1:2:3::1', ['address']],
    ['two addresses', '198.51.100.8', '198.51.100.9', []],
    ['the address of the server itself', '127.0.0.1', '127.0.0.1', []],
  ])('notes %s at the sign-up', async (_, inviters, friends, signs) => {
    await signInElsewhere(story.kehila, inviter, { address: inviters });
    expect(await story.signsOf(await story.join(story.open([await story.codeOf(inviter)]), friends))).toEqual(signs);
  });

  it('forgets an address after 30 days', async () => {
    await signInElsewhere(story.kehila, inviter, { address: '198.51.100.20' });
    story.kehila.clock.advance(31 * day);
    expect(await story.signsOf(await story.join(story.open([await story.codeOf(inviter)]), '198.51.100.20'))).toEqual([]);
  });

  it('notes a network that both share only later, before it pays', async () => {
    const friend = await story.friendOf(inviter);
    for (const who of [friend, inviter]) await signInElsewhere(story.kehila, who, { address: '198.51.100.30' });
    await story.accepted(friend, stranger);
    expect([await story.loyalty(inviter), await story.signsOf(friend)]).toEqual([0, ['address']]);
  });

  it('pays nothing when the inviter accepts, a friend of the same inviter, or the friend’s own friend; then somebody else may', async () => {
    const [friend, sibling] = [await story.friendOf(inviter), await story.friendOf(inviter)];
    const child = await story.friendOf(friend);
    for (const related of [inviter, sibling, child]) await story.accepted(friend, related);
    expect([await story.loyalty(inviter), await story.signsOf(friend)]).toEqual([0, ['related']]);
    await story.accepted(friend, stranger);
    expect(await story.loyalty(inviter)).toBe(50);
  });

  it('pays nothing when the inviter’s own inviter accepts', async () => {
    const middle = await story.friendOf(inviter);
    const friend = await story.friendOf(middle);
    await story.accepted(friend, inviter);
    expect(await story.loyalty(middle)).toBe(0);
  });

  it('pays nothing when who accepted shares a network with the friend, unless staff accepted', async () => {
    const friend = await story.friendOf(inviter);
    for (const who of [friend, stranger]) await signInElsewhere(story.kehila, who, { address: '198.51.100.40' });
    await story.accepted(friend, stranger);
    expect(await story.loyalty(inviter)).toBe(0);
    await story.accepted(friend, stranger, { byStaff: true, askerId: inviter });
    expect(await story.loyalty(inviter)).toBe(50);
  });

  it('pays nobody who is suspended meanwhile', async () => {
    const friend = await story.friendOf(inviter);
    await story.kehila.sql(`update account set state = 'suspended' where id = $1`, inviter);
    await story.accepted(friend, stranger);
    expect(await story.loyalty(inviter)).toBe(0);
  });

  describe('that look odd', () => {
    const staff = async () => actorOf(await story.person(), { grants: [{ role: 'STAFF', spaceId: null }] });
    let friend: string;
    beforeEach(async () => {
      await signInElsewhere(story.kehila, inviter, { address: '198.51.100.50' });
      friend = await story.join(story.open([await story.codeOf(inviter)]), '198.51.100.50');
    });
    const clear = async (actor: Actor) => {
      const outcome = await story.get(ClearInvitation).execute(actor, { friendId: friend });
      return isFailure(outcome) ? outcome.code : 'done';
    };

    it('count from then on when staff say so, once', async () => {
      const who = await staff();
      expect([await clear(who), await clear(who)]).toEqual(['done', ErrorCode.STATE_REFUSED]);
      await story.accepted(friend, stranger);
      expect(await story.loyalty(inviter)).toBe(50);
    });

    it('are shown to staff, and to nobody else', async () => {
      const page = async (who: Actor) => (await story.get(InvitationReader).doubtful(who, 20, null)).nodes.map((one) => one.friend.id);
      expect([await page(await staff()), await page(actorOf(inviter))]).toEqual([expect.arrayContaining([friend]), []]);
    });

    it('are not decided by whoever is not staff, nor about their own', async () => {
      expect(await clear(actorOf(stranger))).toBe(ErrorCode.NOT_ALLOWED);
      expect(await clear(actorOf(inviter, { grants: [{ role: 'STAFF', spaceId: null }] }))).toBe(ErrorCode.OWN_INVITATION);
    });

    it('are not cleared in advance where only an acceptance did not count', async () => {
      const other = await story.friendOf(inviter);
      await story.accepted(other, inviter);
      expect(await story.get(InvitationReader).doubtfulOne(other)).toMatchObject({ signs: ['related'], counts: true });
      const who = await staff();
      expect(await story.get(ClearInvitation).execute(who, { friendId: other })).toMatchObject({ code: ErrorCode.STATE_REFUSED, state: 'counted' });
    });

    it('are found only where there is a sign', async () => {
      expect(await story.get(ClearInvitation).execute(await staff(), { friendId: stranger })).toMatchObject({ code: ErrorCode.NOT_FOUND });
    });
  });

  it('refuses who has not proven their address', async () => {
    const refusal = await story.get(InviteFriend).execute(actorOf(inviter, { verified: false }), {});
    expect(refusal).toMatchObject({ code: ErrorCode.NOT_ALLOWED, needs: ['verified'] });
  });
});
