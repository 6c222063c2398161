import { useFeatures } from '@kehila/testing';
import { itSearches } from '../engine/search-engine.factory';
import { SearchOfShelf } from '../search.factory';

describe('the PostgreSQL engine', () => {
  itSearches('postgresql', useFeatures({ modules: [SearchOfShelf] }), () => Promise.resolve());
});
