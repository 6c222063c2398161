import { countedIn, listOf } from './counted';

const counted = (query: string) => countedIn(new URLSearchParams(query));

describe('what the page of searches counts', () => {
  it('is read from the address', () => {
    expect(counted('space=wifi&days=7&outcome=asked&place=3&day=2026-11-20&state=taken_up')).toEqual({
      space: 'wifi',
      days: 7,
      outcome: 'ASKED',
      place: 3,
      day: '2026-11-20',
      state: 'TAKEN_UP',
    });
  });

  it('is the usual where the address says nothing of sense', () => {
    const usual = { space: '', days: 28, outcome: 'FAILED', place: null, day: '', state: '' };
    expect(counted('days=9&outcome=x&place=-1&day=2026-02-31&state=x')).toEqual(usual);
  });

  it('leads from a number to its list, in the same space and time', () => {
    expect(listOf(counted('space=wifi&days=7&state=open'), { outcome: 'OPENED', place: 2 })).toBe(
      '/insights/search?space=wifi&days=7&outcome=opened&place=2#topics',
    );
    expect(listOf(counted(''), {})).toBe('/insights/search#topics');
  });
});
