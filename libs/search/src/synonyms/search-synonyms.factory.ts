import { Actor, isFailure } from '@kehila/platform';
import type { BootedFeatures } from '@kehila/testing';
import { SearchEngine } from '../engine/search-engine';
import { noFilters, type SearchRequest } from '../engine/search-request';
import { SearchIndexing } from '../indexing/search-indexing';
import { article, question, Shelf } from '../search.factory';
import { RemoveSearchSynonyms } from './use-cases/remove-search-synonyms';
import { SaveSearchSynonyms } from './use-cases/save-search-synonyms';

const anybody = Actor.anonymous('en');

/**
 * That words which say the same find the same, whichever engine runs; called inside a `describe`.
 * @param settle Ends when all that was written to the index can be found.
 */
export function itKnowsSynonyms(kehila: BootedFeatures, settle: () => Promise<unknown>): void {
  const ask = (query: string, more: Partial<SearchRequest> = {}) =>
    kehila.get(SearchEngine).search({ query, filters: noFilters, spaces: ['1', '2'], order: 'relevance', depth: 20, ...more });
  const find = async (query: string, more: Partial<SearchRequest> = {}) => (await ask(query, more)).hits.map(({ id }) => id);
  const same = async (...words: string[]) => {
    const outcome = await kehila.get(SaveSearchSynonyms).execute(anybody, { words });
    if (isFailure(outcome)) throw new Error(outcome.code);
    return outcome;
  };

  describe('finds by words that say the same', () => {
    const pail = question({ title: 'Pail of zinc leaks at the seam' });
    const bucket = question({ title: 'Zinc bucket rusts' });
    const carrier = question({ title: 'A water carrier that leaks' });
    const water = question({ title: 'Water for the garden' });
    const hebrew = question({ title: 'הדלי דולף מלמטה', language: 'he' });
    const sale = question({ title: 'The point of sale is dark' });
    const secret = question({ title: 'Pail in the secret store', spaceId: '3' });
    const guide = article({ title: 'What leaks', body: 'How a pail is soldered.' });
    const all = [pail, bucket, carrier, water, hebrew, sale, secret, guide];

    beforeAll(async () => {
      await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(...all));
      await settle();
    });
    afterEach(async () => {
      for (const { id } of await kehila.sql<{ id: string }>('select id from search_synonym')) await kehila.get(RemoveSearchSynonyms).execute(anybody, id);
    });
    afterAll(async () => {
      for (const { id } of all) kehila.get(Shelf).take(id);
      await kehila.get(SearchIndexing).remove(all.map(({ id }) => id));
      await settle();
    });

    it('only once they do, and no longer than they do', async () => {
      expect(await find('bucket ')).toEqual([bucket.id]);
      const { id } = await same('bucket', 'pail');
      expect((await find('bucket '))[0]).toBe(bucket.id);
      expect((await find('bucket ')).sort()).toEqual([bucket.id, pail.id, guide.id].sort());
      expect(await find('buckets leak ')).toEqual(expect.arrayContaining([pail.id, guide.id]));
      await kehila.get(RemoveSearchSynonyms).execute(anybody, id);
      expect(await find('bucket ')).toEqual([bucket.id]);
    });

    it('in either direction and the other language', async () => {
      await same('bucket', 'pail', 'דלי');
      expect(await find('pail ')).toEqual(expect.arrayContaining([pail.id, bucket.id, hebrew.id]));
      expect(await find('בדלי ')).toEqual(expect.arrayContaining([hebrew.id, bucket.id, pail.id]));
    });

    it('where they are several words in a row, and only in a row', async () => {
      await same('bucket', 'water carrier');
      expect((await find('bucket ')).sort()).toEqual([bucket.id, carrier.id].sort());
      expect((await find('water carrier ')).slice(0, 2).sort()).toEqual([bucket.id, carrier.id].sort());
      expect((await find('water '))[0]).not.toBe(bucket.id);
    });

    it('where they have words such as "of" among them', async () => {
      await same('checkout', 'point of sale');
      expect(await find('checkout ')).toEqual([sale.id]);
    });

    it('also in texts, and where the last word may go on', async () => {
      await same('tin', 'pail');
      expect((await find('soldered tin'))[0]).toBe(guide.id);
    });

    it('nothing in spaces that may not be read', async () => {
      await same('bucket', 'pail');
      expect(await find('bucket ')).not.toContain(secret.id);
      expect(await find('bucket ', { filters: { tags: [], kind: 'article' } })).toEqual([guide.id]);
    });

    it('marks them, and does not say that something else was meant', async () => {
      await same('bucketeer', 'pail');
      const { hits, matcher, meant } = await ask('bucketeer ');
      expect(hits.map(({ id }) => id)).toEqual(expect.arrayContaining([pail.id]));
      expect([matcher.matches('pail'), matcher.matches('zinc'), meant]).toEqual([true, false, undefined]);
    });

    it('questions that ask nearly the same', async () => {
      await same('bucket', 'pail');
      const similar = await kehila.get(SearchEngine).similar({ title: 'Bucket leaks', spaces: ['1', '2'], depth: 5 });
      expect(similar.hits[0]?.id).toBe(pail.id);
    });
  });
}
