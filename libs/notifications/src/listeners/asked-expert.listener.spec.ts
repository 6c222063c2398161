import { IgnoredPeople } from '@kehila/accounts';
import { AskExpert, SetWillingToBeAsked } from '@kehila/community';
import type { Actor } from '@kehila/platform';
import { MutedQuestions } from '../mute/muted-questions';
import { done, Neighbourhood } from '../notifications.factory';

describe('the notice that an expert is asked', () => {
  const street = new Neighbourhood();
  const { kehila } = street;
  let asker: Actor;
  let expert: Actor;
  let question: string;

  const handleOf = async (actor: Actor) => (await kehila.sql<{ handle: string }>(`select handle from account where id = $1`, actor.accountId))[0]!.handle;
  const ask = async () => done(await kehila.get(AskExpert).execute(asker, { questionId: question, handle: await handleOf(expert) }));

  beforeEach(async () => {
    kehila.clock.advance(60_000);
    const [space] = await kehila.sql<{ id: string }>(`select id from space where slug = 'home'`);
    [asker, expert] = [await street.person(), await street.person([{ role: 'EXPERT', spaceId: space!.id }])];
    await kehila.sql(`insert into role_grant (account_id, role, space_id, granted_at) values ($1, 'EXPERT', $2, now())`, expert.accountId, space!.id);
    done(await kehila.get(SetWillingToBeAsked).execute(expert, { space: 'home', willing: true, aWeek: 5 }));
    question = await street.ask(asker);
  });
  afterEach(() => street.closeSpace('public'));

  it('leads to the question, by bell and by mail', async () => {
    await ask();
    expect(await street.told(expert)).toEqual([['asked_expert', 1]]);
    expect((await street.lines(expert))[0]?.path).toContain(`/q/${question}`);
    expect(await street.mails(expert)).toHaveLength(1);
  });

  it('says nothing of an asker who hides the name', async () => {
    question = await street.ask(asker, true);
    await ask();
    expect(JSON.stringify(await street.lines(expert))).not.toContain(await handleOf(asker));
    expect(await street.told(expert)).toEqual([['asked_expert', 1]]);
  });

  it('does not come about a question that they muted, nor of somebody whom they ignore, nor against their choice', async () => {
    await kehila.get(MutedQuestions).mute(expert, question, true);
    await ask();
    question = await street.ask(asker);
    await street.choose(expert, 'mention', 'off', false);
    await ask();
    await street.choose(expert, 'mention', 'at_once', true);
    await kehila.get(IgnoredPeople).ignore(expert, await handleOf(asker), true);
    question = await street.ask(asker);
    await ask();
    expect([await street.told(expert), await street.mails(expert)]).toEqual([[], []]);
  });

  it('is not shown while the question is out of sight', async () => {
    await ask();
    await street.closeSpace('staff');
    expect(await street.told(expert)).toEqual([]);
  });
});
