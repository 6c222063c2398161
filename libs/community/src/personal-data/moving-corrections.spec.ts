import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, done, nobody, Town } from '../community.factory';
import { CorrectionReader } from '../correction/correction.reader';
import { ProposeCorrection } from '../correction/use-cases/propose-correction';
import { CommunityPersonalData } from './community-personal-data';

describe('corrections of two accounts that become one', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let staff: Actor;
  let one: Actor;
  let other: Actor;

  const propose = async (actor: Actor, answerId: string) =>
    done(await kehila.get(ProposeCorrection).execute(actor, { answerId, kind: 'unclear', reason: 'So.', body: 'Turn it off, wait, and on.' }));
  const merge = () =>
    kehila.work.run({ act: 'mergeAccounts', actor: nobody }, (tx) => kehila.get(CommunityPersonalData).move(tx, one.accountId!, other.accountId!));
  const stand = async (answerId: string) =>
    (await kehila.get(CorrectionReader).page(staff, { answerId, first: 10 })).nodes.map(({ state, proposer }) => [state, proposer?.id]);

  beforeAll(async () => {
    town = await Town.in(kehila);
    staff = await town.staff();
  });
  beforeEach(async () => {
    [one, other] = (await town.several(2, { reputation: 200 })) as [Actor, Actor];
  });

  it('go along', async () => {
    const answerId = await town.answer(await town.person(), await town.ask(await town.person()));
    await propose(one, answerId);
    await merge();
    expect(await stand(answerId)).toEqual([['proposed', other.accountId]]);
  });

  it('are taken back where both proposed one', async () => {
    const answerId = await town.answer(await town.person(), await town.ask(await town.person()));
    await propose(one, answerId);
    await propose(other, answerId);
    await merge();
    expect(await stand(answerId)).toEqual([
      ['proposed', other.accountId],
      ['withdrawn', other.accountId],
    ]);
  });

  it('are taken back where the answer is their own from now on', async () => {
    const [question, otherQuestion] = [await town.ask(await town.person()), await town.ask(await town.person())];
    const [mine, theirs] = [await town.answer(one, question), await town.answer(other, otherQuestion)];
    await propose(other, mine);
    await propose(one, theirs);
    await merge();
    expect([await stand(mine), await stand(theirs)]).toEqual([[['withdrawn', other.accountId]], [['withdrawn', other.accountId]]]);
  });
});
