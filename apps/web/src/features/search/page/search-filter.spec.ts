import { filterOf, isNarrowed, narrowingIn } from './search-filter';

const narrowing = (query: string) => narrowingIn(new URLSearchParams(query));

describe('what narrows a search', () => {
  it('is read from the address and asked of the API', () => {
    const asked = narrowing('kind=article&state=solved&space=wifi&language=en&tag=gal-2');
    expect(filterOf(asked)).toEqual({ kind: 'ARTICLE', state: 'SOLVED', space: 'wifi', language: 'EN', tags: ['gal-2'] });
  });

  it('asks for nothing where nothing was chosen', () => {
    const asked = narrowing('q=wifi&kind=&state=nonsense');
    expect(filterOf(asked)).toEqual({});
    expect(isNarrowed(asked)).toBe(false);
  });
});
