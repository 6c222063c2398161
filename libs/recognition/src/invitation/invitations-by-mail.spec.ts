import { Accounts } from '@kehila/accounts';
import { BadInput, ErrorCode, isFailure } from '@kehila/platform';
import { done } from '../recognition.factory';
import { day, InvitationStory } from './invitation.factory';

describe('inviting a friend by mail', () => {
  const story = new InvitationStory();
  let inviter: string;
  let stranger: string;

  beforeEach(async () => {
    [inviter, stranger] = [await story.person(), await story.person()];
  });
  afterEach(async () => expect(await story.differences()).toEqual([]));

  const mailsTo = (address: string) =>
    story.kehila.sql<{ subject: string; body_text: string; body_html: string }>(
      'select subject, body_text, body_html from mail where to_address = $1',
      address,
    );

  it('sends the link with the name of who invites, and keeps no address', async () => {
    done(await story.invite(inviter, 'friend@example.org'));
    const [mail] = await mailsTo('friend@example.org');
    const { displayName } = (await story.get(Accounts).byId(inviter))!;
    expect(mail?.subject).toContain(displayName);
    expect(mail?.body_text).toContain(`https://community.example/en/i/${await story.codeOf(inviter)}`);
    expect(await story.kehila.sql(`select 1 from invitation_mail where convert_from(address_hash, 'LATIN1') like '%friend@%'`)).toEqual([]);
  });

  it('answers alike whether the address is new, known or was written to, and writes to the new one only', async () => {
    const [row] = await story.kehila.sql<{ email: string }>('select email from account_email where account_id = $1', stranger);
    const answer = async (email: string) => {
      done(await story.invite(inviter, email));
      return (await story.linkOf(inviter)).mailsLeft;
    };
    const left = [await answer('new@example.org'), await answer(row!.email), await answer('NEW@example.org')];
    expect(left).toEqual([19, 18, 17]);
    expect([(await mailsTo('new@example.org')).length, await mailsTo(row!.email), await mailsTo('NEW@example.org')]).toEqual([1, [], []]);
  });

  it('writes once to an address that twenty people invite at once', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => story.person()));
    await Promise.all(people.map((who) => story.invite(who, 'wanted@example.org')));
    expect(await mailsTo('wanted@example.org')).toHaveLength(1);
  });

  it('has a limit of 20 that are open, also at once, and then the link is still theirs', async () => {
    const outcomes = await Promise.all(Array.from({ length: 25 }, (_, n) => story.invite(inviter, `many${inviter}.${n}@example.org`)));
    const refused = outcomes.filter((outcome) => isFailure(outcome));
    expect(refused).toEqual(Array.from({ length: 5 }, () => expect.objectContaining({ code: ErrorCode.INVITATION_LIMIT_REACHED, limit: 20 }) as unknown));
    expect(await story.codeOf(inviter)).toMatch(/^[a-z0-9]{10}$/);
    story.kehila.clock.advance(90 * day + 1);
    expect(isFailure(await story.invite(inviter, `later${inviter}@example.org`))).toBe(false);
  });

  it('refuses what is no address beside its field', async () => {
    await expect(story.invite(inviter, 'a friend')).rejects.toBeInstanceOf(BadInput);
  });
});
