import { isFailure } from '@kehila/platform';
import { NextStepsReader } from '../next-steps/next-steps.reader';
import { RecognitionPersonalData } from '../personal-data/recognition-personal-data';
import { done, nobody } from '../recognition.factory';
import { ExpertPersonalData } from './expert-personal-data';
import { day, useExperts } from './experts.factory';
import { FollowExperts } from './follow-experts';
import { SetExpert } from './use-cases/set-expert';
import { SetExpertPolicy } from './use-cases/set-expert-policy';

describe('experts of a space', () => {
  const { story, kehila, here, nextId, actorOf, english, seen, expertOf, night, chip, solve, praise, set, codeOf, policy } = useExperts();

  it('are found in the night by what they did there, and wait for staff of the space', async () => {
    await solve(20);
    await praise(699);
    await night();
    expect((await seen(here.staff))!.candidates).toEqual([]);
    await praise(1);
    await night();
    const [candidate] = (await seen(here.staff))!.candidates;
    expect(candidate).toMatchObject({
      account: { id: here.person },
      state: 'candidate',
      numbers: { reputation: 1_000, accepted: 20, answers: 20, corrected: 0 },
    });
    expect([await chip(), (await seen())!.candidates, await expertOf(here.person)]).toEqual([false, [], undefined]);
    done(await set(here.staff, true));
    expect([await chip(), await expertOf(here.person)]).toEqual([true, expect.objectContaining({ state: 'confirmed', numbers: null, reason: null })]);
    expect(await expertOf(here.person, actorOf(here.person))).toMatchObject({ numbers: { accepted: 20 }, reason: 'They know it well.' });
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
      await story.correct({
        answerId,
        proposerId: await story.person(),
        authorId: here.person,
        spaceId: here.spaceId,
        state: 'applied',
        correctionId: nextId(),
      });
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
    expect([await chip(), await expertOf(here.person), await expertOf(here.person, here.staff)]).toEqual([
      true,
      expect.objectContaining({ state: 'confirmed', endsAt: null }),
      expect.objectContaining({ state: 'ending' }),
    ]);
    await night(29);
    expect(await chip()).toBe(true);
    await solve(20);
    await praise(700);
    await night();
    expect(await expertOf(here.person, here.staff)).toMatchObject({ state: 'confirmed' });
    await night(365);
    await night(30);
    expect(await chip()).toBe(false);
  });

  it('made by hand stay whatever the numbers say, and whoever was taken off by hand does not come back by them', async () => {
    done(await set(here.staff, true));
    await night(400);
    expect(await chip()).toBe(true);
    done(await set(here.staff, false));
    await policy(false);
    await solve(20);
    await praise(700);
    await night();
    expect(await chip()).toBe(false);
  });

  it('whom an administrator gave the role stay, and are shown', async () => {
    await kehila.sql(
      `insert into role_grant (account_id, role, space_id, granted_at) values ($1, 'EXPERT', $2, $3)`,
      here.person,
      here.spaceId,
      kehila.clock.now(),
    );
    await solve(1);
    await night();
    expect([await chip(), await expertOf(here.person)]).toEqual([true, expect.objectContaining({ state: 'confirmed' })]);
  });

  it('are not decided by members, nor by oneself, nor twice', async () => {
    expect(codeOf(await set(actorOf(await story.person()), true))).toBe('NOT_ALLOWED');
    expect(codeOf(await kehila.get(SetExpertPolicy).execute(actorOf(here.person), { space: here.slug, confirmedByStaff: false }))).toBe('NOT_ALLOWED');
    expect(codeOf(await set(here.staff, true, here.staff.accountId!))).toBe('OWN_EXPERT_STATUS');
    expect(codeOf(await set(here.staff, false))).toBe('STATE_REFUSED');
    const outcomes = await Promise.all([set(here.staff, true), set(here.staff, true)]);
    expect(outcomes.filter(isFailure).map(codeOf)).toEqual(['STATE_REFUSED']);
    expect(codeOf(await kehila.get(SetExpert).execute(here.staff, { space: 'nowhere', handle: 'x', expert: true, reason: 'So.' }))).toBe('NOT_FOUND');
    expect(codeOf(await kehila.get(SetExpert).execute(here.staff, { space: here.slug, handle: 'nobody-here', expert: true, reason: 'So.' }))).toBe('NOT_FOUND');
  });

  it('that staff declined are not found again within a year', async () => {
    await solve(20);
    await praise(700);
    await night();
    done(await set(here.staff, false));
    await night();
    expect((await seen(here.staff))!.candidates).toEqual([]);
    expect(await chip()).toBe(false);
  });

  it('read what is missing', async () => {
    await solve(3);
    await night();
    const steps = (await english(() => kehila.get(NextStepsReader).of(actorOf(here.person), null)))!.steps;
    expect(steps.find(({ kind, key }) => kind === 'expert' && key === here.slug)).toMatchObject({
      name: `Expert of ${here.slug}`,
      reached: false,
      sentence: '45 of 1,000 points earned there within a year: 955 are missing. 3 of 20 accepted answers there: 17 are missing.',
      value: 45,
      goal: 1_000,
    });
  });

  it('keep the status when two accounts become one', async () => {
    done(await set(here.staff, true));
    const other = await story.person();
    await kehila.work.run<void>({ act: 'tell', actor: nobody }, async (tx) => {
      await kehila.get(RecognitionPersonalData).move(tx, here.person, other);
      await kehila.get(ExpertPersonalData).move(tx, here.person, other);
    });
    const rows = await kehila.sql<{ account_id: string }>('select account_id from expert_status where space_id = $1', here.spaceId);
    expect(rows).toEqual([{ account_id: other }]);
  });
});
