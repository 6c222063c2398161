import { Actor, type ActorFields, isFailure } from '@kehila/platform';
import type { BootedFeatures } from '@kehila/testing';
import { done, PointsStory } from '../recognition.factory';
import { RecognitionPersonalData } from '../personal-data/recognition-personal-data';
import { StandingReader } from '../standing/standing.reader';
import { LedgerCheck } from '../verification/ledger.check';
import type { CreateRewardInput } from './graphql/reward.inputs';
import { RedemptionReader } from './redemption.reader';
import { RewardReader } from './reward.reader';
import { CancelRedemption } from './use-cases/cancel-redemption';
import { DecideRedemption } from './use-cases/decide-redemption';
import { ExpireRedemptions } from './use-cases/expire-redemptions';
import { RedeemReward } from './use-cases/redeem-reward';
import { SaveReward } from './use-cases/save-reward';

const day = 86_400_000;
const text = { name: 'Half a month free', description: 'Taken off your next bill.', next: 'It is on your next bill.' };

describe('rewards', () => {
  const story = new PointsStory();
  let content = 10_000;
  let customer: Actor;
  let staff: Actor;
  let manager: Actor;

  const get: BootedFeatures['get'] = (token) => story.kehila.get(token);
  const actor = async (fields: Partial<ActorFields> = {}) =>
    new Actor({ accountId: await story.longstanding(), sessionId: null, verified: true, language: 'en', grants: [], ...fields });
  /** 20 points each, which may be spent. */
  const earn = async (who: Actor, times: number) => {
    for (let time = 0; time < times; time++) await story.accept({ answerId: String(++content), authorId: who.accountId });
    story.kehila.clock.advance(7 * day);
  };
  const points = async (who = customer) => (await get(StandingReader).loyaltyOf(who.accountId!)).available;
  const reward = async (fields: Partial<CreateRewardInput> = {}) => {
    const input: CreateRewardInput = { kind: 'hard', cost: 30, level: 'newcomer', approval: 'person', published: true, he: text, en: text, ...fields };
    return done(await get(SaveReward).create(manager, input)).rewardId;
  };
  const redeem = (rewardId: string, who = customer, idempotencyKey?: string) =>
    get(RedeemReward).execute(who, { rewardId, ...(idempotencyKey && { idempotencyKey }) });
  const redeemed = async (rewardId: string, who = customer) => done(await redeem(rewardId, who)).redemptionId;
  const decide = (act: Parameters<DecideRedemption['execute']>[1], redemptionId: string, who = staff) =>
    get(DecideRedemption).execute(who, act, { redemptionId, reason: 'Because.' });
  const cancel = (redemptionId: string, who = customer) => get(CancelRedemption).execute(who, { redemptionId });
  const stateOf = async (id: string) => (await get(RedemptionReader).byId(staff, id))?.state;
  const left = async (id: string) => (await get(RewardReader).byId(manager, id))?.left;
  const refusal = (outcome: unknown) => (isFailure(outcome) ? outcome.code : 'done');

  beforeAll(async () => {
    manager = await actor({ grants: [{ role: 'MANAGER', spaceId: null }] });
    staff = await actor({ grants: [{ role: 'STAFF', spaceId: null }] });
  });
  beforeEach(async () => {
    customer = await actor();
    await earn(customer, 3);
  });
  afterEach(async () => expect(await get(LedgerCheck).differences()).toEqual([]));

  it('hold their points until somebody approves, and then they are spent', async () => {
    const rewardId = await reward({ stock: 2 });
    const id = await redeemed(rewardId);
    expect([await stateOf(id), await points(), await left(rewardId)]).toEqual(['held', 30, 1]);
    done(await decide('approveRedemption', id));
    done(await decide('fulfilRedemption', id));
    expect([await stateOf(id), await points(), await left(rewardId)]).toEqual(['fulfilled', 30, 1]);
  });

  it('are approved at once where the rule approves', async () => {
    const id = await redeemed(await reward({ approval: 'rule' }));
    expect([await stateOf(id), await points()]).toEqual(['approved', 30]);
  });

  it.each([
    ['refused', (id: string) => decide('refuseRedemption', id)],
    ['cancelled', (id: string) => cancel(id)],
  ] as const)('give points and stock back when they are %s', async (state, act) => {
    const rewardId = await reward({ stock: 1 });
    const id = await redeemed(rewardId);
    done(await act(id));
    expect([await stateOf(id), await points(), await left(rewardId)]).toEqual([state, 60, 1]);
  });

  it('give points and stock back when nobody decides within 14 days', async () => {
    const rewardId = await reward({ stock: 1 });
    const id = await redeemed(rewardId);
    story.kehila.clock.advance(14 * day - 60_000);
    await get(ExpireRedemptions).run();
    expect(await stateOf(id)).toBe('held');
    story.kehila.clock.advance(120_000);
    await Promise.all([get(ExpireRedemptions).run(), get(ExpireRedemptions).run()]);
    expect([await stateOf(id), await points(), await left(rewardId)]).toEqual(['expired', 60, 1]);
  });

  it('give the points back when staff call off what was approved, and keep the stock of what is refunded', async () => {
    const rewardId = await reward({ stock: 2 });
    const [first, second] = [await redeemed(rewardId), await redeemed(rewardId)];
    for (const id of [first, second]) done(await decide('approveRedemption', id));
    done(await cancel(first, staff));
    done(await decide('fulfilRedemption', second));
    done(await decide('refundRedemption', second));
    expect([await stateOf(first), await stateOf(second), await points(), await left(rewardId)]).toEqual(['cancelled', 'refunded', 60, 1]);
  });

  it.each([
    ['approveRedemption', 'approveRedemption'],
    ['refuseRedemption', 'approveRedemption'],
    ['approveRedemption', 'refuseRedemption'],
    ['fulfilRedemption', null],
    ['refundRedemption', 'approveRedemption'],
  ] as const)('refuse %s after %s', async (act, before) => {
    const id = await redeemed(await reward());
    if (before) done(await decide(before, id));
    expect(refusal(await decide(act, id))).toBe('STATE_REFUSED');
  });

  it('refuse their owner to take back what was approved', async () => {
    const id = await redeemed(await reward({ approval: 'rule' }));
    expect(refusal(await cancel(id))).toBe('STATE_REFUSED');
  });

  it('are decided by others than their owner', async () => {
    await earn(staff, 3);
    expect(refusal(await decide('approveRedemption', await redeemed(await reward(), staff), staff))).toBe('OWN_REDEMPTION');
  });

  it('are nobody’s business: a stranger neither decides, nor cancels, nor sees', async () => {
    const id = await redeemed(await reward());
    const stranger = await actor();
    expect(refusal(await decide('approveRedemption', id, stranger))).toBe('NOT_ALLOWED');
    expect(refusal(await cancel(id, stranger))).toBe('NOT_FOUND');
    expect(await get(RedemptionReader).byId(stranger, id)).toBeUndefined();
    expect((await get(RedemptionReader).waiting(stranger, 'held', 20, null)).nodes).toEqual([]);
  });

  it.each([
    ['POINTS_MISSING', { cost: 61 }],
    ['OUT_OF_STOCK', { stock: 0 }],
    ['NOT_ALLOWED', { level: 'pillar' }],
    ['TIER_MISSING', { tier: 'silver', cost: 61 }],
    ['REWARD_NOT_OPEN', { from: new Date('2100-01-01') }],
    ['REWARD_NOT_OPEN', { until: new Date('2026-01-01') }],
    ['NOT_FOUND', { published: false }],
  ] as const)('are refused with %s: %j', async (code, fields) => {
    const id = await reward(fields);
    expect(refusal(await redeem(id))).toBe(code);
    if (code !== 'NOT_FOUND') expect((await get(RewardReader).byId(customer, id))?.obstacle?.code).toBe(code);
    expect(await points()).toBe(60);
  });

  it('can be had so often by one person, and again after it was refused', async () => {
    const rewardId = await reward({ perPerson: 1 });
    const id = await redeemed(rewardId);
    expect(refusal(await redeem(rewardId))).toBe('REWARD_LIMIT_REACHED');
    done(await decide('refuseRedemption', id));
    await redeemed(rewardId);
  });

  it('are refused to who may only read', async () => {
    const silent = new Actor({ ...customer, verified: false });
    expect(refusal(await redeem(await reward(), silent))).toBe('NOT_ALLOWED');
  });

  it('are had once under one key', async () => {
    const rewardId = await reward();
    const [first, second] = [await redeem(rewardId, customer, 'k'), await redeem(rewardId, customer, 'k')];
    expect(done(first).redemptionId).toBe(done(second).redemptionId);
    expect(await points()).toBe(30);
  });

  it('are never more than there are, and no more than can be paid, when 20 ask at once', async () => {
    const rewardId = await reward({ stock: 3, cost: 20 });
    const others = await Promise.all(Array.from({ length: 3 }, () => actor()));
    for (const other of others) await earn(other, 1);
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => redeem(rewardId, [customer, ...others][index % 4])));
    expect(outcomes.map(refusal).filter((code) => code === 'done')).toHaveLength(3);
    expect(await left(rewardId)).toBe(0);
  });

  it('are decided once when 20 approve, refuse and cancel at once', async () => {
    const rewardId = await reward({ stock: 1 });
    const id = await redeemed(rewardId);
    const acts = [() => decide('approveRedemption', id), () => decide('refuseRedemption', id), () => cancel(id)];
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => acts[index % 3]!()));
    expect(outcomes.map(refusal).filter((code) => code === 'done')).toHaveLength(1);
    const state = await stateOf(id);
    expect([await points(), await left(rewardId)]).toEqual(state === 'approved' ? [30, 0] : [60, 1]);
  });

  it('are made and changed by managers only', async () => {
    const input: CreateRewardInput = { kind: 'soft', cost: 1, level: 'newcomer', approval: 'rule', published: true, he: text, en: text };
    expect(refusal(await get(SaveReward).create(staff, input))).toBe('NOT_ALLOWED');
    const rewardId = await reward();
    expect(refusal(await get(SaveReward).change(manager, { ...input, rewardId, version: 2 }))).toBe('VERSION_CHANGED');
    expect(refusal(await get(SaveReward).change(staff, { ...input, rewardId, version: 1 }))).toBe('NOT_ALLOWED');
    done(await get(SaveReward).change(manager, { ...input, rewardId, version: 1, cost: 5 }));
    expect(await get(RewardReader).byId(customer, rewardId)).toMatchObject({ cost: 5, version: 2, kind: 'soft' });
  });

  it('keep off the stock what was had while a manager typed', async () => {
    const rewardId = await reward({ stock: 10 });
    await redeemed(rewardId);
    const input: CreateRewardInput = { kind: 'soft', cost: 30, level: 'newcomer', approval: 'rule', published: true, he: text, en: text };
    done(await get(SaveReward).change(manager, { ...input, rewardId, version: 1, stock: 15, stockRead: 10 }));
    expect(await left(rewardId)).toBe(14);
  });

  it('cost what they cost when they were asked for', async () => {
    const rewardId = await reward();
    const id = await redeemed(rewardId);
    const input: CreateRewardInput = { kind: 'hard', cost: 50, level: 'newcomer', approval: 'person', published: true, he: text, en: text };
    done(await get(SaveReward).change(manager, { ...input, rewardId, version: 1 }));
    done(await decide('refuseRedemption', id));
    expect(await points()).toBe(60);
  });

  it('that are not published are seen by managers only', async () => {
    const rewardId = await reward({ published: false });
    const names = async (who: Actor, all: boolean) => (await get(RewardReader).page(who, 100, null, all)).nodes.map(({ id }) => id);
    expect(await names(manager, true)).toContain(rewardId);
    expect(await names(manager, false)).not.toContain(rewardId);
    expect(await names(customer, true)).not.toContain(rewardId);
    expect(await get(RewardReader).byId(customer, rewardId)).toBeUndefined();
  });

  it('are in the copy of one’s data, and go along when two accounts become one', async () => {
    const id = await redeemed(await reward());
    const personal = get(RecognitionPersonalData);
    expect((await personal.sections(customer.accountId!)).find(({ name }) => name === 'rewards')?.rows).toMatchObject([{ cost: 30, state: 'held' }]);
    const other = await actor();
    await story.kehila.work.run({ act: 'tell', actor: manager }, (tx) => personal.move(tx, customer.accountId!, other.accountId!));
    expect(await points(other)).toBe(30);
    done(await decide('refuseRedemption', id));
    expect([await points(other), await points()]).toEqual([60, 0]);
  });

  it('tell nobody why once their owner is gone', async () => {
    const id = await redeemed(await reward());
    done(await decide('refuseRedemption', id));
    await story.kehila.work.run({ act: 'tell', actor: manager }, (tx) => get(RecognitionPersonalData).erase(tx, customer.accountId!));
    expect((await get(RedemptionReader).byId(staff, id))?.reason).toBeNull();
  });
});
