import { act, type Outcome } from '../stage/act';
import type { Person } from '../stage/kehila';
import { Arena, codes, succeeded } from './arena';

describe('at the same time on two servers, of voucher codes', () => {
  const arena = Arena.use();
  const { kehila } = arena;
  let manager: Person;
  let made = 0;

  const text = { name: 'A cinema ticket', description: '', next: '' };
  const reward = async () => {
    const input = { kind: 'HARD', cost: 20, level: 'NEWCOMER', approval: 'PERSON', published: true, he: text, en: text };
    return (await act(manager.client, 'createReward', input, 'Reward { id }'))['id'] as string;
  };
  const bring = (rewardId: string, lines: readonly string[]) => (client: Person['client']) =>
    act(client, 'importVoucherCodes', { rewardId, codes: lines.join('\n') }, 'ImportedVoucherCodes { added }');
  const rich = async () => {
    const helper = await arena.newcomer('rich');
    const asker = await arena.newcomer('asker', 10);
    await act(asker.client, 'acceptAnswer', { answerId: await arena.answer(await arena.ask(asker), helper) });
    await kehila.drain();
    await kehila.sql('update points_lot set vests_at = now() - make_interval(mins => 1) where account_id = $1', helper.accountId);
    return helper;
  };
  const approved = async (rewardId: string, person: Person) => {
    const redemptionId = (await act(person.client, 'redeemReward', { rewardId }, 'Redemption { id }'))['id'] as string;
    await act(arena.staff[0]!.client, 'approveRedemption', { redemptionId });
    return redemptionId;
  };
  const move = (name: string, redemptionId: string) => (client: Person['client']) =>
    act(client, name, { redemptionId, ...(name === 'refundRedemption' && { reason: 'So.' }) });
  const show = (redemptionId: string) => (client: Person['client']) => act(client, 'showVoucherCode', { redemptionId }, 'ShownVoucherCode { voucherCode }');

  beforeAll(async () => {
    manager = await kehila.person('manager', { grants: [{ role: 'MANAGER', spaceId: null }] });
  });

  arena.race('the last code goes to one of two who wait for it', async () => {
    const rewardId = await reward();
    const people = await Promise.all([rich(), rich()]);
    const waiting = await Promise.all(people.map((person) => approved(rewardId, person)));
    await bring(rewardId, [`LAST-${++made}`])(manager.client);
    const outcomes = await arena.all(arena.staff, (client, index) => move('fulfilRedemption', waiting[index % 2]!)(client));
    expect(succeeded(outcomes)).toHaveLength(1);
    expect(codes(outcomes)).toContain('CODES_MISSING');
    const seen = await Promise.all(people.map((person, index) => show(waiting[index]!)(person.client)));
    expect(seen.filter(({ voucherCode }) => voucherCode === `LAST-${made}`)).toHaveLength(1);
  });

  arena.race('a code that is shown and refunded at once was seen and is nobody’s, or was not and lies there', async () => {
    const rewardId = await reward();
    const person = await rich();
    await bring(rewardId, [`SEEN-${++made}`])(manager.client);
    const redemptionId = await approved(rewardId, person);
    await move('fulfilRedemption', redemptionId)(arena.staff[0]!.client);
    const outcomes = await arena.all<Outcome>([person, arena.staff[0]!], (client, index) =>
      (Math.floor(index / 2) % 2 === 0 ? show(redemptionId) : move('refundRedemption', redemptionId))(client),
    );
    const wasSeen = outcomes.some(({ voucherCode }) => voucherCode === `SEEN-${made}`);
    const [row] = await kehila.sql<{ stock: number; taken: boolean }>(
      'select r.stock, v.redemption_id is not null as taken from reward r join voucher_code v on v.reward_id = r.id where r.id = $1',
      rewardId,
    );
    expect(row).toEqual(wasSeen ? { stock: 0, taken: true } : { stock: 1, taken: false });
    expect(await arena.pointsOf(person, 'loyalty')).toBe(20);
  });

  arena.race('a code that is taken out while it is handed over is gone or somebody’s, and what is left is counted right', async () => {
    const rewardId = await reward();
    const people = await Promise.all([rich(), rich()]);
    const lines = [`OUT-${++made}-A`, `OUT-${made}-B`, `OUT-${made}-C`];
    await bring(rewardId, lines)(manager.client);
    const waiting = await Promise.all(people.map((person) => approved(rewardId, person)));
    const takeOut = (client: Person['client']) =>
      act(client, 'takeOutVoucherCodes', { rewardId, codes: lines.join('\n') }, 'TakenOutVoucherCodes { takenOut handedOut }');
    const outcomes = await arena.all<Outcome>([arena.staff[0]!, manager], (client, index) =>
      index % 2 === 0 ? move('fulfilRedemption', waiting[(index / 2) % 2]!)(client) : takeOut(client),
    );
    const handedOver = outcomes.filter(({ code, takenOut }) => code === undefined && takenOut === undefined).length;
    const takenOut = outcomes.map((outcome) => (outcome['takenOut'] as number | undefined) ?? 0).reduce((sum, count) => sum + count, 0);
    expect(handedOver + takenOut).toBe(3);
    const [row] = await kehila.sql<{ codes: number; free: number; stock: number }>(
      `select count(v.id)::int as codes, count(v.id) filter (where v.redemption_id is null)::int as free, r.stock
       from reward r left join voucher_code v on v.reward_id = r.id where r.id = $1 group by r.id`,
      rewardId,
    );
    expect(row).toEqual({ codes: handedOver, free: 0, stock: 0 });
  });

  arena.race('what is sent twenty times is there once', async () => {
    const rewardId = await reward();
    const lines = Array.from({ length: 50 }, (_, index) => `MANY-${made}-${index}`);
    const outcomes = await arena.all(manager, bring(rewardId, lines));
    expect(outcomes.map(({ added }) => added as number).reduce((sum, added) => sum + added, 0)).toBe(50);
    expect(await kehila.sql('select stock from reward where id = $1', rewardId)).toEqual([{ stock: 50 }]);
  });
});
