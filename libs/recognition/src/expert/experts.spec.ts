import { randomUUID } from 'node:crypto';
import { Actor, isFailure, requestContext } from '@kehila/platform';
import { CreateSpace } from '@kehila/spaces';
import { Ledger } from '../ledger/ledger';
import { NextStepsReader } from '../next-steps/next-steps.reader';
import { RecognitionPersonalData } from '../personal-data/recognition-personal-data';
import { done, nobody, PointsStory } from '../recognition.factory';
import { ExpertPersonalData } from './expert-personal-data';
import { ExpertReader } from './expert.reader';
import { FollowExperts } from './follow-experts';
import { SetExpert } from './use-cases/set-expert';
import { SetExpertPolicy } from './use-cases/set-expert-policy';

const day = 86_400_000;

describe('experts of a space', () => {
  const story = new PointsStory();
  const { kehila } = story;
  let content = 90_000;
  let spaceId: string;
  let slug: string;
  let staff: Actor;
  let person: string;

  const actorOf = (accountId: string, grants: Actor['grants'] = []) => new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants });
  const handleOf = async (id: string) => (await kehila.sql<{ handle: string }>('select handle from account where id = $1', id))[0]!.handle;
  const english = <Result>(story: () => Promise<Result>) => requestContext.run({ requestId: '1', language: 'en', ip: '' }, story);
  const seen = (reader: Actor = nobody) => english(() => kehila.get(ExpertReader).ofSpace(reader, slug, 30, null));
  const expertOf = async (id: string, reader: Actor = nobody) => (await seen(reader))?.experts.nodes.find(({ account }) => account?.id === id);
  const night = async (days = 1) => {
    kehila.clock.advance(days * day);
    const moved = await kehila.get(FollowExperts).run();
    await kehila.drain();
    return moved;
  };
  const chip = async (id = person) =>
    (await kehila.sql(`select from role_grant where account_id = $1 and role = 'EXPERT' and space_id = $2`, id, spaceId)).length === 1;
  /** Somebody answers questions of the space, and each answer solves one. */
  const solve = async (times: number, fields: { authorHidden?: boolean } = {}) => {
    const askerId = await story.person();
    const answers: string[] = [];
    for (let n = 0; n < times; n++) {
      const answerId = String(++content);
      answers.push(answerId);
      await story.accept({ answerId, questionId: String(++content), authorId: person, askerId, spaceId, ...fields });
    }
    await kehila.drain();
    return answers;
  };
  /** So many points there, for something that earns what it likes. */
  const praise = (amount: number) =>
    kehila.work.run<void>({ act: 'tell', actor: nobody }, async (tx) => {
      const cause = `brought:${++content}`;
      await kehila
        .get(Ledger)
        .post(tx, 'reputation', { eventId: randomUUID(), at: tx.now }, [
          { rule: 'articlePublished', to: person, cause, subject: null, space: spaceId, amount },
        ]);
    });
  const set = async (actor: Actor, expert: boolean, id = person) =>
    kehila.get(SetExpert).execute(actor, { space: slug, handle: await handleOf(id), expert, reason: 'They know it well.' });
  const codeOf = (outcome: unknown) => (isFailure(outcome) ? outcome.code : outcome);
  const policy = async (confirmedByStaff: boolean) => done(await kehila.get(SetExpertPolicy).execute(staff, { space: slug, confirmedByStaff }));

  beforeEach(async () => {
    slug = `space-${++content}`;
    const admin = new Actor({
      accountId: await story.person(),
      sessionId: null,
      verified: true,
      language: 'en',
      grants: [{ role: 'ADMINISTRATOR', spaceId: null }],
    });
    spaceId = done(await kehila.get(CreateSpace).execute(admin, { slug, name: { he: slug, en: slug } })).spaceId;
    staff = actorOf(await story.person(), [{ role: 'STAFF', spaceId }]);
    person = await story.person();
    await kehila.get(FollowExperts).run();
  });

  it('are found in the night by what they did there, and wait for staff of the space', async () => {
    await solve(20);
    await praise(699);
    await night();
    expect((await seen(staff))!.candidates).toEqual([]);
    await praise(1);
    await night();
    const [candidate] = (await seen(staff))!.candidates;
    expect(candidate).toMatchObject({ account: { id: person }, state: 'candidate', numbers: { reputation: 1_000, accepted: 20, answers: 20, corrected: 0 } });
    expect([await chip(), (await seen())!.candidates, await expertOf(person)]).toEqual([false, [], undefined]);
    done(await set(staff, true));
    expect([await chip(), await expertOf(person)]).toEqual([true, expect.objectContaining({ state: 'confirmed', numbers: null, reason: null })]);
    expect(await expertOf(person, actorOf(person))).toMatchObject({ numbers: { accepted: 20 }, reason: 'They know it well.' });
  });

  it('become one at once where the space does not want to be asked', async () => {
    await policy(false);
    await solve(20);
    await praise(700);
    await night();
    expect(await chip()).toBe(true);
  });

  it('are looked at once a day, whatever number of processes ask', async () => {
    await policy(false);
    await solve(20);
    await praise(700);
    kehila.clock.advance(day);
    const moved = await Promise.all([kehila.get(FollowExperts).run(), kehila.get(FollowExperts).run()]);
    expect(moved.sort()).toEqual([0, 1]);
    expect(await kehila.get(FollowExperts).run()).toBe(0);
  });

  it('do not count what was done under an alias, nor who had to be corrected often', async () => {
    await policy(false);
    await solve(20, { authorHidden: true });
    await praise(1_000);
    await night();
    expect(await chip()).toBe(false);
    const answers = await solve(20);
    for (const answerId of answers.slice(0, 2))
      await story.correct({ answerId, proposerId: await story.person(), authorId: person, spaceId, state: 'applied', correctionId: String(++content) });
    await kehila.drain();
    await night();
    expect(await chip()).toBe(false);
    await solve(1);
    await night();
    expect(await chip()).toBe(true);
  });

  it('lose it gently: thirty days after the numbers are gone, unless they come again', async () => {
    await policy(false);
    await solve(20);
    await praise(700);
    await night();
    await night(365);
    expect([await chip(), await expertOf(person), await expertOf(person, staff)]).toEqual([
      true,
      expect.objectContaining({ state: 'confirmed', endsAt: null }),
      expect.objectContaining({ state: 'ending' }),
    ]);
    await night(29);
    expect(await chip()).toBe(true);
    await solve(20);
    await praise(700);
    await night();
    expect(await expertOf(person, staff)).toMatchObject({ state: 'confirmed' });
    await night(365);
    await night(30);
    expect(await chip()).toBe(false);
  });

  it('made by hand stay whatever the numbers say, and whoever was taken off by hand does not come back by them', async () => {
    done(await set(staff, true));
    await night(400);
    expect(await chip()).toBe(true);
    done(await set(staff, false));
    await policy(false);
    await solve(20);
    await praise(700);
    await night();
    expect(await chip()).toBe(false);
  });

  it('whom an administrator gave the role stay, and are shown', async () => {
    await kehila.sql(`insert into role_grant (account_id, role, space_id, granted_at) values ($1, 'EXPERT', $2, $3)`, person, spaceId, kehila.clock.now());
    await solve(1);
    await night();
    expect([await chip(), await expertOf(person)]).toEqual([true, expect.objectContaining({ state: 'confirmed' })]);
  });

  it('are not decided by members, nor by oneself, nor twice', async () => {
    expect(codeOf(await set(actorOf(await story.person()), true))).toBe('NOT_ALLOWED');
    expect(codeOf(await kehila.get(SetExpertPolicy).execute(actorOf(person), { space: slug, confirmedByStaff: false }))).toBe('NOT_ALLOWED');
    expect(codeOf(await set(staff, true, staff.accountId!))).toBe('OWN_EXPERT_STATUS');
    expect(codeOf(await set(staff, false))).toBe('STATE_REFUSED');
    const outcomes = await Promise.all([set(staff, true), set(staff, true)]);
    expect(outcomes.filter(isFailure).map(codeOf)).toEqual(['STATE_REFUSED']);
    expect(codeOf(await kehila.get(SetExpert).execute(staff, { space: 'nowhere', handle: 'x', expert: true, reason: 'So.' }))).toBe('NOT_FOUND');
    expect(codeOf(await kehila.get(SetExpert).execute(staff, { space: slug, handle: 'nobody-here', expert: true, reason: 'So.' }))).toBe('NOT_FOUND');
  });

  it('that staff declined are not found again within a year', async () => {
    await solve(20);
    await praise(700);
    await night();
    done(await set(staff, false));
    await night();
    expect((await seen(staff))!.candidates).toEqual([]);
    expect(await chip()).toBe(false);
  });

  it('read what is missing', async () => {
    await solve(3);
    await night();
    const steps = (await english(() => kehila.get(NextStepsReader).of(actorOf(person), null)))!.steps;
    expect(steps.find(({ kind, key }) => kind === 'expert' && key === slug)).toMatchObject({
      name: `Expert of ${slug}`,
      reached: false,
      sentence: '45 of 1,000 points earned there within a year: 955 are missing. 3 of 20 accepted answers there: 17 are missing.',
      value: 45,
      goal: 1_000,
    });
  });

  it('keep the status when two accounts become one', async () => {
    done(await set(staff, true));
    const other = await story.person();
    await kehila.work.run<void>({ act: 'tell', actor: nobody }, async (tx) => {
      await kehila.get(RecognitionPersonalData).move(tx, person, other);
      await kehila.get(ExpertPersonalData).move(tx, person, other);
    });
    const rows = await kehila.sql<{ account_id: string }>('select account_id from expert_status where space_id = $1', spaceId);
    expect(rows).toEqual([{ account_id: other }]);
  });
});
