import { randomUUID } from 'node:crypto';
import { requestContext } from '@kehila/platform';
import { day } from '../../campaign/campaign.factory';
import { JournalReader } from '../../journal/journal.reader';
import { nobody } from '../../recognition.factory';
import { Purse } from '../purse';
import { TierStory } from './tier.factory';

describe('a tier of the loyalty programme', () => {
  const story = new TierStory();
  let person: string;

  const entries = async () => (await story.entries(person, 'loyalty')).filter(([rule]) => rule !== 'imported').map(([rule, , amount]) => [rule, amount]);

  beforeAll(() => story.space('first'));
  beforeEach(async () => {
    person = await story.person();
  });
  afterEach(async () => {
    await story.stopAll();
    expect(await story.differences()).toEqual([]);
  });

  it.each([
    [0, 'bronze', []],
    [999, 'bronze', []],
    [1_000, 'silver', [['silverBonus', 2]]],
    [4_999, 'silver', [['silverBonus', 2]]],
    [5_000, 'gold', [['goldBonus', 5]]],
  ])('is reached by what was earned within a year, and adds to what the rules pay: %i points are %s', async (points, tier, added) => {
    if (points > 0) await story.earn(person, points);
    expect(await story.nameOf(person)).toBe(tier);
    await story.accepted(person);
    expect(await entries()).toEqual([['answerAccepted', 20], ...added]);
  });

  it('says in the journal what it added, and what was taken back', async () => {
    await story.earn(person, 1_000);
    await story.withdraw({ answerId: await story.accepted(person), authorId: person });
    const causes = (language: 'he' | 'en') =>
      requestContext.run({ requestId: '1', language, ip: '' }, async () => {
        const { nodes } = await story.kehila.get(JournalReader).page(nobody, 'loyalty', person, 3, null, { kind: 'membership' });
        return nodes.map(({ amount, cause }) => `${amount} ${cause}`);
      });
    expect((await causes('en')).slice(0, 2)).toEqual(['-2 Taken back: what the tier Silver added.', '2 More as Silver.']);
    expect((await causes('he'))[1]).toBe('2 תוספת בזכות דרגת כסף.');
  });

  it('adds whole points, rounded down: nothing to 2', async () => {
    await story.earn(person, 5_000);
    await story.rate({ mainAuthorId: person, raterId: await story.person() });
    expect(await entries()).toEqual([['articleHelpful', 2]]);
  });

  it('adds nothing to what staff earn nothing for', async () => {
    await story.earn(person, 5_000);
    await story.accepted(person, { authorIsStaff: true });
    expect(await entries()).toEqual([['answerAccepted', 0]]);
  });

  it('is taken back with its cause, and added again at the rate of the day', async () => {
    await story.earn(person, 4_990);
    const answerId = await story.accepted(person);
    await story.withdraw({ answerId, authorId: person });
    expect((await story.of(person)).earned).toBe(4_990);
    await story.accept({ answerId, authorId: person });
    // Gold was reached by what was taken back, and is not lost from one moment to the next.
    expect(await entries()).toEqual([
      ['answerAccepted', 20],
      ['silverBonus', 2],
      ['answerAccepted', -20],
      ['silverBonus', -2],
      ['answerAccepted', 20],
      ['goldBonus', 5],
    ]);
  });

  it('is added to once, however often the act is told', async () => {
    await story.earn(person, 1_000);
    const answerId = await story.accepted(person);
    await story.accept({ answerId, authorId: person });
    expect(await entries()).toEqual([
      ['answerAccepted', 20],
      ['silverBonus', 2],
    ]);
  });

  it('and a campaign add to what the rule pays, and not to each other', async () => {
    await story.create({ factorPercent: 200 });
    await story.earn(person, 5_000);
    await story.accepted(person);
    expect(await entries()).toEqual([
      ['answerAccepted', 20],
      ['goldBonus', 5],
      ['campaignBonus', 20],
    ]);
  });

  it('counts what was earned, whatever is spent of it', async () => {
    await story.earn(person, 1_000);
    story.kehila.clock.advance(7 * day);
    const hold = { account: person, amount: 600, cause: 'redemption:900' };
    await story.inOne(async (tx) => void (await story.kehila.get(Purse).hold(tx, { eventId: randomUUID(), at: tx.now }, hold)));
    expect(await story.of(person)).toMatchObject({ tier: { key: 'silver' }, earned: 1_000 });
  });

  it('shows how far the next one is, and until when it is reached', async () => {
    await story.earn(person, 260);
    expect(await story.of(person)).toMatchObject({
      tier: { key: 'bronze' },
      earned: 260,
      next: { key: 'silver', from: 1_000 },
      missing: 740,
      reachedUntil: null,
    });
    expect((await story.of(person)).since).toEqual(new Date('2025-10-31T22:00:00Z'));
    await story.earn(person, 800);
    expect(await story.of(person)).toMatchObject({ tier: { key: 'silver' }, missing: 3_940, reachedUntil: new Date('2027-11-30T22:00:00Z'), endsAt: null });
    await story.earn(person, 4_000);
    expect(await story.of(person)).toMatchObject({ tier: { key: 'gold' }, next: null, missing: null });
  });

  it('pays by the tier that stood when the points were entered: of two awards at the threshold at once one gets more', async () => {
    for (let round = 0; round < 10; round++) {
      person = await story.person();
      await story.earn(person, 980);
      await Promise.all([story.accepted(person), story.accepted(person)]);
      expect(await entries()).toEqual([
        ['answerAccepted', 20],
        ['answerAccepted', 20],
        ['silverBonus', 2],
      ]);
    }
  });

  it('counts right when points are earned and taken back at once', async () => {
    for (let round = 0; round < 10; round++) {
      person = await story.person();
      const cause = await story.earn(person, 1_000);
      const [answerId] = await Promise.all([story.accepted(person), story.takeBack(cause)]);
      await Promise.all([story.withdraw({ answerId, authorId: person }), story.accepted(person)]);
      const rows = await entries();
      expect((await story.of(person)).earned).toBe(rows.reduce((sum, [, amount]) => sum + Number(amount), 0));
    }
  });
});
