import type { Actor } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { communityAlone, Town } from '../community.factory';
import { Drafts } from './drafts';

describe('a draft', () => {
  const kehila = useFeatures(communityAlone());
  let town: Town;
  let writer: Actor;

  const drafts = () => kehila.get(Drafts).of(writer.accountId!);

  beforeAll(async () => {
    town = await Town.in(kehila);
  });
  beforeEach(async () => {
    writer = await town.person({ verified: false });
  });

  it('is kept for its writer, the newest text in each place', async () => {
    await kehila.get(Drafts).save(writer, { place: 'ask', title: 'Why', body: '', space: 'home', tags: ['lamp'] });
    await kehila.get(Drafts).save(writer, { place: 'answer:1', body: 'Turn it' });
    await kehila.get(Drafts).save(writer, { place: 'answer:1', body: 'Turn it off' });
    expect(await drafts()).toEqual([
      { place: 'answer:1', title: '', body: 'Turn it off', space: null, tags: [], savedAt: expect.any(Date) },
      { place: 'ask', title: 'Why', body: '', space: 'home', tags: ['lamp'], savedAt: expect.any(Date) },
    ]);
    expect(await kehila.get(Drafts).of((await town.person()).accountId!)).toEqual([]);
  });

  it('is removed when nothing is left of it', async () => {
    await kehila.get(Drafts).save(writer, { place: 'ask', title: 'Why', body: 'Because' });
    expect(await kehila.get(Drafts).save(writer, { place: 'ask', body: ' ' })).toMatchObject({ place: 'ask', title: '' });
    expect(await drafts()).toEqual([]);
  });

  it('is one of fifty: the oldest gives way', async () => {
    for (let n = 1; n <= 52; n++) {
      kehila.clock.advance(1_000);
      await kehila.get(Drafts).save(writer, { place: `answer:${n}`, body: 'x' });
    }
    const places = (await drafts()).map(({ place }) => place);
    expect(places).toHaveLength(50);
    expect(places).not.toContain('answer:2');
  });
});
