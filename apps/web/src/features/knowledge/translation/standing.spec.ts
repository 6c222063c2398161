import { standingOf } from './standing';
import type { Translation } from './translation.graphql';

const hebrew: Translation = {
  id: '34',
  slug: 'ערוץ',
  title: 'ערוץ',
  language: 'HE',
  state: 'PUBLISHED',
  standing: 'OFFICIAL',
  isOriginal: false,
  leads: true,
  revisionId: '56',
  helpfulCount: 3,
};

describe('what is concerned when an article is put away', () => {
  it('is each of its translations that was not before', () => {
    const [draft, gone] = [
      { ...hebrew, id: '35', state: 'DRAFT' as const },
      { ...hebrew, id: '36', state: 'ARCHIVED' as const },
    ];
    expect(standingOf({ translations: [hebrew, draft, gone] })).toEqual([hebrew, draft]);
  });

  it('is nothing else for a translation', () => {
    expect(standingOf({ translations: [{ ...hebrew, isOriginal: true }, hebrew] })).toEqual([]);
  });
});
