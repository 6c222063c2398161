import { changesIn, stretchesOf } from './stretches';

const block = (number: number, kind: 'SAME' | 'CHANGED' | 'ADDED' | 'REMOVED') => ({ block: kind === 'REMOVED' ? null : number, kind, parts: [] });
const same = (from: number, count: number) => Array.from({ length: count }, (_, place) => block(from + place, 'SAME'));

describe('the stretches of a difference', () => {
  it('fold what did not change, and show what did', () => {
    const stretches = stretchesOf([...same(0, 4), block(4, 'CHANGED'), block(5, 'ADDED'), ...same(6, 3)]);
    expect(stretches.map(({ isFolded, blocks }) => [isFolded, blocks.length])).toEqual([
      [true, 4],
      [false, 2],
      [true, 3],
    ]);
  });

  it('leave a few blocks without changes open: they are the surroundings', () => {
    expect(stretchesOf([...same(0, 2), block(2, 'REMOVED')]).some(({ isFolded }) => isFolded)).toBe(false);
  });

  it('keep open what somebody spoke about', () => {
    const stretches = stretchesOf(same(0, 7), ({ block: number }) => number === 3);
    expect(stretches.map(({ isFolded, blocks }) => [isFolded, blocks.length])).toEqual([
      [true, 3],
      [false, 1],
      [true, 3],
    ]);
  });

  it('count what changed', () => {
    expect(changesIn([block(0, 'SAME'), block(1, 'CHANGED'), block(2, 'REMOVED'), block(2, 'ADDED')])).toBe(3);
  });
});
