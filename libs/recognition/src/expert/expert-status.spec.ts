import { Actor } from '@kehila/platform';
import { NextStepsReader } from '../next-steps/next-steps.reader';
import { RecognitionPersonalData } from '../personal-data/recognition-personal-data';
import { done, nobody } from '../recognition.factory';
import { ExpertPersonalData } from './expert-personal-data';
import { ExpertSteps } from './expert-steps';
import { useExperts } from './experts.factory';

describe('the status of an expert', () => {
  const { story, kehila, here, nextId, actorOf, handleOf, english, seen, expertOf, night, chip, solve, praise, set, codeOf, policy } = useExperts();

  const earn = async () => {
    await solve(20);
    await praise(700);
    await night();
  };
  const grant = () =>
    kehila.sql(
      `insert into role_grant (account_id, role, space_id, granted_at) values ($1, 'EXPERT', $2, $3) on conflict do nothing`,
      here.person,
      here.spaceId,
      kehila.clock.now(),
    );
  const revoke = () => kehila.sql(`delete from role_grant where account_id = $1 and role = 'EXPERT'`, here.person);
  const merge = async (from: string, into: string) => {
    await kehila.work.run<void>({ act: 'tell', actor: nobody }, async (tx) => {
      await kehila.get(RecognitionPersonalData).move(tx, from, into);
      await kehila.get(ExpertPersonalData).move(tx, from, into);
    });
    await kehila.sql(
      `insert into role_grant (account_id, role, space_id, granted_at) select $2, role, space_id, granted_at from role_grant where account_id = $1 and role = 'EXPERT'
       on conflict do nothing`,
      from,
      into,
    );
    await kehila.sql(`update account set state = 'merged', merged_into = $2 where id = $1`, from, into);
  };
  const stateOf = async (id: string) =>
    (
      await kehila.sql<{ state: string; by_hand: boolean }>(
        'select state, by_hand from expert_status where account_id = $1 and space_id = $2',
        id,
        here.spaceId,
      )
    )[0];
  const sentence = async (reader = actorOf(here.person), handle: string | null = null) =>
    (await english(() => kehila.get(NextStepsReader).of(reader, handle)))!.steps.find(({ kind, key }) => kind === 'expert' && key === here.slug)?.sentence;

  it('goes along with the points when two accounts become one', async () => {
    await policy(false);
    await earn();
    const other = await story.person();
    await merge(here.person, other);
    await night();
    expect(await expertOf(other, here.staff)).toMatchObject({ state: 'confirmed', numbers: { reputation: 1_000, accepted: 20 } });
  });

  it('is the higher one when two accounts had one, whichever stays', async () => {
    const [first, second] = [here.person, await story.person()];
    await policy(false);
    await earn();
    done(await set(here.staff, true, second));
    done(await set(here.staff, false, second));
    await merge(first, second);
    expect([await stateOf(second), await chip(second)]).toEqual([{ state: 'confirmed', by_hand: false }, true]);
    here.person = await story.person();
    done(await set(here.staff, true));
    await merge(second, here.person);
    expect(await stateOf(here.person)).toEqual({ state: 'confirmed', by_hand: true });
  });

  it('is given to nobody who is gone', async () => {
    const other = await story.person();
    await merge(here.person, other);
    const row = await kehila.work.run<unknown>({ act: 'tell', actor: nobody }, (tx) => kehila.get(ExpertSteps).lock(tx, here.person, here.spaceId));
    expect(row).toBeUndefined();
  });

  it('waits no longer once an administrator gave the role', async () => {
    await earn();
    await grant();
    expect([await expertOf(here.person), (await seen(here.staff))!.candidates]).toEqual([expect.objectContaining({ state: 'confirmed' }), []]);
    await night();
    expect(await stateOf(here.person)).toEqual({ state: 'confirmed', by_hand: true });
    await night(400);
    expect(await chip()).toBe(true);
  });

  it('is kept by staff before it ends', async () => {
    await policy(false);
    await earn();
    await night(365);
    done(await set(here.staff, true));
    expect(codeOf(await set(here.staff, true))).toBe('STATE_REFUSED');
    await night(40);
    expect([await chip(), await sentence()]).toEqual([
      true,
      'The status is held. It was given by hand, and does not depend on the numbers. The staff wrote: “They know it well.”',
    ]);
  });

  it('is followed for everybody else where one cannot be counted, and from where a look that died had got', async () => {
    await policy(false);
    const stuck = here.person;
    await solve(1);
    here.person = await story.person();
    await solve(20);
    await praise(700);
    await kehila.sql(`create function refuse_standing() returns trigger language plpgsql as $$ begin raise exception 'too much'; end $$`);
    await kehila.sql(
      `create trigger refused before insert on expert_standing for each row when (new.account_id = ${stuck}) execute function refuse_standing()`,
    );
    await kehila.sql('update expert_look set place = $1::bigint - 1', stuck);
    await night();
    await kehila.sql('drop trigger refused on expert_standing');
    expect(await chip()).toBe(true);
    expect(await kehila.sql('select place from expert_look')).toEqual([{ place: '0' }]);
  });

  it('passes over many who are not active', async () => {
    await policy(false);
    await kehila.sql(
      `with gone as (insert into account (handle, display_name, language, state, joined_at, verified_at)
         select 'ring-' || n || '-' || $1, 'Ring', 'en', 'suspended', now(), now() from generate_series(1, 120) n returning id)
       insert into deed (kind, account_id, cause_key, at) select 'answer_accepted', id, 'accepted:' || id, now() from gone`,
      nextId(),
    );
    here.person = await story.person();
    await earn();
    expect(await chip()).toBe(true);
  });

  it('says what is so, in every state', async () => {
    done(await set(here.staff, true));
    done(await set(here.staff, false));
    expect(await sentence()).toMatch(
      /^0 of 1,000 points .* 0 of 20 accepted answers there: 20 are missing\. The staff of the space decided otherwise for now\./,
    );
    here.person = await story.person();
    await earn();
    expect(await sentence()).toBe('The numbers are there. Now the staff of the space decide.');
    await policy(false);
    expect(await sentence()).toBe('The numbers are there. It follows in the next night.');
    await night();
    await revoke();
    expect(await sentence()).toBe('The staff of the space decided otherwise for now.');
  });

  it('is nothing that staff of another space read', async () => {
    await earn();
    done(await set(here.staff, false));
    const handle = await handleOf(here.person);
    expect(await sentence(here.staff, handle)).toContain('They know it well.');
    const elsewhere = new Actor({
      accountId: await story.person(),
      sessionId: null,
      verified: true,
      language: 'en',
      grants: [{ role: 'STAFF', spaceId: '999' }],
    });
    expect(await sentence(elsewhere, handle)).toBeUndefined();
  });
});
