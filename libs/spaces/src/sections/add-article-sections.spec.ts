import { isFailure } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { CreateSpace } from '../space/use-cases/create-space';
import { Spaces } from '../space/spaces';
import { nobody, spacesAlone } from '../spaces.factory';
import { AddArticleSections } from './add-article-sections';

describe('sections that an operator brings along', () => {
  const kehila = useFeatures(spacesAlone());
  let slug: string;
  let spaceId: string;
  let made = 0;
  const add = (names: readonly string[]) => kehila.get(AddArticleSections).execute(spaceId, names);
  const list = () => kehila.get(Spaces).bySlug(slug)!.sections.list;

  beforeEach(async () => {
    slug = `power-${++made}`;
    const outcome = await kehila.get(CreateSpace).execute(nobody, { slug, name: { en: 'Power' } });
    if (isFailure(outcome)) throw new Error(outcome.code);
    spaceId = outcome.spaceId;
  });

  it('come behind the others, each name once, and keep what is there', async () => {
    expect(await add(['Bills', ' Bills ', 'Meters'])).toEqual(
      new Map([
        ['Bills', 'bills'],
        [' Bills ', 'bills'],
        ['Meters', 'meters'],
      ]),
    );
    expect(await add(['Meters', 'מונים', ''])).toEqual(
      new Map([
        ['Meters', 'meters'],
        ['מונים', 'section'],
      ]),
    );
    expect(list().map(({ words }) => words)).toEqual([{ en: 'Bills' }, { en: 'Meters' }, { he: 'מונים' }]);
  });

  it('are no more than a space has room for', async () => {
    const keys = await add(Array.from({ length: 25 }, (_, at) => `Head ${at}`));
    expect([keys.size, list().length]).toEqual([20, 20]);
    expect(await add(['One more'])).toEqual(new Map());
  });

  it('are made once by two who bring the same ones', async () => {
    await Promise.all([add(['Bills', 'Meters']), add(['Meters', 'Bills'])]);
    expect(list()).toHaveLength(2);
  });
});
