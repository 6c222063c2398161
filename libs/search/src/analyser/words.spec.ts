import fc from 'fast-check';
import { occurrencesOf, wordsOf } from './words';

describe('the words of a text', () => {
  it.each([
    ['Restart the ROUTER!', ['restart', 'the', 'router']],
    ['C++ and C# on node.js', ['c++', 'and', 'c#', 'on', 'node', 'js']],
    ['Wi-Fi, WiFi and e-mail', ['wifi', 'wifi', 'and', 'email']],
    ['TL-WR841N at 5 GHz', ['tl', 'wr841n', 'at', '5', 'ghz']],
    ["the router's don't", ['the', 'router', 'don']],
    ['café Ünïcode', ['cafe', 'unicode']],
    ['snake_case_name', ['snake', 'case', 'name']],
  ])('of %j are compared in lower case, without accents and signs', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ['שָׁלוֹם עוֹלָם', ['שלומ', 'עולמ']],
    ['צה"ל וצה״ל', ['צהל', 'וצהל']],
    ["ג'ירפה צ׳ק", ['גירפה', 'צק']],
    ['ה־Wi-Fi בGmail ל-TV', ['ה', 'wifi', 'ב', 'gmail', 'ל', 'tv']],
    ['מסמך מסמכים', ['מסמכ', 'מסמכימ']],
    ['בית־ספר', ['בית', 'ספר']],
  ])('of %j lose points, quotes and final letters, and never share a word with Latin letters', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('are none in signs, blanks and NUL', () => {
    expect(wordsOf('!?.,;:()[]{}"\'\\/|&*<>@#%^~`-_=+ \0 \u200f')).toEqual([]);
  });

  it('are cut at 64 letters', () => {
    expect(wordsOf('a'.repeat(100_000))).toEqual(['a'.repeat(64)]);
  });

  it('hold only letters, figures and the signs of C++ and C#, whatever character they are made of', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      if (wordsOf(character).some((word) => /[^\p{L}\p{N}\p{M}+#]/u.test(word))) wrong.push(character);
    }
    expect(wrong).toEqual([]);
    expect(wordsOf('⑴ ½')).toEqual(['1', '12']);
  });

  it('stand where they say, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { word, start, end } of occurrencesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(word).not.toMatch(/[\s'\\~&|!():*<]/);
          last = end;
        }
      }),
    );
  });
});
