import type { Provider } from '@nestjs/common';
import { RankingResolver } from './graphql/ranking.resolver';
import { RankingsReader } from './rankings.reader';
import { PutSearchRankingInForce } from './use-cases/put-search-ranking-in-force';
import { StartSearchComparison } from './use-cases/start-search-comparison';
import { StopSearchComparison } from './use-cases/stop-search-comparison';
import { UndoSearchRanking } from './use-cases/undo-search-ranking';

/** Deciding how the search ranks; what it ranks by is among its own providers. */
export const rankingProviders: Provider[] = [
  RankingsReader,
  StartSearchComparison,
  StopSearchComparison,
  PutSearchRankingInForce,
  UndoSearchRanking,
  RankingResolver,
];
