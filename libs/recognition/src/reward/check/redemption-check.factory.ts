import { Actor, type ActorFields, isFailure } from '@kehila/platform';
import type { BootedFeatures } from '@kehila/testing';
import { done, PointsStory } from '../../recognition.factory';
import { StandingReader } from '../../standing/standing.reader';
import { LedgerCheck } from '../../verification/ledger.check';
import type { CreateRewardInput } from '../graphql/reward.inputs';
import { RedemptionReader } from '../redemption.reader';
import { DecideRedemption } from '../use-cases/decide-redemption';
import { RedeemReward } from '../use-cases/redeem-reward';
import { SaveReward } from '../use-cases/save-reward';
import { RedemptionCheckReader } from './redemption-check.reader';
import { ClearRedemption } from './use-cases/clear-redemption';

const day = 86_400_000;
const text = { name: 'A month free', description: '', next: '' };

/** Somebody of the staff, a customer with 60 points, and what they do. For the head of a `describe`. */
export function useChecks() {
  const people = {} as { staff: Actor; customer: Actor };
  const story = new PointsStory();
  let content = 10_000;

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
    const manager = new Actor({ ...people.staff, grants: [{ role: 'MANAGER', spaceId: null }] });
    const input: CreateRewardInput = { kind: 'hard', cost: 20, level: 'newcomer', approval: 'rule', published: true, he: text, en: text, ...fields };
    return done(await get(SaveReward).create(manager, input)).rewardId;
  };
  const redeem = async (who: Actor, rewardId?: string) => done(await get(RedeemReward).execute(who, { rewardId: rewardId ?? (await reward()) })).redemptionId;
  const queue = async (who = people.staff) => (await get(RedemptionCheckReader).page(who, 50, null)).nodes;
  const found = async (id: string, who = people.staff) => (await queue(who)).find(({ redemption }) => redemption.id === id);
  const kinds = async (id: string) => (await found(id))?.signs.map(({ kind }) => kind);
  const seen = async (id: string) => (await found(id))?.signs.flatMap(({ evidence }) => evidence) ?? [];
  const clear = async (redemptionId: string, who = people.staff, evidence?: string[]) =>
    get(ClearRedemption).execute(who, { redemptionId, reason: 'A colleague.', evidence: evidence ?? (await seen(redemptionId)) });
  const decide = (act: Parameters<DecideRedemption['execute']>[1], redemptionId: string, who = people.staff) =>
    get(DecideRedemption).execute(who, act, { redemptionId, reason: 'These are two accounts of one person.' });
  const stateOf = async (id: string) => (await get(RedemptionReader).byId(people.staff, id))?.state;
  const points = async (who = people.customer) => (await get(StandingReader).loyaltyOf(who.accountId!)).available;
  const address = (who: Actor, email: string) => story.kehila.sql('update account_email set email = $2 where account_id = $1', who.accountId, email);
  const ring = async (members: readonly Actor[], state = 'open') => {
    const [row] = await story.kehila.sql<{ id: string }>(
      `insert into vote_ring (votes, found_at, state, decided_at, reason) values (12, now(), $1, case when $1 <> 'open' then now() end, case when $1 <> 'open' then 'So.' end) returning id`,
      state,
    );
    for (const { accountId } of members) await story.kehila.sql('insert into vote_ring_member (ring_id, account_id) values ($1, $2)', row!.id, accountId);
  };
  const invite = (inviter: Actor, friend: Actor) =>
    story.kehila.sql(
      'insert into invited_friend (account_id, inviter_id, visited_at, joined_at) values ($1, $2, now(), now())',
      friend.accountId,
      inviter.accountId,
    );
  const code = (outcome: unknown) => (isFailure(outcome) ? outcome.code : 'done');

  beforeAll(async () => {
    people.staff = await actor({ grants: [{ role: 'STAFF', spaceId: null }] });
  });
  beforeEach(async () => {
    people.customer = await rich();
  });
  afterEach(async () => expect(await get(LedgerCheck).differences()).toEqual([]));

  return { people, story, get, actor, earn, rich, reward, redeem, queue, found, kinds, seen, clear, decide, stateOf, points, address, ring, invite, code };
}
