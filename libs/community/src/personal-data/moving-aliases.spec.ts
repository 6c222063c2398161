import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { PostAnswer } from '../answer/use-cases/post-answer';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { CommunityPersonalData } from './community-personal-data';

describe('hidden names of two accounts that become one', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let one: Actor;
  let other: Actor;
  let question: string;

  const hidden = async (actor: Actor) =>
    done(await kehila.get(PostAnswer).execute(actor, { questionId: question, body: 'Look behind it.', hideName: true })).answerId;
  const merge = () =>
    kehila.work.run({ act: 'mergeAccounts', actor: nobody }, (tx) => kehila.get(CommunityPersonalData).move(tx, one.accountId!, other.accountId!));
  /** Under which number an answer stands, and the vote for it. */
  const numbersOf = (answerId: string) =>
    kehila.sql('select a.alias as answer, v.author_alias as vote from answer a join vote v on v.content_id = a.id where a.id = $1', answerId);

  beforeAll(async () => {
    town = await Town.in(kehila);
  });
  beforeEach(async () => {
    [one, other] = (await town.several(2, { reputation: 200 })) as [Actor, Actor];
    question = await town.ask(await town.person());
  });

  it('hide what the other one wrote in the thread, and from the evidence of rings what was voted for it', async () => {
    const [behind, open] = [await hidden(one), await town.answer(other, question)];
    for (const answerId of [behind, open]) await town.vote(await town.person(), answerId);
    await merge();
    expect([await numbersOf(behind), await numbersOf(open)]).toEqual([[{ answer: 1, vote: 1 }], [{ answer: 1, vote: 1 }]]);
  });

  it('are one where both hid it, also in votes', async () => {
    const [first, second] = [await hidden(one), await hidden(other)];
    for (const answerId of [first, second]) await town.vote(await town.person(), answerId);
    await merge();
    expect([await numbersOf(first), await numbersOf(second)]).toEqual([[{ answer: 2, vote: 2 }], [{ answer: 2, vote: 2 }]]);
  });

  it('leave open what they wrote elsewhere', async () => {
    await hidden(one);
    const elsewhere = await town.answer(one, await town.ask(await town.person()));
    await town.vote(await town.person(), elsewhere);
    await merge();
    expect(await numbersOf(elsewhere)).toEqual([{ answer: null, vote: null }]);
  });
});
