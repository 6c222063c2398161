import { chosenIn, isFiltered } from './chosen';

const chosen = (query: string) => chosenIn(new URLSearchParams(query));

describe('the filters of the list of questions', () => {
  it('are read from the address', () => {
    expect(chosen('state=solved&space=wifi&tag=gal-2&language=he')).toEqual({ state: 'SOLVED', space: 'wifi', tag: 'gal-2', language: 'HE' });
  });

  it('leave out what is no state and no language', () => {
    expect(chosen('state=__proto__&language=xx')).toEqual({ state: '', space: '', tag: '', language: '' });
  });

  it('are never longer than the API takes', () => {
    const { space, tag } = chosen(`space=${'s'.repeat(500)}&tag=${'t'.repeat(500)}`);
    expect([space.length, tag.length]).toEqual([60, 30]);
  });

  it('count as none when all are empty', () => {
    expect(isFiltered(chosen('state=&space=&tag=&language='))).toBe(false);
    expect(isFiltered(chosen('tag=gal-2'))).toBe(true);
  });
});
