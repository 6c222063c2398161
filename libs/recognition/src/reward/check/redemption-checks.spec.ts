import { Actor, type ActorFields, isFailure } from '@kehila/platform';
import type { BootedFeatures } from '@kehila/testing';
import { RecognitionPersonalData } from '../../personal-data/recognition-personal-data';
import { done, PointsStory } from '../../recognition.factory';
import { StandingReader } from '../../standing/standing.reader';
import { LedgerCheck } from '../../verification/ledger.check';
import type { CreateRewardInput } from '../graphql/reward.inputs';
import { RedemptionReader } from '../redemption.reader';
import { CancelRedemption } from '../use-cases/cancel-redemption';
import { DecideRedemption } from '../use-cases/decide-redemption';
import { ExpireRedemptions } from '../use-cases/expire-redemptions';
import { RedeemReward } from '../use-cases/redeem-reward';
import { SaveReward } from '../use-cases/save-reward';
import { RedemptionCheckPersonalData } from './redemption-check-personal-data';
import { RedemptionCheckReader } from './redemption-check.reader';
import { ClearRedemption } from './use-cases/clear-redemption';

const day = 86_400_000;
const text = { name: 'A month free', description: '', next: '' };

describe('a purchase that something speaks against', () => {
  const story = new PointsStory();
  let content = 10_000;
  let made = 0;
  let customer: Actor;
  let staff: Actor;

  const get: BootedFeatures['get'] = (token) => story.kehila.get(token);
  const actor = async (fields: Partial<ActorFields> = {}) =>
    new Actor({ accountId: await story.longstanding(), sessionId: null, verified: true, language: 'en', grants: [], ...fields });
  const earn = async (who: Actor, times: number, acceptors: readonly Actor[] = []) => {
    for (let time = 0; time < times; time++) {
      const answerId = String(++content);
      await story.accept({ answerId, authorId: who.accountId, askerId: acceptors[time % acceptors.length]?.accountId ?? null });
    }
    await story.kehila.drain();
    story.kehila.clock.advance(7 * day);
  };
  const rich = async (fields: Partial<ActorFields> = {}) => {
    const who = await actor(fields);
    await earn(who, 3);
    return who;
  };
  const reward = async (fields: Partial<CreateRewardInput> = {}) => {
    const manager = new Actor({ ...staff, grants: [{ role: 'MANAGER', spaceId: null }] });
    const input: CreateRewardInput = { kind: 'hard', cost: 20, level: 'newcomer', approval: 'rule', published: true, he: text, en: text, ...fields };
    return done(await get(SaveReward).create(manager, input)).rewardId;
  };
  const redeem = async (who: Actor, rewardId?: string) => done(await get(RedeemReward).execute(who, { rewardId: rewardId ?? (await reward()) })).redemptionId;
  const queue = async (who = staff) => (await get(RedemptionCheckReader).page(who, 50, null)).nodes;
  const found = async (id: string, who = staff) => (await queue(who)).find(({ redemption }) => redemption.id === id);
  const kinds = async (id: string) => (await found(id))?.signs.map(({ kind }) => kind);
  const seen = async (id: string) => (await found(id))?.signs.flatMap(({ evidence }) => evidence) ?? [];
  const clear = async (redemptionId: string, who = staff, evidence?: string[]) =>
    get(ClearRedemption).execute(who, { redemptionId, reason: 'A colleague.', evidence: evidence ?? (await seen(redemptionId)) });
  const decide = (act: Parameters<DecideRedemption['execute']>[1], redemptionId: string, who = staff) =>
    get(DecideRedemption).execute(who, act, { redemptionId, reason: 'These are two accounts of one person.' });
  const stateOf = async (id: string) => (await get(RedemptionReader).byId(staff, id))?.state;
  const points = async (who = customer) => (await get(StandingReader).loyaltyOf(who.accountId!)).available;
  const address = (who: Actor, email: string) => story.kehila.sql('update account_email set email = $2 where account_id = $1', who.accountId, email);
  const ring = async (members: readonly Actor[], state = 'open') => {
    const [row] = await story.kehila.sql<{ id: string }>(
      `insert into vote_ring (votes, found_at, state, decided_at, reason) values (12, now(), $1, case when $1 <> 'open' then now() end, case when $1 <> 'open' then 'So.' end) returning id`,
      state,
    );
    for (const { accountId } of members) await story.kehila.sql('insert into vote_ring_member (ring_id, account_id) values ($1, $2)', row!.id, accountId);
  };
  const invite = (inviter: Actor, friend: Actor) =>
    story.kehila.sql('insert into invited_friend (account_id, inviter_id, visited_at, joined_at) values ($1, $2, now(), now())', friend.accountId, inviter.accountId);
  const code = (outcome: unknown) => (isFailure(outcome) ? outcome.code : 'done');

  beforeAll(async () => {
    staff = await actor({ grants: [{ role: 'STAFF', spaceId: null }] });
  });
  beforeEach(async () => {
    customer = await rich();
  });
  afterEach(async () => expect(await get(LedgerCheck).differences()).toEqual([]));

  it('is none when nothing does: the rule approves it', async () => {
    const id = await redeem(customer);
    expect([await stateOf(id), await found(id)]).toEqual(['approved', undefined]);
  });

  it('waits when the account is new, with its days', async () => {
    const id = await redeem(await rich({ accountId: await story.person() }));
    expect((await found(id))?.signs).toMatchObject([{ kind: 'new_account', number: 7, others: [] }]);
    expect(await stateOf(id)).toBe('held');
  });

  it('waits when most points come from few people, who are counted and not named', async () => {
    const acceptors = await Promise.all([actor(), actor()]);
    const who = await actor();
    await earn(who, 5, acceptors);
    await earn(who, 1);
    expect((await found(await redeem(who)))?.signs).toMatchObject([{ kind: 'few_people', number: 83, people: 2, others: [] }]);
  });

  it('does not wait when points come from many people, or are too few to say', async () => {
    const acceptors = await Promise.all([actor(), actor(), actor(), actor()]);
    const [many, few] = [await actor(), await actor()];
    await earn(many, 8, acceptors);
    await earn(few, 4, acceptors.slice(0, 1));
    expect([await stateOf(await redeem(many)), await stateOf(await redeem(few))]).toEqual(['approved', 'approved']);
  });

  it.each(['open', 'taken_back'])('waits when the buyer is in a ring of votes that is %s', async (state) => {
    await ring([customer, await actor()], state);
    expect((await found(await redeem(customer)))?.signs).toMatchObject([{ kind: 'vote_ring', number: 12, people: 2 }]);
  });

  it('does not wait for a ring that was cleared', async () => {
    await ring([customer, await actor()], 'cleared');
    expect(await stateOf(await redeem(customer))).toBe('approved');
  });

  it('waits when another account asked with the same address, written in another way', async () => {
    const other = await rich();
    await address(customer, `dana.levi${++made}@mail.example`);
    await address(other, `DanaLevi${made}+gifts@mail.example`);
    expect(await stateOf(await redeem(customer))).toBe('approved');
    const { signs } = (await found(await redeem(other)))!;
    expect(signs).toMatchObject([{ kind: 'same_address', others: [{ id: customer.accountId }] }]);
    expect(JSON.stringify(await story.kehila.sql('select * from redemption'))).not.toContain('mail.example');
  });

  it('is found by one of two accounts of one address that ask at once', async () => {
    const other = await rich();
    await address(customer, `yoav${++made}@mail.example`);
    await address(other, `y.oav${made}@mail.example`);
    const ids = await Promise.all([redeem(customer), redeem(other)]);
    expect((await Promise.all(ids.map(stateOf))).sort()).toEqual(['approved', 'held']);
  });

  it('waits when people of one circle ask at the same time, and not when they are fewer or ask later', async () => {
    const [inviter, friend, far] = [await rich(), await rich(), await rich()];
    await invite(inviter, friend);
    await invite(friend, customer);
    await invite(inviter, far);
    const [first, second] = [await redeem(inviter), await redeem(friend)];
    const third = await redeem(customer);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['approved', 'approved']);
    const { signs } = (await found(third))!;
    expect(signs).toMatchObject([{ kind: 'one_circle', people: 3 }]);
    expect(signs[0]!.others.map(({ id }) => id).sort()).toEqual([inviter.accountId, friend.accountId].sort());
    story.kehila.clock.advance(8 * day);
    expect(await stateOf(await redeem(far))).toBe('approved');
  });

  it('goes on where the rule approves once staff say that nothing is wrong, and the same does not come back', async () => {
    await ring([customer, await actor()]);
    const id = await redeem(customer);
    done(await clear(id));
    expect([await stateOf(id), await points(), await found(id)]).toEqual(['approved', 40, undefined]);
    expect(await stateOf(await redeem(customer))).toBe('approved');
  });

  it('waits for a person as ever once it is cleared, where a person approves', async () => {
    await ring([customer, await actor()]);
    const id = await redeem(customer, await reward({ approval: 'person' }));
    expect(code(await decide('approveRedemption', id))).toBe('REDEMPTION_TO_CHECK');
    done(await clear(id));
    expect(await stateOf(id)).toBe('held');
    done(await decide('approveRedemption', id));
    expect(await stateOf(id)).toBe('approved');
  });

  it('comes back when there is more, with what was said before', async () => {
    await ring([customer, await actor()]);
    done(await clear(await redeem(customer)));
    await ring([customer, await actor()], 'taken_back');
    const again = (await found(await redeem(customer)))!;
    expect(again.signs).toHaveLength(1);
    expect(again.clearings).toMatchObject([{ reason: 'A colleague.', clearedBy: { id: staff.accountId } }]);
  });

  it('stays to be checked when more was found while somebody read', async () => {
    await ring([customer, await actor()]);
    const id = await redeem(customer);
    const read = await seen(id);
    await ring([customer, await actor()]);
    done(await clear(id, staff, read));
    expect([await stateOf(id), (await found(id))?.signs.length]).toEqual(['held', 1]);
  });

  it('is looked at again before it is approved, and before it is handed over', async () => {
    const id = await redeem(customer, await reward({ approval: 'person' }));
    await ring([customer, await actor()]);
    expect(code(await decide('approveRedemption', id))).toBe('REDEMPTION_TO_CHECK');
    expect(await kinds(id)).toEqual(['vote_ring']);
    done(await clear(id));
    done(await decide('approveRedemption', id));
    await ring([customer, await actor()]);
    expect(code(await decide('fulfilRedemption', id))).toBe('REDEMPTION_TO_CHECK');
    expect([await stateOf(id), await kinds(id)]).toEqual(['approved', ['vote_ring']]);
    done(await decide('refuseRedemption', id));
    expect([await stateOf(id), await points(), await found(id)]).toEqual(['cancelled', 60, undefined]);
  });

  it('is refused with a reason for the person, and the points are back', async () => {
    const rewardId = await reward({ stock: 1 });
    await ring([customer, await actor()]);
    const id = await redeem(customer, rewardId);
    done(await decide('refuseRedemption', id));
    expect(await get(RedemptionReader).byId(customer, id)).toMatchObject({ state: 'refused', reason: 'These are two accounts of one person.', isBeingChecked: false });
    expect(await points()).toBe(60);
  });

  it('ends when its owner takes it back, and when nobody looks at it in time', async () => {
    await ring([customer, await actor()]);
    const [first, second] = [await redeem(customer), await redeem(customer)];
    done(await get(CancelRedemption).execute(customer, { redemptionId: first }));
    story.kehila.clock.advance(15 * day);
    await get(ExpireRedemptions).run();
    expect([await stateOf(first), await stateOf(second), await found(first), await found(second)]).toEqual(['cancelled', 'expired', undefined, undefined]);
  });

  it('is decided once when 20 clear and refuse at once', async () => {
    await ring([customer, await actor()]);
    const id = await redeem(customer);
    const evidence = await seen(id);
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? clear(id, staff, evidence) : decide('refuseRedemption', id))));
    expect(outcomes.map(code).filter((one) => one === 'done')).toHaveLength(1);
    expect([await stateOf(id), await points()]).toEqual((await stateOf(id)) === 'approved' ? ['approved', 40] : ['refused', 60]);
  });

  it('tells its owner that somebody looks at it, and nobody but staff what was found', async () => {
    await ring([customer, await actor()]);
    const id = await redeem(customer);
    expect(await get(RedemptionReader).byId(customer, id)).toMatchObject({ isBeingChecked: true, reason: null });
    expect(await queue(customer)).toEqual([]);
    expect(code(await clear(id, customer, ['new']))).toBe('NOT_ALLOWED');
  });

  it('is neither seen nor decided by whoever asked, nor by whoever is in the same ring', async () => {
    const [buyer, other] = [await actor({ grants: staff.grants }), await actor({ grants: staff.grants })];
    await earn(buyer, 1);
    await ring([buyer, other]);
    const id = await redeem(buyer);
    const evidence = await seen(id);
    expect([await found(id, buyer), await found(id, other)]).toEqual([undefined, undefined]);
    expect([code(await clear(id, buyer, evidence)), code(await clear(id, other, evidence))]).toEqual(['OWN_REDEMPTION', 'NOT_FOUND']);
    expect([code(await decide('refuseRedemption', id, buyer)), code(await decide('refuseRedemption', id, other))]).toEqual(['OWN_REDEMPTION', 'NOT_FOUND']);
  });

  it('is cleared only while it waits for that', async () => {
    expect(code(await clear(await redeem(customer), staff, ['new']))).toBe('STATE_REFUSED');
    expect(code(await clear('404', staff, ['new']))).toBe('NOT_FOUND');
  });

  it('forgets its address and what was said once its owner is gone', async () => {
    await ring([customer, await actor()]);
    const id = await redeem(customer);
    done(await clear(id));
    const parts = [get(RecognitionPersonalData), get(RedemptionCheckPersonalData)];
    await story.kehila.work.run({ act: 'tell', actor: staff }, async (tx) => {
      for (const part of parts) await part.erase(tx, customer.accountId!);
    });
    const rows = await story.kehila.sql('select d.address_mark, c.reason from redemption d join redemption_clearing c on c.redemption_id = d.id where d.id = $1', id);
    expect(rows).toEqual([{ address_mark: null, reason: null }]);
  });
});
