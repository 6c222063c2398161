import { useFeatures } from '@kehila/testing';
import { itSearches } from '../engine/search-engine.factory';
import { SearchOfShelf } from '../search.factory';
import { SearchMirror } from './mirror/search-mirror';
import { hasMeilisearch, settingsWith, useMeilisearch, whySkipped } from './server.factory';

if (hasMeilisearch) {
  describe('the Meilisearch engine', () => {
    const server = useMeilisearch();
    const kehila = useFeatures({ modules: [SearchOfShelf], ports: [settingsWith(server)] });
    itSearches('meilisearch', kehila, () => kehila.get(SearchMirror).run());
  });
} else {
  describe('the Meilisearch engine', () => {
    it.skip(whySkipped, () => undefined);
  });
}
