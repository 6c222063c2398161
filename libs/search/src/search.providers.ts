import type { Provider } from '@nestjs/common';
import { IndexedVersions } from './document/indexed-versions';
import { SearchSources } from './document/search-sources';
import { HitTextsReader } from './hits/hit-texts';
import { Hits } from './hits/hits';
import { SearchPages } from './hits/search-pages';
import { SimilarQuestions } from './hits/similar-questions';
import { IndexCheck } from './indexing/index.check';
import { Reindex } from './indexing/reindex';
import { SearchIndexing } from './indexing/search-indexing';
import { meilisearchProviders } from './meilisearch/meilisearch.providers';
import { IndexSize } from './postgres/dictionary/index-size';
import { TermDictionary } from './postgres/dictionary/term-dictionary';
import { QueryPlanner } from './planning/query-planner';
import { OwnTexts } from './own/own-texts';
import { PinnedSearchResults } from './pinned/pinned-search-results';
import { PostgresEngine } from './postgres/postgres-engine';
import { RankedSearch } from './postgres/ranked-search';
import { SearchPool } from './postgres/search-pool';
import { CountStage } from './postgres/stages/count-stage';
import { OrderedStage } from './postgres/stages/ordered-stage';
import { RelaxedStage } from './postgres/stages/relaxed-stage';
import { TextStage } from './postgres/stages/text-stage';
import { TitleStage } from './postgres/stages/title-stage';
import { ChosenRanking } from './ranking/chosen-ranking';
import { Rankings } from './ranking/rankings';
import { AnswersOfThreads } from './postgres/writing/answers-of-threads';
import { DocumentWriter } from './postgres/writing/document-writer';
import { PendingLists } from './postgres/writing/pending-lists';
import { WordCount } from './postgres/writing/word-count';
import { NearWords } from './restricted/near-words';
import { RestrictedTexts } from './restricted/restricted-texts';
import { WithRestricted } from './restricted/with-restricted';
import { SearchSynonyms } from './synonyms/search-synonyms';
import { SearchUpkeep } from './upkeep/search-upkeep';
import { SearchWork } from './upkeep/search-work';

const writing: Provider[] = [DocumentWriter, AnswersOfThreads, PendingLists, WordCount, SearchIndexing, Reindex, IndexCheck, SearchWork, SearchUpkeep];
const finding: Provider[] = [
  IndexSize,
  TermDictionary,
  SearchSynonyms,
  QueryPlanner,
  TitleStage,
  TextStage,
  RelaxedStage,
  OrderedStage,
  CountStage,
  RankedSearch,
];
const showing: Provider[] = [
  HitTextsReader,
  Hits,
  Rankings,
  ChosenRanking,
  OwnTexts,
  NearWords,
  RestrictedTexts,
  WithRestricted,
  PinnedSearchResults,
  SearchPages,
  SimilarQuestions,
];

/** What finds and indexes, without what knows of spaces and readers. */
export const engineProviders: Provider[] = [SearchPool, SearchSources, IndexedVersions, ...writing, ...finding, PostgresEngine, ...meilisearchProviders];

/** All but the GraphQL fields. */
export const searchProviders: Provider[] = [...engineProviders, ...showing];
