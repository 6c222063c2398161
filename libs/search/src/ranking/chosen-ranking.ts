import { Injectable } from '@nestjs/common';
import type { RankingSettings } from '../engine/ranking-settings';
import { type Ranking, SearchEngine } from '../engine/search-engine';
import type { SearchRequest } from '../engine/search-request';
import { Rankings } from './rankings';
import { teamDraft } from './team-draft';

/** Asks the engine by the settings that are in force; while two are compared, by both at once, and shows the hits of both in one list. */
@Injectable()
export class ChosenRanking {
  constructor(
    private readonly engine: SearchEngine,
    private readonly rankings: Rankings,
  ) {}

  async search(request: SearchRequest): Promise<Ranking> {
    const comparison = isComparable(request) ? this.rankings.comparison : undefined;
    if (!comparison) return this.engine.search({ ...request, ranking: this.rankings.inForce });
    const by = (ranking: RankingSettings) => this.engine.search({ ...request, ranking });
    const [a, b] = await Promise.all([by(comparison.a), by(comparison.b)]);
    // One of them may have had to be answered by another engine: that would compare the engines.
    if (a.degraded !== b.degraded) return a;
    const { hits, teams } = teamDraft(a.hits, b.hits, [comparison.id, request.searcher, request.query].join('\n'));
    return { ...a, hits: hits.slice(0, request.depth), compared: { comparisonId: comparison.id, teams } };
  }
}

/** Somebody sent words, and wishes no order: while they type, and where nobody learns from them, the order stays what it is. */
function isComparable({ order, query, searcher }: SearchRequest): boolean {
  return order === 'relevance' && searcher !== undefined && query.trim() !== '';
}
