import { slugOf } from './slug';

describe('a slug', () => {
  it.each([
    ['Wi-Fi drops every evening!', 'wi-fi-drops-every-evening'],
    ['למה ה־Wi-Fi נעלם ב־22:00?', 'למה-ה-wi-fi-נעלם-ב-22-00'],
    ['שָׁלוֹם לצה"ל', 'שלום-לצהל'],
    ['Café déjà vu', 'cafe-deja-vu'],
    ["What's C++?", 'whats-c'],
    ['?!', ''],
    ['../../etc/passwd?x=<b>', 'etc-passwd-x-b'],
  ])('of "%s" is "%s"', (title, slug) => expect(slugOf(title)).toBe(slug));

  it('ends with a whole word and has at most 80 characters', () => {
    expect(slugOf('word '.repeat(40))).toBe(Array(16).fill('word').join('-'));
    expect(slugOf('x'.repeat(200))).toHaveLength(80);
  });

  it('is the same when made again from itself', () => {
    const once = slugOf('כמה זמן לוקח לנתב FRITZ!Box 7590 לעלות?');
    expect(slugOf(once)).toBe(once);
  });
});
