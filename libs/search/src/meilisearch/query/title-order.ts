import { Injectable } from '@nestjs/common';
import type { QueryPlan } from '../../planning/query-plan';
import { anyOf } from '../../postgres/lexemes';
import { SearchPool } from '../../postgres/search-pool';
import { aboutHalf, highestScore, nearlyAll, titlesAmongStatement, valuesFor } from '../../postgres/stages/title-scoring';
import type { IndexHit } from '../client/meilisearch-client';

/** So many of what the server puts first: more would move what stands on the pages before. */
export const mostOrdered = 40;

/** What holds some of the words, by how much of what they are worth its title has. */
export interface Shares {
  readonly nearlyAll: readonly IndexHit[];
  readonly aboutHalf: readonly IndexHit[];
  /** In the server's order: its title tells little. */
  readonly less: readonly IndexHit[];
}

/** What the server found is put in order here, by what its title is worth, in one statement: as PostgreSQL orders titles, with Hebrew prefixes, stems and errors told apart. */
@Injectable()
export class TitleOrder {
  constructor(private readonly pool: SearchPool) {}

  async best(plan: QueryPlan, hits: readonly IndexHit[]): Promise<IndexHit[]> {
    const first = hits.slice(0, mostOrdered);
    return [...bestFirst(first, await this.worthOf(plan, first)), ...hits.slice(mostOrdered)];
  }

  async shares(plan: QueryPlan, hits: readonly IndexHit[]): Promise<Shares> {
    const worth = await this.worthOf(plan, hits.slice(0, mostOrdered));
    const highest = highestScore(plan.words, plan.documents);
    const has = (share: number) => (hit: IndexHit) => worthIn(worth, hit) >= share * highest;
    const half = bestFirst(hits.filter(has(aboutHalf)), worth);
    return { nearlyAll: half.filter(has(nearlyAll)), aboutHalf: half.filter((hit) => !has(nearlyAll)(hit)), less: hits.filter((hit) => !has(aboutHalf)(hit)) };
  }

  private async worthOf(plan: QueryPlan, hits: readonly IndexHit[]): Promise<Worth> {
    if (hits.length === 0) return new Map();
    const values = [hits.map(({ id }) => id), anyOf(plan.words.map(({ word }) => word)), plan.weights, ...valuesFor(plan.words, plan.documents)];
    return new Map((await this.pool.rowsInTime(titlesAmongStatement(plan.words.length), values)).map(({ id, score }) => [id, score]));
  }
}

type Worth = ReadonlyMap<string, number>;

/** Nothing for what is gone here and still there. */
function worthIn(worth: Worth, { id }: IndexHit): number {
  return worth.get(id) ?? 0;
}

/** Equals stay as the server found them. */
function bestFirst(hits: readonly IndexHit[], worth: Worth): IndexHit[] {
  return hits.toSorted((one, other) => worthIn(worth, other) - worthIn(worth, one));
}
