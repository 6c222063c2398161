import { day } from '../../campaign/campaign.factory';
import { TierStory } from './tier.factory';

describe('a tier that is no longer reached', () => {
  const story = new TierStory();
  let person: string;

  const mails = () =>
    story.kehila.sql<{ subject: string; body_text: string }>(
      'select subject, body_text from mail where to_address = (select email from account_email where account_id = $1) and subject like $2',
      person,
      '%tier%',
    );

  beforeEach(async () => {
    person = await story.person();
    await story.earn(person, 1_000);
  });
  afterEach(async () => expect(await story.differences()).toEqual([]));

  it('is told of by mail, kept for 30 days, and gone then', async () => {
    await story.night(360);
    expect([await mails(), (await story.of(person)).endsAt]).toEqual([[], null]);
    await story.night(40);
    const { endsAt, earned, tier } = await story.of(person);
    const daysLeft = Math.round((endsAt!.getTime() - story.at(0).getTime()) / day);
    expect([tier.key, earned, daysLeft]).toEqual(['silver', 0, 30]);
    await story.night(29);
    expect([await story.nameOf(person), (await mails()).length]).toEqual(['silver', 1]);
    expect((await mails())[0]).toMatchObject({ subject: 'Your tier Silver ends soon', body_text: expect.stringContaining('You keep it until') });
    await story.night(2);
    expect([await story.nameOf(person), (await mails()).length]).toEqual(['bronze', 1]);
    await story.accepted(person);
    expect((await story.entries(person, 'loyalty')).map(([rule]) => rule)).not.toContain('silverBonus');
  });

  it('does not count from the day it ends, also when no worker ran', async () => {
    await story.night(400);
    story.kehila.clock.advance(30 * day);
    expect(await story.nameOf(person)).toBe('bronze');
  });

  it('still adds to what is earned until then, and stays where that is enough', async () => {
    await story.night(400);
    await story.accepted(person);
    expect((await story.entries(person, 'loyalty')).at(-1)).toEqual(['silverBonus', 2, 2, null]);
    expect((await story.of(person)).endsAt).not.toBeNull();
    await story.earn(person, 990);
    expect((await story.of(person)).endsAt).toBeNull();
    await story.night(60);
    expect(await story.nameOf(person)).toBe('silver');
  });

  it('because points were taken back is kept for 30 days too', async () => {
    person = await story.person();
    const cause = await story.earn(person, 5_000);
    await story.takeBack(cause);
    expect(await story.nameOf(person)).toBe('gold');
    await story.night();
    expect((await story.of(person)).endsAt).not.toBeNull();
    await story.night(31);
    expect(await story.nameOf(person)).toBe('bronze');
  });

  it('is found by one worker where several look', async () => {
    story.kehila.clock.advance(400 * day);
    await Promise.all([story.night(0), story.night(0), story.night(0)]);
    expect(await mails()).toHaveLength(1);
  });
});
