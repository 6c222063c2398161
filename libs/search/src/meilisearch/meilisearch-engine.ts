import { Injectable } from '@nestjs/common';
import { WordMatcher } from '../analyser';
import { oneEachThread } from '../engine/one-each-thread';
import { type Counts, nothingCounted, type Ranking, SearchEngine } from '../engine/search-engine';
import { noFilters, type SearchRequest, type SimilarRequest } from '../engine/search-request';
import { meantBy } from '../planning/meant';
import { matcherOf } from '../planning/query-plan';
import { QueryPlanner } from '../planning/query-planner';
import { MeilisearchClient } from './client/meilisearch-client';
import { MirrorState } from './mirror/mirror-state';
import { BesideCheck } from './query/beside-check';
import { Counting } from './query/counting';
import { filterOf, isNotThread } from './query/filters';
import { byScore } from './query/merging';
import { Ordering } from './query/ordering';
import { queryTexts, titleTexts } from './query/query-texts';
import { Relevance } from './query/relevance';
import { TitleOrder } from './query/title-order';

/** A title that shares fewer of the words than this asks something else. */
const similarEnough = 0.4;
const formWeight = 0.95;

/**
 * Search by a Meilisearch server. Words are read, forgiven and marked by the same analyser and dictionary as in PostgreSQL;
 * the server finds and ranks ids, and what is shown is read and checked here.
 */
@Injectable()
export class MeilisearchEngine extends SearchEngine {
  override readonly name = 'meilisearch';

  constructor(
    private readonly client: MeilisearchClient,
    private readonly planner: QueryPlanner,
    private readonly relevance: Relevance,
    private readonly ordering: Ordering,
    private readonly counting: Counting,
    private readonly beside: BesideCheck,
    private readonly titleOrder: TitleOrder,
    private readonly state: MirrorState,
  ) {
    super();
  }

  override async search(request: SearchRequest): Promise<Ranking> {
    if (request.spaces.length === 0) return this.nothing();
    const plan = await this.planner.planQuery(request);
    const hasWords = plan.words.length > 0;
    if (!hasWords && request.query.trim() !== '') return this.nothing();
    const index = await this.state.indexUid();
    const texts = hasWords ? queryTexts(request, plan) : undefined;
    const { hits: found, isRelaxed } =
      texts && request.order === 'relevance'
        ? await this.relevance.find(index, request, plan, texts)
        : { hits: await this.ordering.find(index, request, texts), isRelaxed: false };
    const hits = oneEachThread(plan.beside === null ? found : await this.beside.keep(found, plan.beside)).slice(0, request.depth);
    let counts: Promise<Counts> | undefined;
    const count = async (): Promise<Counts> => {
      const counted = await this.counting.count(index, request, texts, isRelaxed);
      return { ...counted, total: Math.max(hits.length, counted.total) };
    };
    return {
      hits,
      matcher: matcherOf(plan.words),
      words: plan.words,
      meant: meantBy(request.query, plan),
      count: () => (counts ??= count()),
      engine: this.name,
      degraded: false,
    };
  }

  override async similar(request: SimilarRequest): Promise<Ranking> {
    const plan = await this.planner.planTitle(request.title, { ...noFilters, kind: 'question' }, request.spaces);
    if (plan.words.length === 0 || request.spaces.length === 0) return this.nothing();
    const { typed, compared, words, alternatives } = titleTexts(plan.words.map(({ word }) => word).join(' '), plan);
    const shape = {
      filter: [...filterOf(request.spaces, { ...noFilters, kind: 'question' }), ...(request.except === undefined ? [] : [isNotThread(request.except)])],
      limit: 4 * request.depth,
      matchingStrategy: 'frequency' as const,
      attributesToRetrieve: ['id', 'threadId', 'title_x'],
      showRankingScore: true,
    };
    const [asTyped, ...asCompared] = await this.client.search(await this.state.indexUid(), [
      { ...shape, q: typed, attributesToSearchOn: ['title', 'tags', 'body'] },
      ...[compared, ...alternatives].map((q) => ({ ...shape, q, attributesToSearchOn: ['title_x'] })),
    ]);
    const ways = [words, ...alternatives.map((text) => text.trim().split(' '))];
    const found = byScore({ answer: asTyped, weight: 1 }, ...asCompared.map((answer) => ({ answer, weight: formWeight }))).filter(({ title_x }) =>
      ways.some((way) => shareOf(way, title_x) >= similarEnough),
    );
    const hits = oneEachThread(await this.titleOrder.best(plan, found)).slice(0, request.depth);
    return {
      hits,
      matcher: matcherOf(plan.words),
      words: plan.words,
      count: () => Promise.resolve({ ...nothingCounted, total: hits.length }),
      engine: this.name,
      degraded: false,
    };
  }

  private nothing(): Ranking {
    return { hits: [], matcher: new WordMatcher([]), words: [], count: () => Promise.resolve(nothingCounted), engine: this.name, degraded: false };
  }
}

/** Which part of the words a title has. */
function shareOf(words: readonly string[], title: string | undefined): number {
  const held = new Set((title ?? '').split(' '));
  return words.filter((word) => held.has(word)).length / words.length;
}
