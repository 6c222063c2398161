import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { SearchEngine } from './engine/search-engine';
import { SearchResolver } from './graphql/search.resolver';
import { SearchResultResolver } from './graphql/search-result.resolver';
import { SearchMirror } from './meilisearch/mirror/search-mirror';
import { SearchHealth } from './meilisearch/guard/search-health';
import { SearchPages } from './hits/search-pages';
import { Reindex } from './indexing/reindex';
import { SearchIndexing } from './indexing/search-indexing';
import { ForgetSearchers } from './learning/forget-searchers';
import { GroupSearches } from './learning/group-searches';
import { learningProviders } from './learning/learning.providers';
import { SearchLog } from './learning/search-log';
import { pinnedProviders } from './pinned/pinned.providers';
import { rankingProviders } from './ranking/ranking.providers';
import { searchProviders } from './search.providers';
import { synonymsProviders } from './synonyms/synonyms.providers';
import { SearchStateReader } from './upkeep/search-state.reader';
import { SearchUpkeep } from './upkeep/search-upkeep';
import { SearchUpkeepResolver } from './upkeep/search-upkeep.resolver';
import { StartSearchWork } from './upkeep/start-search-work';

/** Global: every feature has its texts found. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    ...searchProviders,
    ...learningProviders,
    ...pinnedProviders,
    ...synonymsProviders,
    ...rankingProviders,
    SearchResolver,
    SearchResultResolver,
    SearchStateReader,
    StartSearchWork,
    SearchUpkeepResolver,
  ],
  exports: [SearchEngine, SearchPages, SearchIndexing, Reindex, SearchMirror, SearchHealth, SearchUpkeep, SearchLog, GroupSearches, ForgetSearchers],
})
export class SearchModule {}
