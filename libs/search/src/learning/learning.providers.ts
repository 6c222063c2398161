import type { Provider } from '@nestjs/common';
import { ForgetSearchers } from './forget-searchers';
import { InsightsResolver } from './graphql/insights.resolver';
import { GroupSearches } from './group-searches';
import { InsightsReader } from './insights.reader';
import { NotedSearches } from './noted-searches';
import { SearchLog } from './search-log';
import { SearchPersonalData } from './search-personal-data';
import { Searchers } from './searcher';
import { TopicRepository } from './topic.repository';
import { CloseSearchTopic } from './use-cases/close-search-topic';
import { ReopenSearchTopic } from './use-cases/reopen-search-topic';
import { TakeUpSearchTopic } from './use-cases/take-up-search-topic';

const noting: Provider[] = [SearchLog, Searchers, NotedSearches, GroupSearches, ForgetSearchers, SearchPersonalData];
const seeingTo: Provider[] = [InsightsReader, TopicRepository, TakeUpSearchTopic, CloseSearchTopic, ReopenSearchTopic, InsightsResolver];

/** What is learned from what people search for. */
export const learningProviders: Provider[] = [...noting, ...seeingTo];
