import { EditAnswer, PostAnswer } from '@kehila/community';
import type { Actor } from '@kehila/platform';
import { done, Neighbourhood } from '../notifications.factory';

describe('the notice of a mention', () => {
  const street = new Neighbourhood();
  const { kehila } = street;
  let asker: Actor;
  let helper: Actor;
  let called: Actor;
  let question: string;

  const handleOf = async (actor: Actor) => (await kehila.sql<{ handle: string }>(`select handle from account where id = $1`, actor.accountId))[0]!.handle;
  const call = async (...people: Actor[]) => {
    const body = (await Promise.all(people.map(handleOf))).map((handle) => `@${handle}`).join(' ');
    return done(await kehila.get(PostAnswer).execute(helper, { questionId: question, body })).answerId;
  };

  beforeEach(async () => {
    kehila.clock.advance(60_000);
    [asker, helper, called] = [await street.person(), await street.person(), await street.person()];
    question = await street.ask(asker);
  });
  afterEach(() => street.closeSpace('public'));

  it('leads to the text', async () => {
    const answer = await call(called);
    expect(await street.told(called)).toEqual([['mentioned', 1]]);
    expect(await street.lines(called)).toMatchObject([{ sentence: 'אזכרו אתכם.', path: expect.stringContaining(`#answer-${answer}`) }]);
  });

  it('comes once a text, however often the handle is taken out and put in again', async () => {
    const answer = await call(called);
    for (const body of ['Nobody.', `@${await handleOf(called)}`, `@${await handleOf(called)}!`])
      done(await kehila.get(EditAnswer).execute(helper, { answerId: answer, body }));
    expect(await street.told(called)).toEqual([['mentioned', 1]]);
  });

  it('does not reach who may not see the text', async () => {
    await street.closeSpace('staff');
    const staff = await street.person([{ role: 'STAFF', spaceId: null }]);
    helper = staff;
    await call(called);
    expect(await street.told(called)).toEqual([]);
  });

  it('is a choice of its own', async () => {
    await street.choose(called, 'mention', 'off', false);
    await call(called);
    expect(await street.told(called)).toEqual([]);
  });

  it('is put into a mail at once', async () => {
    await call(called);
    expect(await street.mails(called)).toHaveLength(1);
  });
});
