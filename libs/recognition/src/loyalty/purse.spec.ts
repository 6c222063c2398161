import { randomUUID } from 'node:crypto';
import { ErrorCode, isFailure, Refused, type Transaction } from '@kehila/platform';
import { nobody, PointsStory } from '../recognition.factory';
import { StandingReader } from '../standing/standing.reader';
import { LedgerCheck } from '../verification/ledger.check';
import { ExpirePoints } from './expire-points';
import { Purse } from './purse';
import { WarnOfExpiry } from './warn-of-expiry';

const day = 86_400_000;

describe('loyalty points as money', () => {
  const story = new PointsStory();
  let content = 1_000;
  let person: string;

  const reader = () => story.kehila.get(StandingReader);
  const points = () => reader().loyaltyOf(person);
  const later = (days: number) => story.kehila.clock.advance(days * day);
  /** 20 points. */
  const earn = async () => {
    const answerId = String(++content);
    await story.accept({ answerId, authorId: person });
    return answerId;
  };
  const within = async <Outcome>(deed: (tx: Transaction, purse: Purse) => Promise<Outcome>) => {
    const outcome = await story.kehila.work.run<Outcome>({ act: 'tell', actor: nobody }, (tx) => deed(tx, story.kehila.get(Purse)));
    if (isFailure(outcome)) throw new Error(outcome.code);
    return outcome;
  };
  const occasion = (tx: Transaction) => ({ eventId: randomUUID(), at: tx.now });
  const wish = (amount: number) => ({ account: person, amount, cause: `redemption:${++content}` });
  const hold = (amount: number) => within((tx, purse) => purse.hold(tx, occasion(tx), wish(amount)));
  const held = async (amount: number) => {
    const outcome = await hold(amount);
    if (!('holdId' in outcome)) throw new Error(`${outcome.missing} points are missing`);
    return outcome.holdId;
  };
  const spend = (holdId: string, amount: number) => within((tx, purse) => purse.spend(tx, occasion(tx), holdId, wish(amount)));
  const giveBack = (holdId: string, amount: number, spentId: string | null = null) =>
    within((tx, purse) => purse.giveBack(tx, occasion(tx), wish(amount), holdId, spentId));
  const expire = () => story.kehila.get(ExpirePoints).run();

  beforeEach(async () => {
    person = await story.person();
  });
  afterEach(async () => expect(await story.kehila.get(LedgerCheck).differences()).toEqual([]));

  it('may be spent 7 days after they were earned, and not before', async () => {
    await earn();
    expect(await points()).toMatchObject({ available: 0, vesting: 20, vestsAt: expect.any(Date) });
    expect(await hold(1)).toEqual({ missing: 1 });
    later(7);
    expect(await points()).toMatchObject({ available: 20, vesting: 0, vestsAt: null });
    expect(await hold(21)).toEqual({ missing: 1 });
    await held(20);
    expect(await points()).toMatchObject({ available: 0 });
  });

  it('are spent oldest first', async () => {
    await earn();
    later(100);
    await earn();
    later(10);
    await held(25);
    expect(await story.kehila.sql('select remaining from points_lot where account_id = $1 order by id', person)).toEqual([{ remaining: 0 }, { remaining: 15 }]);
  });

  it('come back with their own dates when they are given back', async () => {
    await earn();
    later(100);
    await earn();
    later(10);
    const lots = () => story.kehila.sql('select remaining, vests_at, expires_at from points_lot where account_id = $1 order by id', person);
    const before = await lots();
    await giveBack(await held(25), 25);
    expect(await lots()).toEqual(before);
  });

  it('that come back after their day may be spent for another 30 days', async () => {
    await earn();
    later(700);
    const holdId = await held(20);
    later(60);
    await giveBack(holdId, 20);
    expect(await points()).toMatchObject({ available: 20, expiring: 20 });
    later(29);
    expect(await points()).toMatchObject({ available: 20 });
    later(1);
    expect(await points()).toMatchObject({ available: 0 });
  });

  it('that are held are resolved once: spent or given back', async () => {
    await earn();
    later(7);
    const holdId = await held(15);
    await spend(holdId, 15);
    await expect(giveBack(holdId, 15)).rejects.toThrow('points_transaction_resolved_once');
    await expect(spend(holdId, 15)).rejects.toThrow('points_transaction_resolved_once');
    expect(await points()).toMatchObject({ available: 5 });
  });

  it('that were spent are refunded once', async () => {
    await earn();
    later(7);
    const holdId = await held(15);
    const spentId = await spend(holdId, 15);
    await giveBack(holdId, 15, spentId);
    await expect(giveBack(holdId, 15, spentId)).rejects.toThrow('points_transaction_resolved_once');
    expect(await points()).toMatchObject({ available: 20 });
  });

  it('are held once too many for nobody, however many ask at once', async () => {
    await earn();
    later(7);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => hold(7)));
    expect(outcomes.filter((outcome) => 'holdId' in outcome)).toHaveLength(2);
    expect(await points()).toMatchObject({ available: 6 });
  });

  it('are resolved once when 20 try at once to spend and to give back', async () => {
    await earn();
    later(7);
    const holdId = await held(20);
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => (index % 2 ? spend(holdId, 20) : giveBack(holdId, 20))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('expire after 24 months, those that were not spent, with an entry', async () => {
    await earn();
    later(8);
    await held(5);
    later(730);
    expect(await points()).toMatchObject({ available: 0 });
    await expire();
    await expire();
    expect(await story.entries(person, 'loyalty')).toEqual([
      ['answerAccepted', 20, 20, null],
      ['redemptionHeld', -5, -5, null],
      ['expired', -15, -15, null],
    ]);
  });

  it('expire once when two workers come at once', async () => {
    await earn();
    later(740);
    await Promise.all([expire(), expire(), expire()]);
    expect((await story.entries(person, 'loyalty')).filter(([rule]) => rule === 'expired')).toHaveLength(1);
  });

  it('are announced once, 30 days before they expire, in a mail', async () => {
    const warn = () => story.kehila.get(WarnOfExpiry).run();
    const mails = () =>
      story.kehila.sql<{ body_text: string }>(
        'select body_text from mail where to_address = (select email from account_email where account_id = $1) and subject like $2',
        person,
        '%expire%',
      );
    await earn();
    later(690);
    await warn();
    expect(await mails()).toEqual([]);
    later(15);
    await warn();
    await warn();
    expect(await mails()).toEqual([{ body_text: expect.stringContaining('20 of your loyalty points') }]);
    expect(await points()).toMatchObject({ available: 20, expiring: 20 });
  });

  it('that are taken back after they were spent are owed: the balance stays at 0 and the next points pay', async () => {
    const answerId = await earn();
    later(7);
    await held(15);
    await story.withdraw({ answerId, authorId: person });
    expect(await points()).toMatchObject({ available: 0, owed: 15 });
    expect(await story.entries(person, 'debt')).toEqual([['owed', 15, 15, null]]);

    await earn();
    expect(await points()).toMatchObject({ available: 0, vesting: 5, owed: 0 });
    expect(await story.entries(person, 'loyalty')).toEqual([
      ['answerAccepted', 20, 20, null],
      ['redemptionHeld', -15, -15, null],
      ['answerAccepted', -20, -5, 'debt'],
      ['answerAccepted', 20, 20, null],
      ['debtPaid', -15, -15, null],
    ]);
  });

  it('that come back from a hold pay first what is owed', async () => {
    const answerId = await earn();
    later(7);
    const holdId = await held(15);
    await story.withdraw({ answerId, authorId: person });
    await giveBack(holdId, 15);
    expect(await points()).toMatchObject({ available: 0, owed: 0 });
  });

  it('leave nothing behind when the act fails', async () => {
    await earn();
    later(7);
    await story.kehila.work.run({ act: 'tell', actor: nobody }, async (tx) => {
      await story.kehila.get(Purse).hold(tx, occasion(tx), wish(20));
      return new Refused(ErrorCode.STATE_REFUSED);
    });
    expect(await points()).toMatchObject({ available: 20 });
  });

  it('are never changed in the tables afterwards', async () => {
    await earn();
    await expect(story.kehila.sql(`update points_entry set side = 'held' where account_id = $1`, person)).rejects.toThrow();
  });
});
