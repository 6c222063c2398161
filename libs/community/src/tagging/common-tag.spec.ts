import { isRare } from './common-tag';

describe('a tag', () => {
  it.each([
    ['in a small community, on few of its questions', 20, 10_000, true],
    ['in a small community, on a tenth of them', 1_000, 10_000, false],
    ['in a large one, on as many, which are few there', 1_000, 1_000_000, true],
    ['in a large one, on a hundredth', 10_000, 1_000_000, false],
    ['where nobody has counted yet', 100, 0, false],
    ['that nobody carries', 0, 0, false],
  ])('%s', (_, carrying, all, rare) => {
    expect(isRare(carrying, all, 20)).toBe(rare);
  });

  it('is rare sooner where more of its questions are wanted', () => {
    expect([isRare(3_000, 1_000_000, 20), isRare(3_000, 1_000_000, 100)]).toEqual([false, true]);
  });
});
