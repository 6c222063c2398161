import type { Translation } from './translation.graphql';
import { addressOf, alternatesOf, readIn } from './reading';

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
  helpfulCount: 0,
};
const english = { id: '12', slug: 'channel', language: 'EN', translations: [hebrew] } as const;

describe('where an article is read', () => {
  it('is its own page in its language, and that of its translation in the other', () => {
    expect(readIn(english, 'en')).toBeUndefined();
    expect(readIn(english, 'he')).toBe(hebrew);
    expect(alternatesOf(english)).toEqual({ he: `/he/a/34/${encodeURIComponent('ערוץ')}`, en: '/en/a/12/channel' });
  });

  it('is its own page in both, where readers are led to no other', () => {
    expect(alternatesOf({ ...english, translations: [] })).toEqual({ he: '/he/a/12/channel', en: '/en/a/12/channel' });
    expect(alternatesOf({ ...english, translations: [{ ...hebrew, leads: false }] }).he).toBe('/he/a/12/channel');
  });

  it('is linked on the page of its language', () => {
    expect(addressOf(hebrew)).toBe(`/he/a/34/${encodeURIComponent('ערוץ')}`);
    expect(addressOf(english)).toBe('/en/a/12/channel');
  });
});
