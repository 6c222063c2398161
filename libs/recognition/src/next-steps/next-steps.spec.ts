import { AccountsMerged } from '@kehila/accounts';
import { Actor, requestContext } from '@kehila/platform';
import { GiveDueBadges } from '../badge/give-due-badges';
import type { BadgeRuleInput } from '../badge/graphql/badge.inputs';
import { GiveBadge } from '../badge/use-cases/give-badge';
import { SaveBadge } from '../badge/use-cases/save-badge';
import { done, nobody, PointsStory } from '../recognition.factory';
import { NextStepsReader } from './next-steps.reader';

const text = (name: string) => ({ name, description: 'For something.', icon: 'star' });

describe('why not yet', () => {
  const story = new PointsStory();
  const { kehila } = story;
  let content = 60_000;
  let person: string;
  let admin: Actor;

  const actorOf = (accountId: string, role?: 'ADMINISTRATOR' | 'STAFF') =>
    new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants: role ? [{ role, spaceId: null }] : [] });
  const handleOf = async (id: string) => (await kehila.sql<{ handle: string }>('select handle from account where id = $1', id))[0]!.handle;
  const stepsOf = async (reader: Actor, handle: string | null = null) =>
    (await requestContext.run({ requestId: '1', language: 'en', ip: '' }, () => kehila.get(NextStepsReader).of(reader, handle)))?.steps;
  const step = async (key: string, reader = actorOf(person), handle: string | null = null) => (await stepsOf(reader, handle))?.find((one) => one.key === key);
  const accept = async (fields: { authorHidden?: boolean; to?: string } = {}) =>
    story.accept({ answerId: String(++content), questionId: String(++content), authorId: fields.to ?? person, askerId: await story.person(), ...fields });
  const badge = async (fields: Partial<BadgeRuleInput>) => {
    const rule = { event: 'answer_accepted', measure: 'deeds', period: 'ever', repeated: false, keptDays: 0, bronze: 2, ...fields } as BadgeRuleInput;
    const { badgeId } = done(await kehila.get(SaveBadge).create(admin, { rule, published: true, he: text('Kind'), en: text('Kind') }));
    await kehila.drain();
    return badgeId;
  };

  beforeAll(async () => {
    admin = actorOf(await story.person(), 'ADMINISTRATOR');
  });
  beforeEach(async () => {
    person = await story.person();
  });

  it('says of every level what is missing', async () => {
    await accept();
    expect(await step('newcomer')).toMatchObject({ kind: 'level', reached: true, sentence: 'It starts at one point, and it is there.' });
    expect(await step('helper')).toMatchObject({ reached: false, sentence: '16 of 50 points: 34 are missing.', value: 16, goal: 50 });
  });

  it('says of every ability what a refusal says, with the numbers', async () => {
    expect(await step('VOTE_DOWN')).toMatchObject({ kind: 'ability', reached: false, value: 1, goal: 50 });
    expect((await step('VOTE_DOWN'))!.sentence).toContain('49');
    expect(await step('VOTE_UP')).toMatchObject({ reached: true });
    expect(await step('MERGE')).toMatchObject({ reached: false, goal: null, sentence: 'This is open to staff of the space.' });
  });

  it('says of every badge what its next tier takes, without counting', async () => {
    const id = await badge({ bronze: 2, silver: 5 });
    expect(await step(id)).toMatchObject({ kind: 'badge', name: 'Kind', sentence: '0 of 2 for bronze: 2 are missing.' });
    for (let n = 0; n < 4; n++) await accept();
    await kehila.drain();
    expect(await step(id)).toMatchObject({ reached: false, sentence: '4 of 5 for silver: one is missing.', value: 4, goal: 5 });
    await accept();
    await kehila.drain();
    expect(await step(id)).toMatchObject({ reached: true, sentence: 'All of it is reached.', goal: null });
  });

  it('follows what is taken back, and a rule that changes', async () => {
    const id = await badge({ bronze: 3 });
    const fields = { answerId: String(++content), questionId: String(++content), authorId: person, askerId: await story.person() };
    await story.accept(fields);
    await kehila.drain();
    expect(await step(id)).toMatchObject({ value: 1 });
    await story.withdraw(fields);
    await kehila.drain();
    expect(await step(id)).toMatchObject({ value: 0 });
    await story.accept(fields);
    await kehila.drain();
    const rule = { event: 'answer_verified', measure: 'deeds', period: 'ever', repeated: false, keptDays: 0, bronze: 3 } as BadgeRuleInput;
    done(await kehila.get(SaveBadge).change(admin, { badgeId: id, version: 1, rule, published: true, he: text('Kind'), en: text('Kind') }));
    await kehila.drain();
    expect(await step(id)).toMatchObject({ value: 0, goal: 3 });
  });

  it('knows badges that are given by hand', async () => {
    const id = await badge({ event: null, bronze: 1 });
    expect(await step(id)).toMatchObject({ reached: false, sentence: 'It is given by hand, for something special.', goal: null });
    done(await kehila.get(GiveBadge).execute(admin, { badgeId: id, handle: await handleOf(person), tier: 'bronze', reason: 'Kind words.' }));
    expect(await step(id)).toMatchObject({ reached: true });
  });

  it('asks only for the tiers above the one that was given by hand', async () => {
    const id = await badge({ bronze: 5, silver: 10, gold: 20 });
    for (let n = 0; n < 3; n++) await accept();
    await kehila.drain();
    done(await kehila.get(GiveBadge).execute(admin, { badgeId: id, handle: await handleOf(person), tier: 'silver', reason: 'Kind words.' }));
    expect(await step(id)).toMatchObject({ reached: false, value: 3, goal: 20 });
  });

  it('tells staff the same of anybody, without what was earned under an alias, and nobody else', async () => {
    await accept({ authorHidden: true });
    const handle = await handleOf(person);
    expect(await step('VOTE_DOWN')).toMatchObject({ value: 16 });
    const staff = actorOf(await story.person(), 'STAFF');
    expect(await step('VOTE_DOWN', staff, handle)).toMatchObject({ value: 1 });
    expect(await stepsOf(actorOf(await story.person()), handle)).toBeUndefined();
    expect(await stepsOf(nobody)).toBeUndefined();
    expect(await stepsOf(staff, 'nobody-here')).toBeUndefined();
  });

  it('counts together what two did who become one', async () => {
    const id = await badge({ bronze: 5 });
    await accept();
    await kehila.drain();
    const other = await story.person();
    await kehila.sql('update deed set account_id = $2 where account_id = $1', person, other);
    await accept({ to: other });
    await kehila.work.run<void>({ act: 'tell', actor: nobody }, async (tx) => {
      await tx.record(new AccountsMerged({ accountId: person, intoId: other, at: tx.now }));
    });
    await kehila.drain();
    expect(await step(id, actorOf(other))).toMatchObject({ value: 2 });
  });

  it('is the same when two processes look at once', async () => {
    const id = await badge({ bronze: 9 });
    for (let n = 0; n < 3; n++) await accept();
    await kehila.sql('update badge set looked_version = 0 where id = $1', id);
    await Promise.all([kehila.drain(), kehila.get(GiveDueBadges).run(), kehila.get(GiveDueBadges).run()]);
    expect(await step(id)).toMatchObject({ value: 3 });
  });
});
