import { isFailure, type Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { CommunityPersonalData } from '../personal-data/community-personal-data';
import { QuestionReader } from '../question/question.reader';
import { CloseQuestion } from '../question/use-cases/close-question';
import { ExpertsToAsk } from './experts-to-ask.reader';
import { AskExpert } from './use-cases/ask-expert';
import { DeclineExpertRequest } from './use-cases/decline-expert-request';
import { SetWillingToBeAsked } from './use-cases/set-willing-to-be-asked';

const days = 24 * 3_600_000;

describe('asking an expert', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let asker: Actor;
  let staff: Actor;
  let question: string;

  const handleOf = async (actor: Actor) => (await kehila.sql<{ handle: string }>('select handle from account where id = $1', actor.accountId))[0]!.handle;
  const ask = async (by: Actor, whom: Actor, questionId = question) => kehila.get(AskExpert).execute(by, { questionId, handle: await handleOf(whom) });
  const decline = (by: Actor) => kehila.get(DeclineExpertRequest).execute(by, { questionId: question });
  const offered = async (by: Actor) => (await kehila.get(ExpertsToAsk).about(by, question)).map(({ id }) => id);
  const seen = async (by: Actor) => (await kehila.get(QuestionReader).byId(by, question))!.askedExperts;
  const setWilling = (by: Actor, willing: boolean, aWeek = 5, space = 'home') => kehila.get(SetWillingToBeAsked).execute(by, { space, willing, aWeek });
  const expert = (name = 'Dana') => town.person({ name, grants: [{ role: 'EXPERT', spaceId: town.space }] });
  const willingExpert = async (aWeek = 5) => {
    const person = await expert();
    done(await setWilling(person, true, aWeek));
    return person;
  };

  beforeAll(async () => {
    town = await Town.in(kehila);
    staff = await town.staff();
  });
  beforeEach(async () => {
    await kehila.sql('delete from expert_willing');
    asker = await town.person();
    question = await town.ask(asker);
  });

  it('is off until an expert says that they are willing', async () => {
    const dana = await expert();
    expect(await kehila.get(ExpertsToAsk).own(dana, 'home')).toEqual({ willing: false, aWeek: 5 });
    expect(await offered(asker)).toEqual([]);
    expect(await ask(asker, dana)).toMatchObject({ code: 'EXPERT_NOT_WILLING' });
    done(await setWilling(dana, true, 2));
    expect(await kehila.get(ExpertsToAsk).own(dana, 'home')).toEqual({ willing: true, aWeek: 2 });
    expect(await offered(asker)).toEqual([dana.accountId]);
    done(await setWilling(dana, false));
    expect(await offered(asker)).toEqual([]);
  });

  it('is said by experts of the space only', async () => {
    expect(await setWilling(await town.person(), true)).toMatchObject({ code: 'NOT_ALLOWED', needs: ['expertOfSpace'] });
    expect(await setWilling(await expert(), true, 5, 'elsewhere')).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await setWilling(await expert(), true, 5, 'nowhere')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await kehila.get(ExpertsToAsk).own(asker, 'home')).toBeNull();
  });

  it('is shown to the asker, the staff and whoever was asked, and to nobody else', async () => {
    const dana = await willingExpert();
    done(await ask(asker, dana));
    const shown = { experts: [{ account: { displayName: 'Dana' }, declined: false }] };
    expect(await seen(asker)).toMatchObject({ ...shown, mayAsk: true, viewerIsAsked: false });
    expect(await seen(staff)).toMatchObject({ ...shown, mayAsk: true, viewerIsAsked: false });
    expect(await seen(dana)).toMatchObject({ ...shown, mayAsk: false, viewerIsAsked: true });
    for (const other of [nobody, await town.person(), await expert()]) expect(await seen(other)).toBeNull();
  });

  it('asks whoever was asked no more once they have answered', async () => {
    const dana = await willingExpert();
    done(await ask(asker, dana));
    await town.answer(dana, question);
    expect(await seen(dana)).toMatchObject({ viewerIsAsked: false });
  });

  it('asks nobody who cannot read the space', async () => {
    const dana = await willingExpert();
    await kehila.sql(`update space set visibility = 'staff' where id = $1`, town.space);
    try {
      expect(await offered(staff)).toEqual([]);
      expect(await ask(staff, dana)).toMatchObject({ code: 'EXPERT_NOT_WILLING' });
      await kehila.sql(`insert into role_grant (account_id, role, space_id, granted_at) values ($1, 'REVIEWER', $2, now())`, dana.accountId, town.space);
      expect(await offered(staff)).toEqual([dana.accountId]);
    } finally {
      await kehila.sql(`update space set visibility = 'public' where id = $1`, town.space);
    }
  });

  it('is open to the asker and the staff of the space', async () => {
    const dana = await willingExpert();
    done(await ask(staff, dana));
    expect(await ask(await town.person(), await willingExpert())).toMatchObject({ code: 'NOT_ALLOWED', needs: ['asker', 'staffOfSpace'] });
    expect(await offered(await town.person())).toEqual([]);
  });

  it('asks nobody twice, and three at most, also when two ask at once', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => willingExpert()));
    done(await ask(asker, people[0]!));
    expect(await ask(staff, people[0]!)).toMatchObject({ code: 'EXPERT_ASKED_ALREADY' });
    expect(await offered(asker)).not.toContain(people[0]!.accountId);
    const outcomes = await Promise.all(people.slice(1).map((person, index) => ask(index % 2 === 0 ? asker : staff, person)));
    expect(outcomes.filter(isFailure)).toMatchObject([{ code: 'EXPERTS_ASKED_ENOUGH', limit: 3 }, { code: 'EXPERTS_ASKED_ENOUGH' }]);
    expect(await seen(asker)).toMatchObject({ experts: { length: 3 }, mayAsk: false });
    expect(await offered(asker)).toEqual([]);
  });

  it('asks one person once when two ask them at once', async () => {
    const dana = await willingExpert();
    const outcomes = await Promise.all([ask(asker, dana), ask(staff, dana)]);
    expect(outcomes.filter(isFailure)).toMatchObject([{ code: 'EXPERT_ASKED_ALREADY' }]);
  });

  it('asks nobody more often a week than they allow, also when two questions do at once', async () => {
    const dana = await willingExpert(1);
    const other = await town.ask(asker);
    const outcomes = await Promise.all([ask(asker, dana), ask(asker, dana, other)]);
    expect(outcomes.filter(isFailure)).toMatchObject([{ code: 'EXPERT_NOT_WILLING' }]);
    kehila.clock.advance(8 * days);
    done(await ask(asker, dana, await town.ask(asker)));
  });

  it('offers whoever was asked least lately first', async () => {
    const [first, second] = [await willingExpert(), await willingExpert()];
    done(await ask(asker, first));
    question = await town.ask(asker);
    expect(await offered(asker)).toEqual([second.accountId, first.accountId]);
  });

  it('asks neither staff, nor the asker, nor whoever is no expert any more', async () => {
    const both = await town.person({
      grants: [
        { role: 'EXPERT', spaceId: town.space },
        { role: 'STAFF', spaceId: town.space },
      ],
    });
    done(await setWilling(both, true));
    const former = await willingExpert();
    await kehila.sql(`delete from role_grant where account_id = $1`, former.accountId);
    asker = await willingExpert();
    question = await town.ask(asker);
    expect(await offered(staff)).toEqual([]);
    for (const person of [both, former, asker]) expect(await ask(staff, person)).toMatchObject({ code: 'EXPERT_NOT_WILLING' });
    expect(await ask(asker, asker)).toMatchObject({ code: 'EXPERT_NOT_WILLING' });
  });

  it('treats an asker who hides the name like any other expert, so that nobody learns who it is', async () => {
    asker = await willingExpert();
    question = await town.ask(asker, { nameHidden: true });
    expect(await offered(staff)).toEqual([asker.accountId]);
    expect(await offered(asker)).toEqual([]);
    done(await ask(staff, asker));
    expect(await ask(asker, asker)).toMatchObject({ code: 'EXPERT_ASKED_ALREADY' });
  });

  it('is over when the question is solved or closed, and knows no question out of sight', async () => {
    const dana = await willingExpert();
    const answer = await town.answer(await town.person(), question);
    await town.accept(asker, answer);
    expect(await ask(asker, dana)).toMatchObject({ code: 'STATE_REFUSED', state: 'solved' });
    expect(await seen(asker)).toMatchObject({ mayAsk: false });
    question = await town.ask(asker);
    done(await kehila.get(CloseQuestion).execute(staff, { questionId: question, reason: 'other' }));
    expect(await ask(asker, dana)).toMatchObject({ code: 'QUESTION_CLOSED' });
    await kehila.sql(`update question set publication = 'removed' where id = $1`, question);
    expect(await ask(asker, dana)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('asks nobody whom there is not', async () => {
    expect(await kehila.get(AskExpert).execute(asker, { questionId: question, handle: 'nobody-at-all' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is declined by whoever was asked, and by nobody else', async () => {
    const dana = await willingExpert();
    done(await ask(asker, dana));
    expect(await decline(await expert())).toMatchObject({ code: 'NOT_FOUND' });
    done(await decline(dana));
    done(await decline(dana));
    expect(await seen(asker)).toMatchObject({ experts: [{ declined: true }] });
    expect(await seen(dana)).toMatchObject({ viewerIsAsked: false });
    expect(await ask(asker, dana)).toMatchObject({ code: 'EXPERT_ASKED_ALREADY' });
  });

  it('is in the copy of their data, moves with their account and goes with it', async () => {
    const [dana, yossi, noa] = [await willingExpert(2), await willingExpert(3), await expert()];
    done(await ask(asker, dana));
    done(await ask(asker, yossi));
    const personal = kehila.get(CommunityPersonalData);
    const sections = new Map((await personal.sections(dana.accountId!)).map(({ name, rows }) => [name, rows]));
    expect(sections.get('willing')).toMatchObject([{ aWeek: 2 }]);
    expect(sections.get('expertRequests')).toMatchObject([{ question }]);
    const move = (from: Actor, to: Actor) =>
      kehila.work.run({ act: 'mergeAccounts', actor: nobody }, (tx) => personal.move(tx, from.accountId!, to.accountId!));
    await move(dana, yossi);
    expect(await kehila.sql('select account_id, place from expert_request where question_id = $1', question)).toEqual([
      { account_id: yossi.accountId, place: 2 },
    ]);
    expect(await kehila.sql('select account_id, a_week from expert_willing')).toEqual([{ account_id: yossi.accountId, a_week: 3 }]);
    await move(yossi, noa);
    await move(asker, staff);
    expect(await kehila.sql('select account_id, asked_by from expert_request where question_id = $1', question)).toEqual([
      { account_id: noa.accountId, asked_by: staff.accountId },
    ]);
    await kehila.work.run({ act: 'eraseAccount', actor: nobody }, (tx) => personal.erase(tx, noa.accountId!));
    expect(await kehila.sql('select from expert_request where question_id = $1', question)).toEqual([]);
    expect(await kehila.sql('select from expert_willing')).toEqual([]);
  });
});
