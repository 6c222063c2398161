import { requestContext } from '@kehila/platform';
import { verdictInWords, verdictOf } from './verdict';

const say = (searches: number, a: number, b: number, hasEnded = true) => {
  const score = { searches, a, b };
  const words = () => verdictInWords(score, verdictOf(score), { a: 'Old', b: 'New' }, hasEnded);
  return requestContext.run({ requestId: '1', language: 'en', ip: '' }, words);
};

describe('the verdict of a comparison', () => {
  it('names who won and how often chance alone does the same', () => {
    expect(verdictOf({ searches: 400, a: 39, b: 61 })).toMatchObject({ better: 'b', moreSearches: null });
    expect(say(400, 39, 61)).toBe('“New” won 61 of 100 searches in which one was preferred. A difference this large comes by chance 4 times in 100.');
    expect(say(400, 20, 0)).toContain('by chance once in 10,000 times');
  });

  it('says of who leads before the end that only the end decides', () => {
    expect(say(400, 39, 61, false)).toContain('“New” leads so far with 61 of 100');
  });

  it('says about how many more searches are needed, if it stays so', () => {
    expect(verdictOf({ searches: 400, a: 45, b: 55 })).toMatchObject({ better: null, moreSearches: 1_137 });
    expect(say(400, 45, 55)).toBe('Not sure yet. Preferred: “Old” 45, “New” 55, which may be chance. If it stays so, about 1,200 more searches are needed.');
  });

  it('sees no difference where none is within reach, and knows nothing without a click', () => {
    expect(say(400, 50, 50)).toContain('No difference is seen');
    expect(say(40_000, 5_000, 5_001)).toContain('No difference is seen');
    expect(say(400, 0, 0)).toContain('Nothing is known yet');
  });
});
