import { WrittenParts } from './written-parts.server';

describe('parts that were written already', () => {
  const answer = {};
  const comment = {};
  let now = 0;
  let times = 0;
  const write = () => `written ${++times}`;
  const parts = (mostCharacters = 1_000) => new WrittenParts({ mostCharacters, milliseconds: 60_000 }, () => now);

  beforeEach(() => {
    now = 0;
    times = 0;
  });

  it('are written once for what they show', () => {
    const known = parts();
    expect(known.of(answer, 'a', write)).toBe('written 1');
    expect(known.of(answer, 'a', write)).toBe('written 1');
  });

  it('are others when they show something else, or are another part', () => {
    const known = parts();
    known.of(answer, 'a', write);
    expect(known.of(answer, 'b', write)).toBe('written 2');
    expect(known.of(comment, 'a', write)).toBe('written 3');
  });

  it('are written anew a minute later, because "5 minutes ago" does not last', () => {
    const known = parts();
    known.of(answer, 'a', write);
    now = 59_999;
    expect(known.of(answer, 'a', write)).toBe('written 1');
    now = 60_000;
    expect(known.of(answer, 'a', write)).toBe('written 2');
  });

  it('give way, the longest unused first, when there are too many', () => {
    const known = parts(30);
    known.of(answer, 'a', write);
    known.of(answer, 'b', write);
    known.of(answer, 'a', write);
    known.of(answer, 'c', write);
    expect(known.of(answer, 'a', write)).toBe('written 1');
    expect(known.of(answer, 'b', write)).toBe('written 4');
  });

  it('are not kept when one alone is too big', () => {
    const known = parts(5);
    known.of(answer, 'a', write);
    expect(known.of(answer, 'a', write)).toBe('written 2');
  });
});
