import { ProposeCorrection } from '@kehila/community';
import { type Actor, PersonalDataParts } from '@kehila/platform';
import { done, Neighbourhood, nobody } from '../notifications.factory';
import { MutedQuestions } from './muted-questions';

describe('muting a question', () => {
  const street = new Neighbourhood();
  const { kehila } = street;
  let asker: Actor;
  let helper: Actor;
  let question: string;

  const mute = (actor: Actor, muted = true, id = question) => kehila.get(MutedQuestions).mute(actor, id, muted);
  const listed = async (actor: Actor, first = 10, after: string | null = null) => kehila.get(MutedQuestions).page(actor, first, after);

  beforeEach(async () => {
    kehila.clock.advance(60_000);
    [asker, helper] = [await street.person(), await street.person()];
    question = await street.ask(asker);
  });
  afterEach(() => street.closeSpace('public'));

  it('ends what is told of it, by bell and by mail, for whoever muted it and nobody else', async () => {
    const follower = await street.person();
    await street.follow(follower, question);
    await mute(asker);
    const answer = await street.answer(helper, question);
    await street.comment(helper, question);
    await street.accept(asker, answer);
    expect([await street.told(asker), await street.mails(asker)]).toEqual([[], []]);
    expect((await street.told(follower)).map(([kind]) => kind)).toEqual(expect.arrayContaining(['followed_answer', 'solved']));
    expect(await street.mails(follower)).toHaveLength(1);
  });

  it('leaves what else is told, and comes back when it is unmuted', async () => {
    await mute(asker);
    await street.answer(helper, await street.ask(asker));
    expect(await street.told(asker)).toEqual([['answer', 1]]);
    await mute(asker, false);
    await street.answer(helper, question);
    expect(await street.told(asker)).toEqual([
      ['answer', 1],
      ['answer', 1],
    ]);
  });

  it('keeps back a mail that waits', async () => {
    await street.choose(asker, 'answer', 'daily');
    await street.answer(helper, question);
    await kehila.drain();
    await mute(asker);
    kehila.clock.advance(24 * 3_600_000);
    expect(await street.mails(asker)).toEqual([]);
  });

  it('does not keep back what asks them to act', async () => {
    const answer = await street.answer(helper, question);
    await mute(helper);
    done(
      await kehila
        .get(ProposeCorrection)
        .execute(asker, { answerId: answer, kind: 'factual', reason: 'The manual says so.', body: 'Turn it off and on again.' }),
    );
    expect(await street.told(helper)).toEqual([['correction', 1]]);
  });

  it('is shown with the line, where it can be muted at all', async () => {
    await street.answer(helper, question);
    await kehila.drain();
    expect(await street.lines(asker)).toMatchObject([{ questionId: question, isMuted: false }]);
    await mute(asker);
    expect(await street.lines(asker)).toMatchObject([{ questionId: question, isMuted: true }]);
  });

  it('is listed, the last one first, without losing one between two pages', async () => {
    const other = await street.ask(asker);
    await mute(asker);
    kehila.clock.advance(1_000);
    await mute(asker, true, other);
    await mute(asker, true, other);
    const one = await listed(asker, 1);
    const next = await listed(asker, 1, one.pageInfo.endCursor);
    expect([...one.nodes, ...next.nodes].map(({ id }) => id)).toEqual([other, question]);
    expect((await listed(helper)).nodes).toEqual([]);
  });

  it('is not done to what they may not see, and is not listed then, but can be undone', async () => {
    await mute(asker);
    await street.closeSpace('staff');
    expect([await mute(helper), await mute(helper, true, '999999'), (await listed(asker)).nodes]).toEqual([false, false, []]);
    await mute(asker, false);
    await street.closeSpace('public');
    expect((await listed(asker)).nodes).toEqual([]);
    expect((await listed(helper)).nodes).toEqual([]);
  });

  it('goes along when two accounts become one, and with the account', async () => {
    const other = await street.person();
    for (const actor of [asker, other]) await mute(actor);
    const within = (act: string, story: (tx: Parameters<PersonalDataParts['erase']>[0]) => Promise<void>) =>
      kehila.work.run({ act, actor: nobody }, async (tx) => {
        await story(tx);
        return {};
      });
    await within('move', (tx) => kehila.get(PersonalDataParts).move(tx, other.accountId!, asker.accountId!));
    expect((await listed(asker)).nodes).toHaveLength(1);
    await within('erase', (tx) => kehila.get(PersonalDataParts).erase(tx, asker.accountId!));
    expect(await kehila.sql('select from question_muted where question_id = $1', question)).toEqual([]);
  });
});
