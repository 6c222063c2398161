import { Actor, type Failure, isFailure, type LimitReached } from '@kehila/platform';
import type { BootedFeatures } from '@kehila/testing';
import { SearchPages } from '../hits/search-pages';
import { SearchIndexing } from '../indexing/search-indexing';
import { question, Shelf } from '../search.factory';
import type { PinnedSearchResultRow } from './pinned-search-result.sql';
import { PinSearchResult, type ResultToPin } from './use-cases/pin-search-result';
import { UnpinSearchResult } from './use-cases/unpin-search-result';

const day = 86_400_000;
const anybody = Actor.anonymous('en');

/**
 * What the organisation lets stand first, whichever engine runs; called inside a `describe`.
 * @param settle Ends when all that was written to the index can be found.
 */
export function itPinsResults(kehila: BootedFeatures, settle: () => Promise<unknown>): void {
  const inDays = (days: number) => new Date(kehila.clock.now().getTime() + days * day);
  const find = async (query: string) => (await kehila.get(SearchPages).page(anybody, { query, orderBy: 'relevance', first: 20 })).hits;
  const marked = async (query: string) => (await find(query)).map(({ id, pinned }) => ({ id, pinned }));
  const pin = (query: string, contentId: string, more: Partial<ResultToPin> = {}) =>
    kehila.get(PinSearchResult).execute(anybody, { query, contentId, until: inDays(7), ...more });
  const pinned = async (...asked: Parameters<typeof pin>): Promise<PinnedSearchResultRow> => {
    const outcome = await pin(...asked);
    if (isFailure(outcome)) throw new Error(outcome.code);
    return outcome;
  };

  describe('lets stand first what was pinned', () => {
    const [found, chosen, fresh] = [question({ title: 'Zinc bucket drips' }), question({ title: 'Works on Sunday' }), question({ title: 'Works on Monday' })];
    const more = [1, 2, 3].map((number) => question({ title: `Works number ${number}` }));
    const indexed = [found, chosen, ...more];

    beforeAll(async () => {
      await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(...indexed));
      kehila.get(Shelf).put(fresh);
      await settle();
    });
    afterEach(async () => {
      for (const { id } of await kehila.sql<{ id: string }>('select id from pinned_search_result')) await kehila.get(UnpinSearchResult).execute(anybody, id);
    });
    afterAll(async () => {
      for (const { id } of [...indexed, fresh]) kehila.get(Shelf).take(id);
      await kehila.get(SearchIndexing).remove(indexed.map(({ id }) => id));
      await settle();
    });

    it('in every form and order of the words, before what is found', async () => {
      await pinned('zinc bucket', chosen.id);
      for (const query of ['zinc bucket', 'Buckets, zinc '])
        expect(await marked(query)).toEqual([
          { id: chosen.id, pinned: true },
          { id: found.id, pinned: false },
        ]);
      expect(await marked('zinc ')).toEqual([{ id: found.id, pinned: false }]);
    });

    it('but nothing that is hidden, and nothing that the index does not hold, which takes no place either', async () => {
      await pinned('zinc bucket', chosen.id);
      await pinned('zinc bucket', fresh.id);
      kehila.get(Shelf).hidden.add(chosen.id);
      const result = await kehila.get(SearchPages).page(anybody, { query: 'zinc bucket', orderBy: 'relevance', first: 1 });
      kehila.get(Shelf).hidden.delete(chosen.id);
      expect(result.hits.map(({ id }) => id)).toEqual([found.id]);
      expect(result.pageInfo.hasNextPage).toBe(false);
    });

    it('three at a time, whenever their time comes', async () => {
      for (const { id } of more) await pinned('zinc bucket', id, { until: inDays(10) });
      const refused = (await pin('bucket, zinc', chosen.id, { from: inDays(9), until: inDays(20) })) as LimitReached & Failure;
      expect(refused).toMatchObject({ code: 'PINNED_SEARCH_RESULT_LIMIT_REACHED' });
      await pinned('zinc bucket', chosen.id, { from: inDays(10), until: inDays(20) });
      expect(await pin('zinc bucket', more[0]!.id, { until: inDays(11) })).toMatchObject({ content_id: more[0]!.id });
      expect(await pin('zinc bucket', fresh.id, { from: inDays(10), until: inDays(12) })).toMatchObject({ content_id: fresh.id });
      expect(isFailure(await pin('zinc bucket', found.id))).toBe(true);
    });

    it('once, however its words are typed, with the times of the last time', async () => {
      const { id } = await pinned('zinc bucket', chosen.id);
      const until = inDays(2);
      expect(await pinned('the buckets of zinc', chosen.id, { until })).toMatchObject({ id, query: 'the buckets of zinc', until_at: until });
    });

    it.each([
      ['a beginning years ago', { from: new Date(0) }, ['from', 'STARTS_TOO_EARLY']],
      ['an end that is over', { until: new Date(0) }, ['until', 'ENDS_TOO_EARLY']],
      ['an end years ahead', { until: new Date('2090-01-01T00:00:00Z') }, ['until', 'ENDS_TOO_LATE']],
      ['a query without words', { query: '.,;' }, ['query', 'INVALID']],
    ])('and refuses %s beside its field', async (_, wrong, [field, code]) => {
      await expect(pin('zinc bucket', chosen.id, wrong)).rejects.toMatchObject({ fields: [{ path: ['input', field], code }] });
    });
  });
}
