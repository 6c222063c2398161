import { speakBy } from '#words/spoken';
import { hitAddress } from './hit-address';

describe('where a hit leads', () => {
  beforeAll(() => speakBy(() => 'en'));

  it('tells which search led there', () => {
    expect(hitAddress({ path: '/q/1/slug', opening: 'abc.2' })).toBe('/en/q/1/slug?found=abc.2');
    expect(hitAddress({ path: '/q/1/slug?answer=7#answer-7', opening: 'abc.2' })).toBe('/en/q/1/slug?answer=7&found=abc.2#answer-7');
  });

  it('is the plain address where nothing is noted', () => {
    expect(hitAddress({ path: '/q/1/slug', opening: null })).toBe('/en/q/1/slug');
  });
});
