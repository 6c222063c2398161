import { useFeatures } from '@kehila/testing';
import { SearchEngine } from '../engine/search-engine';
import { noFilters, type SearchRequest } from '../engine/search-request';
import { SearchIndexing } from '../indexing/search-indexing';
import { question, SearchOfShelf, Shelf } from '../search.factory';
import { WordCount } from './writing/word-count';

const size = 5_200;
const day = 86_400_000;
const start = Date.UTC(2020, 0, 1);

/** All have the words "lantern" and "lamp"; the score grows with the number by which they are called, the age falls with it. */
const many = Array.from({ length: size }, (_, at) =>
  question({
    title: `Lantern and lamp called n${at}`,
    score: at,
    spaceId: at % 4 === 0 ? '2' : '1',
    tags: at % 1000 === 0 ? ['rare'] : [],
    createdAt: new Date(start + (at * day) / 4),
  }),
);
const newest = [...many].reverse().map(({ id }) => id);

describe('an index of very many documents', () => {
  const kehila = useFeatures({ modules: [SearchOfShelf] });
  const ask = (query: string, more: Partial<SearchRequest> = {}) =>
    kehila.get(SearchEngine).search({ query, filters: noFilters, spaces: ['1', '2'], order: 'relevance', depth: 10, ...more });
  const find = async (query: string, more: Partial<SearchRequest> = {}) => (await ask(query, more)).hits.map(({ id }) => id);

  beforeAll(async () => {
    await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(...many));
    await kehila.get(WordCount).countAgain();
  }, 60_000);

  it('marks the best by quality: 5, 2 and 0.3 of 100', async () => {
    const [tiers] = await kehila.sql(
      `select count(*) filter (where title_vector @@ '''~h1'''::tsquery)::int as first, count(*) filter (where full_vector @@ '''~h2'''::tsquery)::int as second,
         count(*) filter (where title_vector @@ '''~h3'''::tsquery)::int as third, count(*) filter (where tier <> 0)::int as tiered from search_doc`,
    );
    expect(tiers).toEqual({ first: 260, second: 104, third: 16, tiered: 260 });
  });

  it('moves a document to another tier when its votes change, and finds it all the same', async () => {
    const risen = { ...many[0]!, score: 1_000_000, version: 2 };
    await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(risen));
    expect(await kehila.sql('select tier from search_doc where id = $1', risen.id)).toEqual([{ tier: 3 }]);
    expect((await find('lantern '))[0]).toBe(risen.id);
    await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put({ ...many[0]!, version: 3 }));
    expect(await kehila.sql('select tier from search_doc where id = $1', risen.id)).toEqual([{ tier: 0 }]);
  });

  it('finds the best of a word that all have', async () => {
    expect(await find('lantern ')).toEqual(newest.slice(0, 10));
  });

  it('finds a whole title, however common its words and low its quality', async () => {
    expect((await find('Lantern and lamp called n1'))[0]).toBe(many[1]!.id);
  });

  it('orders by age and by votes', async () => {
    expect(await find('lantern ', { order: 'newest' })).toEqual(newest.slice(0, 10));
    expect(await find('lantern ', { order: 'votes' })).toEqual(newest.slice(0, 10));
    expect(await find('', { order: 'newest' })).toEqual(newest.slice(0, 10));
    expect(await find('', { order: 'votes' })).toEqual(newest.slice(0, 10));
  });

  it('finds the few of a rare filter', async () => {
    const rare = many.filter(({ tags }) => tags.includes('rare')).map(({ id }) => id);
    expect(await find('', { filters: { tags: ['rare'] } })).toEqual([...rare].reverse());
    expect((await find('lantern ', { filters: { tags: ['rare'] } })).sort()).toEqual([...rare].sort());
    expect(await find('lantern', { filters: { tags: ['rare'], spaceId: '1' } })).toEqual([]);
  });

  it('pages through more than it ranks at first', async () => {
    const deep = await find('lantern ', { depth: 500 });
    expect(new Set(deep).size).toBe(500);
  });

  it('counts a sample of very many and says so', async () => {
    const counts = await (await ask('lantern ')).count();
    expect(counts.total).toBe(1000);
    expect(counts.approximate).toBe(true);
    const [first, second] = counts.spaces;
    expect([first?.value, second?.value]).toEqual(['1', '2']);
    expect((first?.count ?? 0) + (second?.count ?? 0)).toBeGreaterThan(size * 0.8);
    expect((first?.count ?? 0) + (second?.count ?? 0)).toBeLessThan(size * 1.2);
  });
});
