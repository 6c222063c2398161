import { act, type Outcome } from '../stage/act';
import type { Person } from '../stage/kehila';
import { Arena, atOnce, codes, succeeded } from './arena';

describe('at the same time on two servers, of rewards', () => {
  const arena = Arena.use();
  const { kehila } = arena;
  let manager: Person;

  const text = { name: 'A month free', description: 'Off the next bill.', next: 'It is on your next bill.' };
  const reward = async (more: Readonly<Record<string, unknown>> = {}) => {
    const input = { kind: 'HARD', cost: 20, level: 'NEWCOMER', approval: 'PERSON', published: true, he: text, en: text, ...more };
    return (await act(manager.client, 'createReward', input, 'Reward { id }'))['id'] as string;
  };
  /** Somebody with 20 loyalty points for each accepted answer, which may be spent at once. */
  const rich = async (answers: number) => {
    const helper = await arena.newcomer('rich');
    for (let count = 0; count < answers; count++) {
      const asker = await arena.newcomer('asker', 10);
      await act(asker.client, 'acceptAnswer', { answerId: await arena.answer(await arena.ask(asker), helper) });
    }
    await kehila.drain();
    await kehila.sql('update points_lot set vests_at = now() - make_interval(mins => 1) where account_id = $1', helper.accountId);
    return helper;
  };
  const stockOf = async (id: string) => (await kehila.sql<{ stock: number }>('select stock from reward where id = $1', id))[0]?.stock;
  const redeem = (rewardId: string) => (client: Person['client']) => act(client, 'redeemReward', { rewardId }, 'Redemption { id state }');

  beforeAll(async () => {
    manager = await kehila.person('manager', { grants: [{ role: 'MANAGER', spaceId: null }] });
  });

  arena.race('the last one goes to one of ten people, and only they pay', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => rich(1)));
    const rewardId = await reward({ stock: 1 });
    const outcomes = await arena.all(people, redeem(rewardId));
    expect(succeeded(outcomes)).toHaveLength(1);
    expect(await stockOf(rewardId)).toBe(0);
    const winner = Math.floor(outcomes.findIndex(({ code }) => !code) / 2);
    expect(await Promise.all(people.map((person) => arena.pointsOf(person, 'loyalty')))).toEqual(people.map((_, index) => (index === winner ? 0 : 20)));
  });

  arena.race('points for two are spent twice, however often they are offered', async () => {
    const person = await rich(2);
    const rewardId = await reward({ stock: 100 });
    const outcomes = await arena.all(person, redeem(rewardId));
    expect(codes(outcomes)).toEqual([...Array.from({ length: atOnce - 2 }, () => 'POINTS_MISSING'), 'done', 'done']);
    expect([await arena.pointsOf(person, 'loyalty'), await stockOf(rewardId)]).toEqual([0, 98]);
  });

  arena.race('what may be had once is had once', async () => {
    const person = await rich(2);
    const outcomes = await arena.all(person, redeem(await reward({ perPerson: 1 })));
    expect(succeeded(outcomes)).toHaveLength(1);
    expect(await arena.pointsOf(person, 'loyalty')).toBe(20);
  });

  const end = (redemptionId: string) => (name: string) => (client: Person['client']) =>
    act(client, name, { redemptionId, ...(/refuse|refund/.test(name) && { reason: 'So.' }) });
  const stateOf = async (id: string) => (await kehila.sql<{ state: string }>('select state from redemption where id = $1', id))[0]?.state;

  arena.race('a purchase that is approved, refused and cancelled ends once, and its points are where its state says', async () => {
    const person = await rich(1);
    const rewardId = await reward({ stock: 1 });
    const redemptionId = (await redeem(rewardId)(person.client))['id'] as string;
    const by = end(redemptionId);
    const outcomes = await arena.all<Outcome>([arena.staff[0]!, arena.staff[1]!, person], (client, index) => {
      const racer = Math.floor(index / 2) % 3;
      return by(racer === 0 ? 'approveRedemption' : racer === 1 ? 'refuseRedemption' : 'cancelRedemption')(client);
    });
    expect(succeeded(outcomes)).toHaveLength(1);
    const isApproved = (await stateOf(redemptionId)) === 'approved';
    expect([await arena.pointsOf(person, 'loyalty'), await stockOf(rewardId)]).toEqual(isApproved ? [0, 0] : [20, 1]);
  });

  arena.race('what is fulfilled, called off and refunded gives its points back once or not', async () => {
    const person = await rich(1);
    const redemptionId = (await redeem(await reward({ approval: 'RULE' }))(person.client))['id'] as string;
    const by = end(redemptionId);
    const acts = ['fulfilRedemption', 'cancelRedemption', 'refundRedemption'] as const;
    await arena.all(arena.staff, (client, index) => by(acts[index % 3]!)(client));
    const state = await stateOf(redemptionId);
    expect(await arena.pointsOf(person, 'loyalty')).toBe(state === 'fulfilled' ? 0 : 20);
  });

  arena.race('points that are taken back while they are spent leave no more than was earned', async () => {
    const helper = await arena.newcomer('rich');
    const asker = await arena.newcomer('asker', 10);
    const answerId = await arena.answer(await arena.ask(asker), helper);
    await act(asker.client, 'acceptAnswer', { answerId });
    await kehila.drain();
    await kehila.sql('update points_lot set vests_at = now() - make_interval(mins => 1) where account_id = $1', helper.accountId);
    const rewardId = await reward();
    const outcomes = await arena.all([asker, helper], (client, index) =>
      Math.floor(index / 2) % 2 === 0 ? act(client, 'withdrawAcceptance', { answerId }) : redeem(rewardId)(client),
    );
    await kehila.drain();
    const isSpent = outcomes.some(({ code }, index) => !code && Math.floor(index / 2) % 2 === 1);
    const owed = await kehila.sql<{ balance: number }>(`select balance from points_account where ledger = 'debt' and account_id = $1`, helper.accountId);
    expect([await arena.pointsOf(helper, 'loyalty'), owed[0]?.balance ?? 0]).toEqual([0, isSpent ? 20 : 0]);
  });
});
