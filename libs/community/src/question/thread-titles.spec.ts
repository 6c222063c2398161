import { useFeatures } from '@kehila/testing';
import { communityAlone, Town } from '../community.factory';
import { ThreadTitles } from './thread-titles.reader';

describe('how a thread is named where something in it is told', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  beforeAll(async () => {
    town = await Town.in(kehila);
  });
  const titles = () => kehila.get(ThreadTitles);
  const blinks = { title: 'Why does the light blink?', body: 'It blinks red.' };

  it('is by its question, and by each visible answer in it', async () => {
    const [asker, helper] = await town.several(2);
    const question = await town.ask(asker!, blinks);
    const [standing, removed] = [await town.answer(helper!, question), await town.answer(asker!, question)];
    await kehila.sql(`update answer set publication = 'removed' where id = $1`, removed);
    const thread = { questionId: question, title: blinks.title, path: `/q/${question}/why-does-the-light-blink`, askerHidden: false };
    expect([...(await titles().of(helper!, [question, standing, removed, 'none', '999999999']))]).toEqual([
      [question, thread],
      [standing, thread],
    ]);
  });

  it('is not at all for whom it is out of sight', async () => {
    const space = await town.addSpace('only-staff', 'staff');
    const staff = await town.person({ grants: [{ role: 'STAFF', spaceId: space }] });
    const question = await town.ask(staff, { ...blinks, space: 'only-staff' });
    expect((await titles().of(staff, [question])).has(question)).toBe(true);
    expect((await titles().of(await town.person(), [question])).size).toBe(0);
  });

  it('says to others, not to the asker, that the name was hidden', async () => {
    const [asker, other] = await town.several(2);
    const question = await town.ask(asker!, { ...blinks, nameHidden: true });
    const isHidden = async (reader: typeof asker) => (await titles().of(reader!, [question])).get(question)?.askerHidden;
    expect([await isHidden(asker), await isHidden(other)]).toEqual([false, true]);
  });
});
