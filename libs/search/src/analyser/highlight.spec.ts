import fc from 'fast-check';
import { excerptOf } from './excerpt';
import { highlight } from './highlight';
import { WordMatcher } from './word-matcher';

const marked = (text: string, matcher: WordMatcher) =>
  highlight(text, matcher)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');

describe('marking what was found', () => {
  it('marks a word in every form that it was found by', () => {
    expect(marked('Wallets: my WALLET and walleting', new WordMatcher(['wallet']))).toBe('[Wallets]: my [WALLET] and [walleting]');
    expect(marked('הַמַּחְשֵׁב, ולמחשב שלי', new WordMatcher(['מחשב']))).toBe('[הַמַּחְשֵׁב], [ולמחשב] שלי');
  });

  it('marks words that begin as typed', () => {
    expect(marked('Reset, restart, rest', new WordMatcher([], ['rest']))).toBe('Reset, [restart], [rest]');
  });

  it('leaves markup as the text that it is', () => {
    expect(highlight('<b>wifi</b>', new WordMatcher(['wifi']))).toEqual([
      { text: '<b>', hit: false },
      { text: 'wifi', hit: true },
      { text: '</b>', hit: false },
    ]);
  });

  it('gives the text again when the parts are joined', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ minLength: 1, maxLength: 3 })), (text, words) => {
        expect(
          highlight(text, new WordMatcher(words))
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('the sentence to show', () => {
  const long = `Something else first. ${'Nothing of it here, only words. '.repeat(30)}Then change the channel to 36. The light blinks.`;

  it('is the one with most of the words', () => {
    const excerpt = excerptOf(long, new WordMatcher(['channel', 'light']));
    expect(excerpt.text).toBe('Then change the channel to 36. The light blinks.');
    expect(excerpt.matches).toBe(2);
  });

  it('is the beginning where no word matches, at most 240 characters on one line', () => {
    const { text, matches } = excerptOf(`First line.\n\nSecond. ${long}`, new WordMatcher(['absent']));
    expect(matches).toBe(0);
    expect(text).toMatch(/^First line\. Second\. /);
    expect(text.length).toBeLessThanOrEqual(242);
    expect(text.endsWith('…')).toBe(true);
  });

  it('begins near the word in a sentence without end', () => {
    const { text } = excerptOf(`${'word '.repeat(300)}needle ${'word '.repeat(300)}`, new WordMatcher(['needle']));
    expect(text).toContain('needle');
    expect(text.startsWith('…')).toBe(true);
  });
});
