import { done } from '../recognition.factory';
import { InvitationPersonalData } from './invitation-personal-data';
import { InvitationReader } from './invitation.reader';
import { actorOf, InvitationStory } from './invitation.factory';

describe('invitations and personal data', () => {
  const story = new InvitationStory();
  let inviter: string;
  let stranger: string;

  beforeEach(async () => {
    [inviter, stranger] = [await story.person(), await story.person()];
  });
  afterEach(async () => expect(await story.differences()).toEqual([]));

  const inOne = (act: (data: InvitationPersonalData, tx: Parameters<InvitationPersonalData['erase']>[0]) => Promise<void>) =>
    story.kehila.work.run({ act: 'personal', actor: actorOf(inviter) }, (tx) => act(story.get(InvitationPersonalData), tx));

  it('goes along as a copy for both, without a sign or an address', async () => {
    const friend = await story.friendOf(inviter);
    done(await story.invite(inviter, `copy${inviter}@example.org`));
    const kinds = async (who: string) => (await story.get(InvitationPersonalData).sections(who))[0]!.rows.map((row) => String(row['what']));
    expect((await kinds(inviter)).sort()).toEqual(['friend', 'link', 'mail']);
    expect(await kinds(friend)).toEqual(['inviter']);
  });

  it('is gone when either goes; the points stay', async () => {
    const friend = await story.friendOf(inviter);
    await story.accepted(friend, stranger);
    await inOne((data, tx) => data.erase(tx, friend));
    expect([await story.statesOf(inviter), await story.loyalty(inviter)]).toEqual([[], 50]);
    const code = await story.codeOf(inviter);
    await inOne((data, tx) => data.erase(tx, inviter));
    expect(await story.get(InvitationReader).inviterOf(code)).toBeUndefined();
  });

  it('goes over to the account that stays, also what has to be taken back later', async () => {
    const [friend, kept, heir] = [await story.friendOf(inviter), await story.person(), await story.person()];
    const answerId = await story.accepted(friend, stranger);
    const code = await story.codeOf(inviter);
    await inOne((data, tx) => data.move(tx, friend, kept));
    await story.withdraw({ answerId, authorId: kept });
    expect(await story.loyalty(inviter)).toBe(0);
    await inOne((data, tx) => data.move(tx, inviter, heir));
    expect(await story.get(InvitationReader).inviterOf(code)).toBe(heir);
  });

  it('takes back of two friends who became one only what the withdrawn acceptance paid', async () => {
    const [one, two, other] = [await story.friendOf(inviter), await story.friendOf(inviter), await story.friendOf(stranger)];
    const asker = await story.person();
    const answers = [await story.accepted(one, asker), await story.accepted(two, asker), await story.accepted(other, asker)];
    await inOne((data, tx) => data.move(tx, one, two));
    await inOne((data, tx) => data.move(tx, two, other));
    expect([await story.loyalty(inviter), await story.loyalty(stranger)]).toEqual([100, 50]);
    await story.withdraw({ answerId: answers[0]!, authorId: other });
    expect([await story.loyalty(inviter), await story.loyalty(stranger)]).toEqual([50, 50]);
    await story.withdraw({ answerId: answers[2]!, authorId: other });
    expect([await story.loyalty(inviter), await story.loyalty(stranger)]).toEqual([50, 0]);
    await story.withdraw({ answerId: answers[1]!, authorId: other });
    expect([await story.loyalty(inviter), await story.loyalty(stranger)]).toEqual([0, 0]);
  });

  it('is looked at anew when two became one, whatever staff said before', async () => {
    const [one, two] = [await story.friendOf(inviter), await story.friendOf(stranger)];
    const staff = actorOf(await story.person(), { grants: [{ role: 'STAFF', spaceId: null }] });
    await story.kehila.sql(
      `update invited_friend set signs = '{merged,device}', cleared_by = $2, cleared_at = now() where account_id = $1`,
      two,
      staff.accountId,
    );
    await inOne((data, tx) => data.move(tx, one, two));
    expect(await story.get(InvitationReader).doubtfulOne(two)).toMatchObject({ signs: ['device', 'merged'], cleared: false, counts: false });
    await story.accepted(two, await story.person());
    expect(await story.loyalty(stranger)).toBe(0);
  });

  it('pays no second time for somebody who had two accounts, and nothing for who invited themselves', async () => {
    const [one, two, self] = [await story.friendOf(inviter), await story.friendOf(stranger), await story.friendOf(inviter)];
    await inOne((data, tx) => data.move(tx, one, two));
    await story.accepted(two, await story.person());
    expect([await story.signsOf(two), await story.loyalty(stranger)]).toEqual([['merged'], 0]);
    await inOne((data, tx) => data.move(tx, self, inviter));
    await story.accepted(inviter, stranger);
    expect(await story.statesOf(inviter)).toEqual([]);
  });
});
