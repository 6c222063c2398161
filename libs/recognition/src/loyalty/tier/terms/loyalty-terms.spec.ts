import { isFailure } from '@kehila/platform';
import { day } from '../../../campaign/campaign.factory';
import { TierStory } from '../tier.factory';
import type { AnnounceLoyaltyTermsInput } from './graphql/terms.inputs';
import { TermsReader } from './terms.reader';
import { AnnounceLoyaltyTerms } from './use-cases/announce-loyalty-terms';
import { CancelLoyaltyTerms } from './use-cases/cancel-loyalty-terms';

const asBefore = { silverFrom: 1_000, silverPercent: 110, goldFrom: 5_000, goldPercent: 125 };
const minute = 60_000;

describe('terms of the loyalty programme', () => {
  const story = new TierStory();
  let person: string;

  const announce = async (change: Partial<AnnounceLoyaltyTermsInput> = {}) => {
    const input = { ...asBefore, validFrom: story.at(day), reason: 'So that more reach it.', ...change };
    return story.kehila.get(AnnounceLoyaltyTerms).execute(await story.actor(), input);
  };
  const cancel = async (version: number) => story.kehila.get(CancelLoyaltyTerms).execute(await story.actor(), version);
  const codeOf = (outcome: object) => (isFailure(outcome) ? outcome.code : 'done');
  const versionOf = (outcome: object) => (outcome as { version: number }).version;
  /** Other terms count, and the worker came. */
  const countFromNow = async (change: Partial<AnnounceLoyaltyTermsInput>) => {
    expect(codeOf(await announce({ validFrom: story.at(11 * minute), ...change }))).toBe('done');
    story.kehila.clock.advance(12 * minute);
    await story.night(0);
  };
  const added = async () =>
    (await story.entries(person, 'loyalty')).filter(([rule]) => String(rule).endsWith('Bonus')).map(([rule, , amount]) => [rule, amount]);
  const toCome = () => story.kehila.get(TermsReader).toCome();

  beforeEach(async () => {
    person = await story.person();
  });
  afterEach(async () => {
    for (const { version } of await toCome()) await cancel(version);
    expect(await story.differences()).toEqual([]);
    const [now] = await story.kehila.sql<{ same: boolean }>(
      `select (silver_from, gold_from, silver_percent, gold_percent) = (1000, 5000, 110, 125) as same from loyalty_terms
       where cancelled_at is null order by valid_from desc limit 1`,
    );
    if (!now?.same) await countFromNow(asBefore);
  });

  it('are those of before until managers write others', async () => {
    expect(await toCome()).toEqual([]);
    await story.earn(person, 1_000);
    expect(await story.of(person)).toMatchObject({ tier: { key: 'silver', from: 1_000, percent: 110 }, next: { key: 'gold', from: 5_000, percent: 125 } });
  });

  it('count from their day on: until then everybody reads what comes, and awards are paid as before', async () => {
    await story.earn(person, 600);
    await announce({ silverFrom: 500, silverPercent: 150, goldPercent: 150 });
    expect(await toCome()).toMatchObject([
      { reason: 'So that more reach it.', tiers: [{ key: 'bronze' }, { key: 'silver', from: 500, percent: 150 }, { key: 'gold' }] },
    ]);
    await story.accepted(person);
    expect([await story.nameOf(person), await added()]).toEqual(['bronze', []]);
    story.kehila.clock.advance(day);
    expect([await story.nameOf(person), await toCome()]).toEqual(['silver', []]);
    await story.accepted(person);
    expect(await added()).toEqual([['silverBonus', 10]]);
  });

  it('pay a tier that somebody has what it pays by then', async () => {
    await story.earn(person, 5_000);
    await countFromNow({ goldPercent: 200 });
    await story.accepted(person);
    expect(await added()).toEqual([['goldBonus', 20]]);
  });

  it('that take more are felt gently: a mail, and 30 days', async () => {
    await story.earn(person, 1_000);
    await countFromNow({ silverFrom: 2_000 });
    expect(await story.nameOf(person)).toBe('silver');
    await story.night();
    expect((await story.of(person)).endsAt).not.toBeNull();
    await story.accepted(person);
    expect(await added()).toEqual([['silverBonus', 2]]);
    await story.night(31);
    expect(await story.nameOf(person)).toBe('bronze');
  });

  it('that take less give the tier at once, and whoever came to it so loses it as gently', async () => {
    await story.earn(person, 600);
    await countFromNow({ silverFrom: 500 });
    expect(await story.kehila.sql('select tier, ends_at from loyalty_tier where account_id = $1', person)).toEqual([{ tier: 'silver', ends_at: null }]);
    await countFromNow(asBefore);
    expect(await story.nameOf(person)).toBe('silver');
    await story.night();
    expect((await story.of(person)).endsAt).not.toBeNull();
  });

  it('that take less stop the end of a tier', async () => {
    await story.earn(person, 1_000);
    await countFromNow({ silverFrom: 2_000 });
    await story.night();
    await countFromNow({ silverFrom: 900 });
    expect(await story.of(person)).toMatchObject({ tier: { key: 'silver' }, endsAt: null });
  });

  it('decide in the same moment for two awards at once', async () => {
    await countFromNow({ silverFrom: 100, silverPercent: 200, goldPercent: 200 });
    await story.earn(person, 80);
    await Promise.all([story.accepted(person), story.accepted(person)]);
    expect(await added()).toEqual([['silverBonus', 20]]);
  });

  it('are announced ten minutes to a year ahead, one after the other, when they change something', async () => {
    const problem = (act: Promise<unknown>) =>
      act.then(
        () => 'done',
        (error: { fields: { code: string }[] }) => error.fields[0]?.code,
      );
    expect(await problem(announce({ silverFrom: 900, validFrom: story.at(9 * minute) }))).toBe('COUNTS_TOO_EARLY');
    expect(await problem(announce({ silverFrom: 900, validFrom: story.at(367 * day) }))).toBe('COUNTS_TOO_LATE');
    expect(codeOf(await announce())).toBe('NOTHING_CHANGED');
    await announce({ silverFrom: 900, validFrom: story.at(2 * day) });
    expect(await problem(announce({ silverFrom: 800, validFrom: story.at(day) }))).toBe('COUNTS_BEFORE_OTHERS');
    expect(codeOf(await announce({ silverFrom: 800, validFrom: story.at(3 * day) }))).toBe('done');
    expect((await toCome()).map(({ tiers }) => tiers[1]?.from)).toEqual([900, 800]);
  });

  it('keep gold above silver', async () => {
    for (const [change, code] of [
      [{ silverFrom: 5_000 }, 'NOT_ABOVE_SILVER'],
      [{ silverPercent: 126 }, 'LESS_THAN_SILVER'],
    ] as const)
      await expect(announce(change)).rejects.toMatchObject({ fields: [{ code }] });
  });

  it('are cancelled until two minutes before they count, and changed or taken away never', async () => {
    const version = versionOf(await announce({ silverFrom: 900, validFrom: story.at(day) }));
    await expect(story.kehila.sql('update loyalty_terms set silver_from = 1 where version = $1', version)).rejects.toThrow('not to be changed');
    await expect(story.kehila.sql('delete from loyalty_terms where version = $1', version)).rejects.toThrow('never taken away');
    expect(codeOf(await cancel(version))).toBe('done');
    expect([codeOf(await cancel(version)), codeOf(await cancel(1)), codeOf(await cancel(999))]).toEqual(['STATE_REFUSED', 'STATE_REFUSED', 'NOT_FOUND']);
    story.kehila.clock.advance(2 * day);
    await story.earn(person, 950);
    expect(await story.nameOf(person)).toBe('bronze');
    const late = versionOf(await announce({ silverFrom: 900, validFrom: story.at(11 * minute) }));
    story.kehila.clock.advance(10 * minute);
    expect(codeOf(await cancel(late))).toBe('STATE_REFUSED');
    story.kehila.clock.advance(2 * minute);
    await story.night(0);
    expect(await story.nameOf(person)).toBe('silver');
  });

  it('are written by one of two managers at once for the same moment', async () => {
    const validFrom = story.at(day);
    const outcomes = await Promise.allSettled([announce({ silverFrom: 900, validFrom }), announce({ silverFrom: 800, validFrom })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await toCome()).toHaveLength(1);
  });

  it('say beforehand how many people would come to a tier or lose one', async () => {
    const preview = async () => {
      const { tiers } = await story.kehila.get(TermsReader).preview({ ...asBefore, silverFrom: 500, goldFrom: 10_000 });
      return tiers.map(({ now, later, gaining, losing }) => [now, later, gaining, losing]);
    };
    const [[silver, ...ofSilver] = [], [gold, ...ofGold] = []] = await preview();
    const [leaving, rich, climbing, gone] = [await story.person(), await story.person(), await story.person(), await story.person()];
    const cause = await story.earn(gone, 1_000);
    await story.takeBack(cause);
    await story.earn(person, 600);
    await story.earn(leaving, 400);
    await story.earn(rich, 12_000);
    await story.earn(climbing, 5_000);
    // 600 come to silver; 5,000 would be silver and lose gold; 12,000 stay; what is kept without being reached would be lost.
    const [one, other] = await preview();
    expect(one).toEqual([silver! + 1, ofSilver[0]! + 2, ofSilver[1]! + 1, ofSilver[2]! + 1]);
    expect(other).toEqual([gold! + 2, ofGold[0]! + 1, ofGold[1], ofGold[2]! + 1]);
  });
});
