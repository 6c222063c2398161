import { useFeatures } from '@kehila/testing';
import { SearchEngine } from '../engine/search-engine';
import { itSearches } from '../engine/search-engine.factory';
import { noFilters } from '../engine/search-request';
import { SearchIndexing } from '../indexing/search-indexing';
import { question, SearchOfShelf, Shelf } from '../search.factory';
import { MeilisearchClient } from './client/meilisearch-client';
import { SearchMirror } from './mirror/search-mirror';
import { hasMeilisearch, settingsWith, useMeilisearch, whySkipped } from './server.factory';

if (hasMeilisearch) {
  describe('the Meilisearch engine', () => {
    const server = useMeilisearch();
    const kehila = useFeatures({ modules: [SearchOfShelf], ports: [settingsWith(server)] });
    itSearches('meilisearch', kehila, () => kehila.get(SearchMirror).run());

    it('asks for whole texts while one types only where titles do not fill the list', async () => {
      const titled = [question({ title: 'Walnut hinge cracks' }), question({ title: 'Walnut hinge peels' })];
      const inText = question({ title: 'A cabinet', body: 'Walnut with a hinge.' });
      await kehila.get(SearchIndexing).refresh(kehila.get(Shelf).put(...titled, inText));
      await kehila.get(SearchMirror).run();
      const asked = jest.spyOn(kehila.get(MeilisearchClient), 'search');
      const whileTyping = async (depth: number, query: string, excluded: string[] = []) => {
        asked.mockClear();
        const request = { query, excluded, filters: noFilters, spaces: ['1'], order: 'relevance', depth, typing: true } as const;
        const { hits } = await kehila.get(SearchEngine).search(request);
        return { found: hits.map(({ id }) => id).sort(), requests: asked.mock.calls.length };
      };
      const titles = titled.map(({ id }) => id).sort();
      expect(await whileTyping(2, 'walnut hing')).toEqual({ found: titles, requests: 1 });
      expect(await whileTyping(5, 'walnut hing')).toEqual({ found: [...titles, inText.id].sort(), requests: 2 });
      expect(await whileTyping(2, 'walnut hing', ['peels'])).toEqual({ found: [titled[0]!.id, inText.id].sort(), requests: 2 });
    });
  });
} else {
  describe('the Meilisearch engine', () => {
    it.skip(whySkipped, () => undefined);
  });
}
