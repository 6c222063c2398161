import { Actor, type ActorFields, isFailure } from '@kehila/platform';
import type { BootedFeatures } from '@kehila/testing';
import { RecognitionPersonalData } from '../../personal-data/recognition-personal-data';
import { done, PointsStory } from '../../recognition.factory';
import { StandingReader } from '../../standing/standing.reader';
import { LedgerCheck } from '../../verification/ledger.check';
import type { CreateRewardInput } from '../graphql/reward.inputs';
import { RedemptionReader } from '../redemption.reader';
import { RewardReader } from '../reward.reader';
import { CancelRedemption } from '../use-cases/cancel-redemption';
import { DecideRedemption } from '../use-cases/decide-redemption';
import { RedeemReward } from '../use-cases/redeem-reward';
import { SaveReward } from '../use-cases/save-reward';
import { ImportVoucherCodes } from './import-voucher-codes';
import { ShowVoucherCode } from './show-voucher-code';
import { FollowVoucherCodes } from './follow-voucher-codes';
import { TakeOutVoucherBatch } from './take-out-voucher-batch';
import { TakeOutVoucherCodes } from './take-out-voucher-codes';
import { VoucherCheck } from './voucher.check';
import { VoucherCodesReader } from './voucher-codes.reader';
import { WarnOfStaleCodes } from './warn-of-stale-codes';

const day = 86_400_000;
const text = { name: 'A cinema ticket', description: '', next: 'Your code is under your rewards.' };
const offer: CreateRewardInput = { kind: 'hard', cost: 20, level: 'newcomer', approval: 'person', published: true, he: text, en: text };

describe('voucher codes', () => {
  const story = new PointsStory();
  let content = 20_000;
  let customer: Actor;
  let staff: Actor;
  let manager: Actor;

  const get: BootedFeatures['get'] = (token) => story.kehila.get(token);
  const actor = async (fields: Partial<ActorFields> = {}) =>
    new Actor({ accountId: await story.longstanding(), sessionId: null, verified: true, language: 'en', grants: [], ...fields });
  /** 20 points for each time, which may be spent. */
  const rich = async (times = 3) => {
    const who = await actor();
    for (let time = 0; time < times; time++) await story.accept({ answerId: String(++content), authorId: who.accountId });
    story.kehila.clock.advance(7 * day);
    return who;
  };
  const points = async (who = customer) => (await get(StandingReader).loyaltyOf(who.accountId!)).available;
  const reward = async (fields: Partial<CreateRewardInput> = {}) => done(await get(SaveReward).create(manager, { ...offer, ...fields })).rewardId;
  const bring = (rewardId: string, codes: readonly string[], who = manager, expiresAt: Date | null = null) =>
    get(ImportVoucherCodes).execute(who, rewardId, codes.join('\n'), expiresAt);
  const takeOut = (rewardId: string, codes: readonly string[], who = manager) => get(TakeOutVoucherCodes).execute(who, rewardId, codes.join('\n'));
  const takeOutBatch = (rewardId: string, importedAt: Date, who = manager) => get(TakeOutVoucherBatch).execute(who, rewardId, importedAt);
  const batches = async (rewardId: string) => (await get(VoucherCodesReader).of(manager, rewardId))?.batches ?? [];
  const inDays = (days: number) => new Date(story.kehila.clock.now().getTime() + days * day);
  const staleOf = async (rewardId: string, who = manager) => {
    const { nodes } = await get(RewardReader).page(who, 100, null, true);
    return nodes.find(({ id }) => id === rewardId)?.staleCodes ?? null;
  };
  const redeem = async (rewardId: string, who = customer) => done(await get(RedeemReward).execute(who, { rewardId })).redemptionId;
  const decide = (act: Parameters<DecideRedemption['execute']>[1], redemptionId: string) =>
    get(DecideRedemption).execute(staff, act, { redemptionId, reason: 'Because.' });
  const show = (redemptionId: string, who = customer) => get(ShowVoucherCode).execute(who, redemptionId);
  const shown = async (redemptionId: string, who = customer) => done(await show(redemptionId, who)).code;
  const left = async (id: string) => (await get(RewardReader).byId(manager, id))?.left;
  const refusal = (outcome: unknown) => (isFailure(outcome) ? outcome.code : 'done');
  /** One that was handed over. */
  const bought = async (rewardId: string) => {
    const id = await redeem(rewardId);
    for (const act of ['approveRedemption', 'fulfilRedemption'] as const) done(await decide(act, id));
    return id;
  };

  beforeAll(async () => {
    manager = await actor({ grants: [{ role: 'MANAGER', spaceId: null }] });
    staff = await actor({ grants: [{ role: 'STAFF', spaceId: null }] });
  });
  beforeEach(async () => {
    customer = await rich();
    // As the worker does every hour: days go by from one story to the next.
    await get(FollowVoucherCodes).run();
  });
  afterEach(async () => expect([...(await get(VoucherCheck).differences()), ...(await get(LedgerCheck).differences())]).toEqual([]));

  it('are brought in once, and lines that are none or were there are named', async () => {
    const rewardId = await reward();
    expect(done(await bring(rewardId, ['KINO-1', 'KINO-2', 'no', 'KINO-1']))).toMatchObject({ added: 2, refused: [3], repeated: [4] });
    expect(done(await bring(rewardId, ['KINO-3', 'KINO-2']))).toMatchObject({ added: 1, refused: [], repeated: [2] });
    expect(await left(rewardId)).toBe(3);
    expect(await get(VoucherCodesReader).of(manager, rewardId)).toMatchObject({ left: 3, expired: 0, waiting: 0, seen: 0, void: 0 });
    expect(await get(VoucherCodesReader).of(staff, rewardId)).toBeNull();
  });

  it('may be the same for another reward', async () => {
    const [one, other] = [await reward(), await reward()];
    done(await bring(one, ['KINO-1']));
    expect(done(await bring(other, ['KINO-1']))).toMatchObject({ added: 1 });
  });

  it('are brought in by managers, for a reward that is there, 10,000 at once', async () => {
    const rewardId = await reward();
    expect(refusal(await bring(rewardId, ['KINO-1'], staff))).toBe('NOT_ALLOWED');
    expect(refusal(await bring('999999', ['KINO-1']))).toBe('NOT_FOUND');
    const many = Array.from({ length: 10_001 }, (_, index) => `KINO-${index}`);
    expect(refusal(await bring(rewardId, many))).toBe('VOUCHER_LIMIT_REACHED');
    expect(done(await bring(rewardId, many.slice(1)))).toMatchObject({ added: 10_000 });
  });

  it('stand nowhere in the tables as they are', async () => {
    const rewardId = await reward();
    done(await bring(rewardId, ['PLAINLY-SEEN-77']));
    await shown(await bought(rewardId));
    await story.kehila.drain();
    const tables = await story.kehila.sql<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public'`);
    for (const { name } of tables) {
      const [row] = await story.kehila.sql<{ found: number }>(`select count(*)::int as found from "${name}" t where t::text ~ 'PLAINLY|SEEN-77'`);
      expect([name, row?.found]).toEqual([name, 0]);
    }
  });

  it('leave as many of the reward as lie there and nobody waits for, whatever a manager types', async () => {
    const rewardId = await reward({ stock: 50 });
    done(await bring(rewardId, ['KINO-1', 'KINO-2']));
    await redeem(rewardId);
    expect(await left(rewardId)).toBe(1);
    done(await get(SaveReward).change(manager, { ...offer, rewardId, version: 1, stock: 99, stockRead: 1 }));
    expect(await left(rewardId)).toBe(1);
  });

  it('are told their owner at once where the rule approves, each time in the audit log', async () => {
    const rewardId = await reward({ approval: 'rule' });
    done(await bring(rewardId, ['KINO-1']));
    const id = await redeem(rewardId);
    expect((await get(RedemptionReader).byId(customer, id))?.voucher).toEqual({ ends: 'O-1', shownAt: null, showings: 0, expiresAt: null });
    expect([await shown(id), await shown(id)]).toEqual(['KINO-1', 'KINO-1']);
    expect((await get(RedemptionReader).byId(staff, id))?.voucher).toMatchObject({ ends: 'O-1', showings: 2 });
    const looks = await story.kehila.sql(`select at from audit_entry where act = 'showVoucherCode' and subjects = array['redemption:' || $1::text]`, id);
    expect(looks).toHaveLength(2);
    expect(await get(VoucherCodesReader).of(manager, rewardId)).toMatchObject({ left: 0, waiting: 0, seen: 1, void: 0 });
  });

  it('are told nobody else, and not before they were handed over', async () => {
    const rewardId = await reward();
    done(await bring(rewardId, ['KINO-1']));
    const id = await redeem(rewardId);
    expect(refusal(await show(id))).toBe('STATE_REFUSED');
    for (const act of ['approveRedemption', 'fulfilRedemption'] as const) done(await decide(act, id));
    expect([refusal(await show(id, staff)), refusal(await show(id, manager)), refusal(await show('999999'))]).toEqual(Array(3).fill('NOT_FOUND'));
  });

  it('that are missing let the purchase wait, until there are more', async () => {
    const rewardId = await reward();
    const [first, second] = [await redeem(rewardId), await redeem(rewardId)];
    for (const id of [first, second]) done(await decide('approveRedemption', id));
    done(await bring(rewardId, ['KINO-1']));
    expect(await left(rewardId)).toBe(0);
    done(await decide('fulfilRedemption', first));
    expect(refusal(await decide('fulfilRedemption', second))).toBe('CODES_MISSING');
    expect([(await get(RedemptionReader).byId(staff, second))?.state, await points()]).toEqual(['approved', 20]);
    done(await bring(rewardId, ['KINO-2']));
    done(await decide('fulfilRedemption', second));
    expect(await shown(second)).toBe('KINO-2');
  });

  it('go back when the purchase is refunded before anybody looked', async () => {
    const rewardId = await reward();
    done(await bring(rewardId, ['KINO-1']));
    const id = await bought(rewardId);
    done(await decide('refundRedemption', id));
    expect([await left(rewardId), await points(), refusal(await show(id))]).toEqual([1, 60, 'STATE_REFUSED']);
    expect(await shown(await bought(rewardId))).toBe('KINO-1');
  });

  it('are nobody’s once they were looked at and refunded', async () => {
    const rewardId = await reward();
    done(await bring(rewardId, ['KINO-1']));
    const id = await bought(rewardId);
    await shown(id);
    done(await decide('refundRedemption', id));
    expect([await left(rewardId), await points(), refusal(await show(id))]).toEqual([0, 60, 'STATE_REFUSED']);
    expect(done(await bring(rewardId, ['KINO-1']))).toMatchObject({ added: 0, repeated: [1] });
    expect(await get(VoucherCodesReader).of(manager, rewardId)).toMatchObject({ left: 0, waiting: 0, seen: 0, void: 1 });
  });

  it('lie there still when what was approved is called off', async () => {
    const rewardId = await reward();
    done(await bring(rewardId, ['KINO-1']));
    const id = await redeem(rewardId);
    done(await decide('approveRedemption', id));
    done(await get(CancelRedemption).execute(staff, { redemptionId: id }));
    expect(await left(rewardId)).toBe(1);
  });

  describe('taken out', () => {
    it('are gone, but for what somebody has; lines that are in nothing are named', async () => {
      const rewardId = await reward();
      done(await bring(rewardId, ['KINO-1', 'KINO-2', 'KINO-3']));
      const id = await bought(rewardId);
      const outcome = done(await takeOut(rewardId, ['KINO-2', 'KINO-1', 'no', 'KINO-9', 'KINO-2']));
      expect(outcome).toMatchObject({ takenOut: 1, handedOut: [2], unknown: [4], refused: [3] });
      expect([await left(rewardId), await shown(id)]).toEqual([1, 'KINO-1']);
      expect(done(await takeOut(rewardId, ['KINO-2']))).toMatchObject({ takenOut: 0, unknown: [1] });
    });

    it('are gone from one reward, and lie there for another', async () => {
      const [one, other] = [await reward(), await reward()];
      for (const id of [one, other]) done(await bring(id, ['KINO-1']));
      done(await takeOut(one, ['KINO-1']));
      expect([await left(one), await left(other)]).toEqual([0, 1]);
    });

    it('are brought in again, where it was a mistake', async () => {
      const rewardId = await reward();
      done(await bring(rewardId, ['KINO-1']));
      done(await takeOut(rewardId, ['KINO-1']));
      expect(done(await bring(rewardId, ['KINO-1']))).toMatchObject({ added: 1 });
      expect(await left(rewardId)).toBe(1);
    });

    it('leave a purchase that waits for one waiting', async () => {
      const rewardId = await reward();
      done(await bring(rewardId, ['KINO-1']));
      const id = await redeem(rewardId);
      done(await takeOut(rewardId, ['KINO-1']));
      done(await decide('approveRedemption', id));
      expect([await left(rewardId), refusal(await decide('fulfilRedemption', id))]).toEqual([0, 'CODES_MISSING']);
    });

    it('are what was brought in together, but for what somebody has', async () => {
      const rewardId = await reward();
      done(await bring(rewardId, ['KINO-1', 'KINO-2', 'KINO-3']));
      story.kehila.clock.advance(1);
      done(await bring(rewardId, ['MINE-1']));
      const id = await bought(rewardId);
      const [first, second] = await batches(rewardId);
      expect([first, second]).toEqual([expect.objectContaining({ left: 2, expiresAt: null, expired: false }), expect.objectContaining({ left: 1 })]);
      expect(done(await takeOutBatch(rewardId, first!.importedAt))).toMatchObject({ takenOut: 2 });
      expect([await left(rewardId), await shown(id), await batches(rewardId)]).toEqual([1, 'KINO-1', [second]]);
      expect(done(await takeOutBatch(rewardId, first!.importedAt))).toMatchObject({ takenOut: 0 });
    });

    it('are so by managers, of a reward that is there, 10,000 at once', async () => {
      const rewardId = await reward();
      expect([refusal(await takeOut(rewardId, ['KINO-1'], staff)), refusal(await takeOutBatch(rewardId, inDays(0), staff))]).toEqual(
        Array(2).fill('NOT_ALLOWED'),
      );
      expect([refusal(await takeOut('999999', ['KINO-1'])), refusal(await takeOutBatch('999999', inDays(0)))]).toEqual(Array(2).fill('NOT_FOUND'));
      const many = Array.from({ length: 10_001 }, (_, index) => `KINO-${index}`);
      expect(refusal(await takeOut(rewardId, many))).toBe('VOUCHER_LIMIT_REACHED');
    });

    it('are counted in the audit log, and said in no table', async () => {
      const rewardId = await reward();
      done(await bring(rewardId, ['SAID-NOWHERE-5']));
      done(await takeOut(rewardId, ['SAID-NOWHERE-5', 'SAID-NOWHERE-6']));
      const acts = await story.kehila.sql(
        `select actor_id from audit_entry where act = 'takeOutVoucherCodes' and subjects = array['reward:' || $1::text]`,
        rewardId,
      );
      expect(acts).toEqual([{ actor_id: manager.accountId }]);
      for (const table of ['audit_entry', 'outbox_event', 'voucher_code']) {
        const [row] = await story.kehila.sql<{ found: number }>(`select count(*)::int as found from ${table} t where t::text ~ 'SAID-NOWHERE'`);
        expect([table, row?.found]).toEqual([table, 0]);
      }
    });
  });

  describe('that expire', () => {
    it('are handed over first, and tell their owner until when they are of use', async () => {
      const rewardId = await reward();
      done(await bring(rewardId, ['EVER-1']));
      done(await bring(rewardId, ['LATE-1'], manager, inDays(20)));
      const soon = inDays(10);
      done(await bring(rewardId, ['SOON-1'], manager, soon));
      const ids = [await bought(rewardId), await bought(rewardId), await bought(rewardId)];
      expect(await Promise.all(ids.map((id) => shown(id)))).toEqual(['SOON-1', 'LATE-1', 'EVER-1']);
      expect((await get(RedemptionReader).byId(customer, ids[0]!))?.voucher?.expiresAt).toEqual(soon);
    });

    it('are handed over no more from that moment on, and no longer counted once the worker came', async () => {
      const rewardId = await reward();
      done(await bring(rewardId, ['SOON-1'], manager, inDays(10)));
      const id = await redeem(rewardId);
      done(await decide('approveRedemption', id));
      done(await bring(rewardId, ['SOON-2'], manager, inDays(10)));
      expect(await left(rewardId)).toBe(1);
      story.kehila.clock.advance(10 * day);
      expect(refusal(await decide('fulfilRedemption', id))).toBe('CODES_MISSING');
      expect(await get(FollowVoucherCodes).run()).toBe(1);
      expect([await left(rewardId), await get(FollowVoucherCodes).run()]).toEqual([0, 0]);
      expect(await get(VoucherCodesReader).of(manager, rewardId)).toMatchObject({ left: 0, expired: 2, batches: [{ left: 1, expired: true }, { left: 1 }] });
    });

    it('and were refunded unseen after that day are not counted again', async () => {
      const rewardId = await reward();
      done(await bring(rewardId, ['SOON-1'], manager, inDays(10)));
      const id = await bought(rewardId);
      story.kehila.clock.advance(10 * day);
      done(await decide('refundRedemption', id));
      expect(await left(rewardId)).toBe(0);
    });

    it('are announced to managers thirty days before, in the list of rewards, and to nobody else', async () => {
      const rewardId = await reward();
      done(await bring(rewardId, ['EVER-1']));
      const soon = inDays(31);
      done(await bring(rewardId, ['SOON-1', 'SOON-2'], manager, soon));
      expect(await staleOf(rewardId)).toBeNull();
      story.kehila.clock.advance(day);
      expect([await staleOf(rewardId), await staleOf(rewardId, customer)]).toEqual([{ count: 2, first: soon }, null]);
    });

    describe('and that nobody has a week before', () => {
      /** Whom the mails of this reward went to, and what they say. */
      const told = (rewardId: string) =>
        story.kehila.sql<{ to: string; subject: string; body: string }>(
          `select a.id as to, m.subject, m.body_text as body from mail m join account_email e on e.email = m.to_address join account a on a.id = e.account_id
           where m.key like 'stale-codes:' || $1 || ':%' order by m.id`,
          rewardId,
        );
      const warn = () => get(WarnOfStaleCodes).run();
      const grant = (role: string, who: Actor) =>
        story.kehila.sql('insert into role_grant (account_id, role, granted_at) values ($1, $2, now())', who.accountId, role);

      beforeAll(async () => {
        await grant('MANAGER', manager);
        await grant('STAFF', staff);
      });

      it('are told of by mail, to managers alone, once for what was brought in together and its last day', async () => {
        const rewardId = await reward();
        done(await bring(rewardId, ['EVER-1']));
        done(await bring(rewardId, ['SOON-1', 'SOON-2'], manager, inDays(8)));
        await warn();
        expect(await told(rewardId)).toEqual([]);
        story.kehila.clock.advance(day);
        await Promise.all([warn(), warn()]);
        story.kehila.clock.advance(day);
        await warn();
        const mails = await told(rewardId);
        expect(mails.map(({ to }) => to)).toEqual([manager.accountId]);
        expect(mails[0]!.subject).toContain('A cinema ticket');
        expect(mails[0]!.body).toMatch(/How many: 2\..*https:\/\/community\.example\/en\/admin\/rewards\/\d+\/codes/s);
      });

      it('are told of again when more of them were brought in', async () => {
        const rewardId = await reward();
        done(await bring(rewardId, ['SOON-1'], manager, inDays(5)));
        await warn();
        story.kehila.clock.advance(1_000);
        done(await bring(rewardId, ['SOON-2'], manager, inDays(5)));
        expect([await warn(), await warn()]).toEqual([1, 0]);
        expect(await told(rewardId)).toHaveLength(2);
      });

      it('are not told of when somebody got the last one, nor once that day has passed', async () => {
        const [bare, late] = [await reward(), await reward()];
        done(await bring(bare, ['SOON-1'], manager, inDays(5)));
        await bought(bare);
        done(await bring(late, ['SOON-1'], manager, inDays(8)));
        await warn();
        story.kehila.clock.advance(9 * day);
        await get(FollowVoucherCodes).run();
        await warn();
        expect([await told(bare), await told(late)]).toEqual([[], []]);
      });

      it('are told of to whoever else may manage rewards by then', async () => {
        const rewardId = await reward();
        done(await bring(rewardId, ['SOON-1'], manager, inDays(5)));
        await warn();
        const second = await actor();
        await grant('MANAGER', second);
        await warn();
        expect((await told(rewardId)).map(({ to }) => to)).toEqual([manager.accountId, second.accountId]);
      });
    });

    it('cannot be brought in when that day has passed', async () => {
      await expect(async () => bring(await reward(), ['SOON-1'], manager, inDays(0))).rejects.toThrow('bad input');
    });
  });

  it('are in no copy of one’s data, and cannot be read once their owner is gone', async () => {
    const rewardId = await reward();
    done(await bring(rewardId, ['KINO-1', 'KINO-2']));
    const [seen, unseen] = [await bought(rewardId), await bought(rewardId)];
    await shown(seen);
    const personal = get(RecognitionPersonalData);
    const copy = JSON.stringify(await personal.sections(customer.accountId!));
    expect([copy.includes('KINO'), copy.includes('codeShownAt')]).toEqual([false, true]);
    await story.kehila.work.run({ act: 'tell', actor: manager }, (tx) => personal.erase(tx, customer.accountId!));
    expect(await story.kehila.sql('select id from voucher_code where reward_id = $1 and sealed is not null', rewardId)).toEqual([]);
    done(await decide('refundRedemption', unseen));
    expect([await left(rewardId), refusal(await show(seen))]).toEqual([0, 'NOT_FOUND']);
  });

  it('go along when two accounts become one', async () => {
    const rewardId = await reward();
    done(await bring(rewardId, ['KINO-1']));
    const id = await bought(rewardId);
    const other = await actor();
    await story.kehila.work.run({ act: 'tell', actor: manager }, (tx) => get(RecognitionPersonalData).move(tx, customer.accountId!, other.accountId!));
    expect([await shown(id, other), refusal(await show(id))]).toEqual(['KINO-1', 'NOT_FOUND']);
  });

  it('cannot be opened in the row of another reward, and are not counted as seen then', async () => {
    const [one, other] = [await reward(), await reward()];
    done(await bring(one, ['KINO-1']));
    done(await bring(other, ['MINE-2']));
    const id = await bought(one);
    const [sealed] = await story.kehila.sql<{ sealed: string }>('select sealed from voucher_code where reward_id = $1', other);
    await story.kehila.sql('update voucher_code set sealed = $2 where reward_id = $1', one, sealed!.sealed);
    await expect(show(id)).rejects.toThrow('cannot be opened');
    expect((await get(RedemptionReader).byId(customer, id))?.voucher?.shownAt).toBeNull();
  });
});
