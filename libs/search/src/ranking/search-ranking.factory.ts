import { Module } from '@nestjs/common';
import { Actor, isFailure, requestContext } from '@kehila/platform';
import type { BootedFeatures } from '@kehila/testing';
import { asBuilt } from '../engine/ranking-settings';
import { SearchLog } from '../learning/search-log';
import { SearchOfShelf } from '../search.factory';
import type { SearchComparison } from './graphql/ranking.types';
import type { NamedRanking } from './ranking-rows';
import { RankingsReader } from './rankings.reader';
import { PutSearchRankingInForce } from './use-cases/put-search-ranking-in-force';
import { type ComparisonToStart, StartSearchComparison } from './use-cases/start-search-comparison';
import { StopSearchComparison } from './use-cases/stop-search-comparison';
import { UndoSearchRanking } from './use-cases/undo-search-ranking';

/** The search over a shelf, with what decides how it ranks. */
@Module({
  imports: [SearchOfShelf],
  providers: [RankingsReader, StartSearchComparison, StopSearchComparison, PutSearchRankingInForce, UndoSearchRanking, SearchLog],
})
export class RankingOfShelf {}

export const old: NamedRanking = { name: 'Old', ...asBuilt };
export const solvedFirst: NamedRanking = { name: 'Solved first', ...asBuilt, officialFirst: 0, solved: 200 };

/** What a manager does. */
export class Managing {
  private readonly manager = Actor.anonymous('en');

  constructor(private readonly kehila: BootedFeatures) {}

  start(more: Partial<ComparisonToStart> = {}) {
    const until = new Date(this.kehila.clock.now().getTime() + 14 * 86_400_000);
    return this.kehila.get(StartSearchComparison).execute(this.manager, { a: old, b: solvedFirst, until, mostSearches: 1_000, ...more });
  }

  async started(more: Partial<ComparisonToStart> = {}): Promise<string> {
    const outcome = await this.start(more);
    if (isFailure(outcome)) throw new Error(outcome.code);
    return outcome.id;
  }

  stop(id: string) {
    return this.kehila.get(StopSearchComparison).execute(this.manager, id);
  }

  put(comparisonId: string, which: 'a' | 'b') {
    return this.kehila.get(PutSearchRankingInForce).execute(this.manager, { comparisonId, which });
  }

  undo(id: string) {
    return this.kehila.get(UndoSearchRanking).execute(this.manager, id);
  }

  inForce() {
    return requestContext.run({ requestId: '1', language: 'en', ip: '' }, () => this.kehila.get(RankingsReader).inForce());
  }

  see(id: string): Promise<SearchComparison> {
    return requestContext.run({ requestId: '1', language: 'en', ip: '' }, () => this.kehila.get(RankingsReader).one(id));
  }
}
