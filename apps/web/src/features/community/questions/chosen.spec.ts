import { chosenIn, isFiltered } from './chosen';

const chosen = (query: string) => chosenIn(new URLSearchParams(query));

describe('the filters of the list of questions', () => {
  it('are read from the address', () => {
    expect(chosen('state=solved&space=wifi&tag=gal-2&language=he')).toEqual({ state: 'SOLVED', space: 'wifi', tag: 'gal-2', language: 'HE', fields: [] });
  });

  it('leave out what is no state and no language', () => {
    expect(chosen('state=__proto__&language=xx')).toEqual({ state: '', space: '', tag: '', language: '', fields: [] });
  });

  it('are never longer than the API takes', () => {
    const { space, tag } = chosen(`space=${'s'.repeat(500)}&tag=${'t'.repeat(500)}`);
    expect([space.length, tag.length]).toEqual([60, 30]);
  });

  it('take choices of the form of the space that is chosen, each field once', () => {
    const address = 'space=wifi&field=wifi:product:gal-2&field=tv:box:old&field=wifi:plan:&field=wifi:product:gal-3';
    expect(chosen(address).fields).toEqual([{ key: 'product', choice: 'gal-2' }]);
    expect(chosen('field=:product:gal-2').fields).toEqual([]);
  });

  it('count as none when all are empty', () => {
    expect(isFiltered(chosen('state=&space=&tag=&language='))).toBe(false);
    expect(isFiltered(chosen('tag=gal-2'))).toBe(true);
  });
});
