import { Actor, LiveStamps } from '@kehila/platform';
import { useFeatures } from '@kehila/testing';
import { SearchPages } from '../hits/search-pages';
import { SearchIndexing } from '../indexing/search-indexing';
import { readOpening } from '../learning/opening';
import { type Compared, SearchLog } from '../learning/search-log';
import { question, Shelf } from '../search.factory';
import { Rankings } from './rankings';
import { Managing, RankingOfShelf } from './search-ranking.factory';

describe('searches while two rankings are compared', () => {
  const kehila = useFeatures({ modules: [RankingOfShelf], at: new Date('2026-11-20T08:00:00Z') });
  const managing = () => new Managing(kehila);
  const kettles = Array.from({ length: 12 }, (_, at) =>
    question({ title: `Kettle number ${at}`, state: at % 2 ? 'solved' : 'open', score: at % 2 ? 0 : 20 - at, createdAt: new Date('2026-11-01T08:00:00Z') }),
  );
  const page = (searcher?: string, more: { first?: number; after?: string | null; orderBy?: 'newest' } = {}) =>
    kehila.get(SearchPages).page(Actor.anonymous('en'), { query: 'kettle ', orderBy: 'relevance', first: 12, ...more }, searcher);
  const order = (found: Awaited<ReturnType<typeof page>>) => found.hits.map(({ id }) => id);

  beforeEach(async () => {
    await kehila.get(SearchLog).write();
    await kehila.sql('truncate ranking_setting, search_comparison, ranking_choice, compared_search, search_log cascade');
    kehila.clock.advance(3_600_000);
    await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(...kettles));
  });

  it('show the hits of both, the same way again for the same searcher, and each once', async () => {
    const plain = order(await page());
    await managing().started();
    const found = await page('dana');
    expect([...order(found)].sort()).toEqual([...plain].sort());
    expect(new Set(found.ranking.compared?.teams.values())).toEqual(new Set(['a', 'b']));
    expect(order(await page('dana'))).toEqual(order(found));
    const others = await Promise.all(Array.from({ length: 8 }, (_, at) => page(`searcher ${at}`)));
    expect(new Set(others.map((other) => order(other).join())).size).toBeGreaterThan(1);
  });

  it('go on from page to page as they began', async () => {
    await managing().started();
    const whole = order(await page('dana'));
    const first = await page('dana', { first: 5 });
    const second = await page('dana', { first: 5, after: first.pageInfo.endCursor });
    expect([...order(first), ...order(second)]).toEqual(whole.slice(0, 10));
  });

  it('are ranked as ever where somebody sorts, types, or is nobody to learn from', async () => {
    const [plain, newest] = [order(await page()), order(await page(undefined, { orderBy: 'newest' }))];
    await managing().started();
    expect(order(await page())).toEqual(plain);
    expect(order(await page('dana', { orderBy: 'newest' }))).toEqual(newest);
    expect((await kehila.get(SearchPages).suggest(Actor.anonymous('en'), 'kettle', 12)).hits.map(({ id }) => id)).toEqual(plain);
  });

  it('are ranked by what was put in force afterwards', async () => {
    const id = await managing().started();
    await managing().stop(id);
    await managing().put(id, 'b');
    expect((await page('dana')).hits.slice(0, 6).every(({ state }) => state === 'solved')).toBe(true);
  });

  describe('are counted', () => {
    const log = () => kehila.get(SearchLog);
    const note = (hand: string, compared?: Compared | null, found = 4) =>
      log().note({ accountId: null, mark: hand, hand }, { manner: 'search', text: 'kettle', spaceId: null, found, compared })!;
    const open = (id: string, ...places: number[]) => places.forEach((place) => log().noteOpening(readOpening(`${id}.${place}`)!, null));
    const counted = async (id: string) => {
      await log().write();
      const { searches, preferredA, preferredB, undecided, endedAt } = await managing().see(id);
      return { searches, preferredA, preferredB, undecided, hasEnded: endedAt !== null };
    };

    it('by whose hits were opened more, each place once', async () => {
      const comparisonId = await managing().started();
      const compared = { comparisonId, teams: '-abba' };
      open(note('dana', compared), 2, 3, 3, 3, 5);
      open(note('noa', compared), 3);
      open(note('yoav', compared), 3, 2);
      open(note('gil', compared), 1);
      note('tal', compared);
      expect(await counted(comparisonId)).toEqual({ searches: 5, preferredA: 1, preferredB: 1, undecided: 3, hasEnded: false });
      open(note('noa', compared), 4);
      expect(await counted(comparisonId)).toMatchObject({ searches: 5, preferredB: 1 });
    });

    it('not by hits of the page that somebody sorted, though it is the same search', async () => {
      const comparisonId = await managing().started();
      const id = note('dana', { comparisonId, teams: 'ab' });
      await log().write();
      expect(note('dana', null)).toBe(id);
      open(id, 1);
      expect(await counted(comparisonId)).toMatchObject({ searches: 1, preferredA: 0 });
    });

    it('by the first page also when somebody goes on to the second', async () => {
      const comparisonId = await managing().started();
      const id = note('dana', { comparisonId, teams: 'ab' });
      await log().write();
      expect(note('dana')).toBe(id);
      open(id, 2, 30);
      expect(await counted(comparisonId)).toMatchObject({ searches: 1, preferredB: 1 });
    });

    it('until there are as many as were wanted: then the comparison ends', async () => {
      const comparisonId = await managing().started({ mostSearches: 100 });
      await kehila.sql('update search_comparison set searches = 98');
      note('dana', { comparisonId, teams: 'ab' });
      expect(await counted(comparisonId)).toMatchObject({ searches: 99, hasEnded: false });
      note('noa', { comparisonId, teams: 'ab' });
      expect(await counted(comparisonId)).toMatchObject({ searches: 100, hasEnded: true });
      await kehila.get(LiveStamps).refresh();
      expect(kehila.get(Rankings).comparison).toBeUndefined();
    });

    it('without a name', async () => {
      const columns = await kehila.sql<{ name: string }>(`select column_name as name from information_schema.columns where table_name = 'compared_search'`);
      expect(columns.map(({ name }) => name).sort()).toEqual(['at', 'comparison_id', 'id', 'of_a', 'of_b', 'teams']);
    });
  });
});
