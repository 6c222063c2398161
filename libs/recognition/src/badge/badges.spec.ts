import { Actor, isFailure, Transaction } from '@kehila/platform';
import { CreateSpace } from '@kehila/spaces';
import { RecognitionPersonalData } from '../personal-data/recognition-personal-data';
import { done, nobody, PointsStory } from '../recognition.factory';
import { StandingReader } from '../standing/standing.reader';
import { BadgeGiven } from './badge.events';
import { BadgeReader } from './badge.reader';
import { GiveDueBadges } from './give-due-badges';
import type { BadgeRuleInput } from './graphql/badge.inputs';
import { PreviewBadge } from './preview-badge';
import { GiveBadge } from './use-cases/give-badge';
import { SaveBadge } from './use-cases/save-badge';
import { TakeBadge } from './use-cases/take-badge';

const day = 86_400_000;
const text = (name: string) => ({ name, description: 'For something.', icon: 'star' });

describe('badges', () => {
  const story = new PointsStory();
  const { kehila } = story;
  let content = 30_000;
  let made = 0;
  let author: string;
  let admin: Actor;

  const fresh = () => String(++content);
  const actorOf = (accountId: string, administrator = false) =>
    new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants: administrator ? [{ role: 'ADMINISTRATOR', spaceId: null }] : [] });
  const ruleOf = (fields: Partial<BadgeRuleInput>): BadgeRuleInput => ({
    event: 'answer_accepted',
    measure: 'deeds',
    period: 'ever',
    repeated: false,
    keptDays: 0,
    bronze: 2,
    ...fields,
  });
  /** Made by an administrator; everybody who has earned it has it. */
  const badge = async (fields: Partial<BadgeRuleInput>, published = true) => {
    const name = `Badge ${++made}`;
    const { badgeId } = done(await kehila.get(SaveBadge).create(admin, { rule: ruleOf(fields), published, he: text(name), en: text(name) }));
    await kehila.drain();
    return badgeId;
  };
  const change = async (badgeId: string, fields: Partial<BadgeRuleInput>, version = 1) => {
    const outcome = await kehila
      .get(SaveBadge)
      .change(admin, { badgeId, version, rule: ruleOf(fields), published: true, he: text('Other'), en: text('Other') });
    await kehila.drain();
    return outcome;
  };
  /** What somebody has of a badge: highest tier and how often. */
  const has = async (badgeId: string, accountId = author) => {
    await kehila.drain();
    const own = (await kehila.get(StandingReader).badgesOf(accountId)).find((one) => one.badge_id === badgeId);
    return own ? `${own.tier} ${own.times}` : 'none';
  };
  const accept = async (fields: { answerId?: string; askerId?: string; spaceId?: string; authorHidden?: boolean; authorIsStaff?: boolean } = {}) => {
    const answerId = fields.answerId ?? fresh();
    await story.accept({ questionId: fresh(), authorId: author, askerId: await story.person(), ...fields, answerId });
    return answerId;
  };

  /** How often the author was told of it. */
  const recorded = jest.spyOn(Transaction.prototype, 'record');
  const told = (badgeId: string) =>
    recorded.mock.calls.filter(([event]) => event instanceof BadgeGiven && event.badgeId === badgeId && event.accountId === author).length;

  beforeAll(async () => {
    admin = actorOf(await story.person(), true);
    await kehila.sql(`update badge set published = false where shipped`);
  });
  afterAll(() => recorded.mockRestore());
  beforeEach(async () => {
    author = await story.person();
  });

  it('are given when their number is reached, once, and tell of it once', async () => {
    const id = await badge({ bronze: 2, silver: 3 });
    await accept();
    expect(await has(id)).toBe('none');
    await accept();
    expect(await has(id)).toBe('bronze 1');
    await accept();
    expect(await has(id)).toBe('silver 1');
    expect(told(id)).toBe(2);
  });

  it('are taken back with what earned them, and come again without being told again', async () => {
    const id = await badge({ bronze: 1 });
    const answerId = await accept();
    expect(await has(id)).toBe('bronze 1');
    await story.withdraw({ answerId, authorId: author });
    expect(await has(id)).toBe('none');
    await accept({ answerId });
    expect(await has(id)).toBe('bronze 1');
    expect(told(id)).toBe(1);
  });

  it('count different people once each, and nobody praises themselves', async () => {
    const id = await badge({ event: 'answer_voted_up', measure: 'people', bronze: 2 });
    const fan = await story.person();
    for (const voterId of [fan, fan, author]) await story.cast({ contentId: fresh(), authorId: author, voterId });
    expect(await has(id)).toBe('none');
    const second = await story.person();
    const contentId = fresh();
    await story.cast({ contentId, authorId: author, voterId: second });
    expect(await has(id)).toBe('bronze 1');
    await story.retract({ contentId, authorId: author, voterId: second });
    expect(await has(id)).toBe('none');
  });

  it('count days, and days one after the other', async () => {
    const [days, streak] = [await badge({ measure: 'days', bronze: 3 }), await badge({ measure: 'streak', period: 'day', bronze: 3 })];
    await accept();
    await accept();
    kehila.clock.advance(day);
    await accept();
    kehila.clock.advance(2 * day);
    await accept();
    expect([await has(days), await has(streak)]).toEqual(['bronze 1', 'none']);
    for (let next = 0; next < 2; next++) {
      kehila.clock.advance(day);
      await accept();
    }
    expect(await has(streak)).toBe('bronze 1');
  });

  it('are given again each time where the rule says so', async () => {
    const id = await badge({ period: 'day', repeated: true, bronze: 2 });
    for (const times of [4, 1, 2]) {
      for (let n = 0; n < times; n++) await accept();
      kehila.clock.advance(day);
    }
    expect(await has(id)).toBe('bronze 3');
  });

  it('count what was done within hours, over midnight', async () => {
    const id = await badge({ fromHour: 22, toHour: 6, bronze: 1 });
    kehila.clock.set(new Date('2027-03-01T19:59:00Z'));
    await accept();
    expect(await has(id)).toBe('none');
    kehila.clock.set(new Date('2027-03-02T03:59:00Z'));
    await accept();
    expect(await has(id)).toBe('bronze 1');
  });

  it('come with time alone where only what was kept counts', async () => {
    const id = await badge({ keptDays: 30, bronze: 1 });
    await accept();
    kehila.clock.advance(29 * day);
    await kehila.get(GiveDueBadges).run();
    expect(await has(id)).toBe('none');
    kehila.clock.advance(day + 1);
    await kehila.get(GiveDueBadges).run();
    expect(await has(id)).toBe('bronze 1');
  });

  it('count one space where they belong to it', async () => {
    const space = async (slug: string) => done(await kehila.get(CreateSpace).execute(nobody, { slug, name: { en: slug } })).spaceId;
    const [spaceId, elsewhere] = [await space('router'), await space('modem')];
    const id = await badge({ spaceId, bronze: 1 });
    await accept({ spaceId: elsewhere });
    expect(await has(id)).toBe('none');
    await accept({ spaceId });
    expect(await has(id)).toBe('bronze 1');
  });

  it('do not count what staff do in their own space, nor what was done under an alias until its owner shows the name', async () => {
    const id = await badge({ bronze: 1 });
    await accept({ authorIsStaff: true });
    const answerId = await accept({ authorHidden: true });
    expect(await has(id)).toBe('none');
    await story.lift({ accountId: author, contentIds: [answerId] });
    expect(await has(id)).toBe('bronze 1');
  });

  it('do not count what nobody sees, until it is shown again', async () => {
    const id = await badge({ bronze: 1 });
    const contentId = await accept();
    await story.judge({ contentId, from: 'visible', to: 'hidden' });
    expect(await has(id)).toBe('none');
    await story.judge({ contentId, from: 'hidden', to: 'visible' });
    expect(await has(id)).toBe('bronze 1');
  });

  it('are the same however often an event is delivered', async () => {
    const id = await badge({ period: 'day', repeated: true, bronze: 1 });
    await accept();
    await kehila.drain();
    await kehila.sql(`update outbox_event set run_at = occurred_at where type = 'AnswerAccepted'`);
    expect(await has(id)).toBe('bronze 1');
  });

  it('are given to who had earned them before, and follow a change of the rule', async () => {
    await accept();
    await accept();
    const id = await badge({ bronze: 2 });
    expect(await has(id)).toBe('bronze 1');
    done(await change(id, { bronze: 3 }));
    expect(await has(id)).toBe('none');
    done(await change(id, { bronze: 1, silver: 2 }, 2));
    expect(await has(id)).toBe('silver 1');
  });

  it('can be looked at before they are made: who would have them', async () => {
    for (let n = 0; n < 12; n++) await accept();
    await kehila.drain();
    const preview = await kehila.get(PreviewBadge).of(ruleOf({ bronze: 11, silver: 12, gold: 13 }));
    expect(preview).toMatchObject({ people: 1, bronze: 1, silver: 1, gold: 0, examples: [{ account: { id: author }, value: 12 }] });
  });

  it('say how far somebody is, and what is missing', async () => {
    const id = await badge({ bronze: 2, silver: 5 });
    for (let n = 0; n < 3; n++) await accept();
    await kehila.drain();
    expect((await kehila.get(BadgeReader).byId(actorOf(author), id))?.progress).toEqual({ value: 3, nextTier: 'silver', missing: 2 });
    expect((await kehila.get(BadgeReader).byId(nobody, id))?.progress).toBeNull();
  });

  it('show to everybody who has them, and to their owner why', async () => {
    const id = await badge({ event: null, bronze: 1 });
    const { handle } = (await kehila.sql<{ handle: string }>('select handle from account where id = $1', author))[0]!;
    done(await kehila.get(GiveBadge).execute(admin, { badgeId: id, handle, tier: 'bronze', reason: 'Kind words.' }));
    const seenBy = async (actor: Actor) =>
      (await kehila.get(BadgeReader).holders(actor, id, 10, null)).nodes.map((one) => [one.account?.handle, one.byHand, one.reason]);
    expect(await seenBy(actorOf(author))).toEqual([[handle, true, 'Kind words.']]);
    expect(await seenBy(nobody)).toEqual([[handle, true, null]]);
  });

  it('given by hand stay whatever the rule says, until they are taken back by hand', async () => {
    const id = await badge({ bronze: 2 });
    const { handle } = (await kehila.sql<{ handle: string }>('select handle from account where id = $1', author))[0]!;
    const give = () => kehila.get(GiveBadge).execute(admin, { badgeId: id, handle, tier: 'bronze', reason: 'Kind words.' });
    done(await give());
    expect(await give()).toMatchObject({ code: 'BADGE_HELD_ALREADY' });
    await accept();
    expect(await has(id)).toBe('bronze 1');
    const [award] = (await kehila.get(BadgeReader).holders(admin, id, 10, null)).nodes;
    done(await kehila.get(TakeBadge).execute(admin, { awardId: award!.id, reason: 'By mistake.' }));
    expect(await has(id)).toBe('none');
  });

  it('that the rule gave are not taken back by hand', async () => {
    const id = await badge({ bronze: 1 });
    await accept();
    await kehila.drain();
    const [award] = (await kehila.get(BadgeReader).holders(admin, id, 10, null)).nodes;
    expect(await kehila.get(TakeBadge).execute(admin, { awardId: award!.id, reason: 'No.' })).toMatchObject({ code: 'BADGE_GIVEN_BY_RULE' });
  });

  it('that are not published are neither shown nor given', async () => {
    const id = await badge({ bronze: 1 }, false);
    await accept();
    expect(await has(id)).toBe('none');
    expect(await kehila.get(BadgeReader).byId(actorOf(author), id)).toBeUndefined();
    expect((await kehila.get(BadgeReader).page(actorOf(author), 100, null, true)).nodes.map((one) => one.id)).not.toContain(id);
    expect((await kehila.get(BadgeReader).page(admin, 100, null, true)).nodes.map((one) => one.id)).toContain(id);
  });

  it.each([
    ['without a tier', { bronze: null }, 'bronze'],
    ['whose tiers do not rise', { bronze: 3, silver: 3 }, 'silver'],
    ['that is repeated, with two tiers', { repeated: true, silver: 3 }, 'silver'],
    ['by hand, with two tiers', { event: null, silver: 3 }, 'silver'],
    ['in a row of nothing', { measure: 'streak' }, 'period'],
    ['with half of its hours', { fromHour: 3 }, 'toHour'],
  ] as const)('are refused %s', (_, fields, field) => {
    const input = { rule: ruleOf(fields), published: true, he: text('So'), en: text('So') };
    expect(() => kehila.get(SaveBadge).create(admin, input)).toThrow(
      expect.objectContaining({ fields: [{ path: ['input', 'rule', field], code: 'INVALID' }] }) as Error,
    );
  });

  it('are not changed by who has not seen what another changed', async () => {
    const id = await badge({});
    done(await change(id, { bronze: 4 }));
    const outcome = await change(id, { bronze: 5 });
    expect(isFailure(outcome) && outcome.code).toBe('VERSION_CHANGED');
  });

  it('are given once when two processes see the same', async () => {
    const id = await badge({ bronze: 2 });
    await accept();
    await accept();
    await kehila.sql(`update badge set looked_version = null where id = $1`, id);
    await Promise.all([kehila.drain(), kehila.get(GiveDueBadges).run(), kehila.get(GiveDueBadges).run()]);
    expect(await has(id)).toBe('bronze 1');
  });

  it('become the other’s when two accounts become one, each once', async () => {
    const id = await badge({ bronze: 1 });
    await accept();
    const other = author;
    author = await story.person();
    await accept();
    expect([await has(id), await has(id, other)]).toEqual(['bronze 1', 'bronze 1']);
    await kehila.work.run<void>({ act: 'tell', actor: nobody }, (tx) => kehila.get(RecognitionPersonalData).move(tx, other, author));
    expect([await has(id), await has(id, other)]).toEqual(['bronze 1', 'none']);
    expect((await kehila.sql<{ n: number }>(`select count(*)::int as n from deed where account_id = $1 and kind = 'answer_accepted'`, author))[0]?.n).toBe(2);
  });
});
