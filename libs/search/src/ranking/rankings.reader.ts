import { Injectable } from '@nestjs/common';
import { Clock, cursorValues, Database, type Page, pageOf, translate } from '@kehila/platform';
import { asBuilt } from '../engine/ranking-settings';
import type { SearchComparison, SearchRankingInForce } from './graphql/ranking.types';
import { oneComparison, pageOfComparisons, rankingInForce } from './ranking.sql';
import type { CountedComparisonRow } from './ranking-rows';
import { verdictInWords, verdictOf } from './verdict';

/** Which settings are in force, and what came of comparisons, for who decides it. */
@Injectable()
export class RankingsReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async inForce(): Promise<SearchRankingInForce> {
    const choice = await this.database.row(rankingInForce, []);
    if (!choice) return { id: null, ranking: { name: translate('search_ranking_as_built'), ...asBuilt }, since: null };
    return { id: choice.id, ranking: choice.ranking, since: choice.chosen_at };
  }

  async page(first: number, after: string | null | undefined): Promise<Page<SearchComparison>> {
    const [id = null] = cursorValues(after, ['id']) ?? [];
    return pageOf(await this.database.rows(pageOfComparisons, [this.clock.now(), id, first + 1]), first, (row) => [row.id], shown);
  }

  async one(id: string): Promise<SearchComparison> {
    return shown((await this.database.row(oneComparison, [this.clock.now(), id]))!);
  }
}

function shown(row: CountedComparisonRow): SearchComparison {
  const { id, a, b, searches, preferred_a: preferredA, preferred_b: preferredB } = row;
  const score = { searches, a: preferredA, b: preferredB };
  const verdict = verdictOf(score);
  return {
    id,
    a,
    b,
    startedAt: row.started_at,
    until: row.until_at,
    mostSearches: row.most_searches,
    endedAt: row.ended_at,
    searches,
    preferredA,
    preferredB,
    undecided: Math.max(0, searches - preferredA - preferredB),
    chance: verdict.chance,
    better: verdict.better,
    moreSearches: verdict.moreSearches,
    verdict: verdictInWords(score, verdict, { a: a.name, b: b.name }, row.ended_at !== null),
  };
}
