import { isFailure, NotAllowed, NotFound, VersionChanged } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { actorOf, nobody, spacesAlone } from '../spaces.factory';
import { Spaces } from '../space/spaces';
import { CreateSpace } from '../space/use-cases/create-space';
import type { SaveArticleSectionsInput } from './graphql/article-sections.types';
import { SaveArticleSections } from './save-article-sections';

const manager = actorOf('990', { role: 'MANAGER', spaceId: null });

describe('the sections of a space', () => {
  const kehila = useFeatures(spacesAlone());
  let slug: string;
  let spaceId: string;
  let made = 0;
  const sections = () => kehila.get(Spaces).bySlug(slug)!.sections;
  const save = (change: Partial<SaveArticleSectionsInput>, actor = manager) =>
    kehila.get(SaveArticleSections).execute(actor, { space: slug, version: sections().version, sections: [], ...change });
  const called = (name: string) => ({ words: [{ language: 'en' as const, name }] });

  beforeEach(async () => {
    slug = `water-${++made}`;
    const outcome = await kehila.get(CreateSpace).execute(nobody, { slug, name: { en: 'Water' } });
    if (isFailure(outcome)) throw new Error(outcome.code);
    spaceId = outcome.spaceId;
  });

  it('are none where nobody made any', () => {
    expect(sections()).toEqual({ version: 1, list: [] });
  });

  it('stand in the order that a manager makes; what stays keeps its key', async () => {
    await save({ sections: [called('First steps'), called(' Bills  and taxes ')] });
    const bills = { key: 'bills-and-taxes', words: [{ language: 'he' as const, name: 'חשבונות' }] };
    expect(await save({ sections: [bills, { key: 'first-steps', ...called('First steps') }] })).toMatchObject({ spaceId, version: 3, gone: [] });
    expect(sections().list).toEqual([
      { key: 'bills-and-taxes', words: { he: 'חשבונות' } },
      { key: 'first-steps', words: { en: 'First steps' } },
    ]);
  });

  it('say which were taken away, and never give their keys again', async () => {
    await save({ sections: [called('Bills')] });
    expect(await save({})).toMatchObject({ gone: ['bills'] });
    expect(await save({ sections: [called('Bills')] })).toMatchObject({ gone: [] });
    expect(sections().list.map(({ key }) => key)).toEqual(['bills-2']);
  });

  it('know only what is there', async () => {
    await expect(save({ sections: [{ key: 'nothing', ...called('X') }] })).rejects.toMatchObject({ fields: [{ path: ['input', 'sections'] }] });
  });

  it('are changed once by two who saw the same ones', async () => {
    const outcomes = await Promise.all([save({ sections: [called('Bills')] }), save({ sections: [called('Meters')] })]);
    expect(outcomes.filter((outcome) => outcome instanceof VersionChanged)).toHaveLength(1);
  });

  it('are for managers to order', async () => {
    for (const role of ['STAFF', 'REVIEWER'] as const) expect(await save({}, actorOf('991', { role, spaceId }))).toBeInstanceOf(NotAllowed);
    expect(await save({ space: 'nowhere' })).toBeInstanceOf(NotFound);
  });
});
