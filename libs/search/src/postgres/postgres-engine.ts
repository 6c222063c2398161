import { Injectable } from '@nestjs/common';
import { WordMatcher } from '../analyser';
import { oneEachThread } from '../engine/one-each-thread';
import { type Counts, nothingCounted, type Ranking, SearchEngine } from '../engine/search-engine';
import { noFilters, type SearchRequest, type SimilarRequest } from '../engine/search-request';
import { anyOf, eitherOf } from './lexemes';
import { kindMarkers } from './markers';
import { meantBy } from '../planning/meant';
import { matcherOf, type QueryPlan, wholeQuery, withBeside } from '../planning/query-plan';
import { QueryPlanner } from '../planning/query-planner';
import { estimate } from '../planning/query-word';
import { RankedSearch, type RankedResult } from './ranked-search';
import { CountStage } from './stages/count-stage';
import { OrderedStage } from './stages/ordered-stage';
import { RelaxedStage } from './stages/relaxed-stage';
import { highestScore } from './stages/title-scoring';

/** A title that shares less with another than this part of its worth asks something else. */
const similarEnough = 0.25;

const own = { engine: 'postgresql', degraded: false };

/** Full text search in PostgreSQL with our own analyser: nothing beside the database is needed. */
@Injectable()
export class PostgresEngine extends SearchEngine {
  override readonly name = own.engine;

  constructor(
    private readonly planner: QueryPlanner,
    private readonly ranked: RankedSearch,
    private readonly ordered: OrderedStage,
    private readonly relaxed: RelaxedStage,
    private readonly counts: CountStage,
  ) {
    super();
  }

  override async search(request: SearchRequest): Promise<Ranking> {
    const plan = await this.planner.planQuery(request);
    if (plan.words.length === 0) return request.query.trim() === '' ? this.everything(request, plan) : nothing();
    if (request.order !== 'relevance') return this.inOrder(request, plan, request.order);
    const result = await this.ranked.find(plan, request);
    return this.ranking(request, result);
  }

  override async similar(request: SimilarRequest): Promise<Ranking> {
    const plan = await this.planner.planTitle(request.title, { ...noFilters, kind: 'question' }, request.spaces);
    if (plan.words.length === 0) return nothing();
    const bound = similarEnough * highestScore(plan.words, plan.documents);
    const found = oneEachThread(await this.relaxed.findTitles(plan, request.depth, request.except)).filter(({ score }) => score >= bound);
    return {
      ...own,
      hits: found.slice(0, request.depth),
      matcher: matcherOf(plan.words),
      words: plan.words,
      count: () => Promise.resolve({ ...nothingCounted, total: found.length }),
    };
  }

  /** No word: the newest of what the filters leave. */
  private async everything(request: SearchRequest, plan: QueryPlan): Promise<Ranking> {
    const found = await this.ordered.find(plan, request.order === 'votes' ? 'votes' : 'newest', request.depth);
    const counted = {
      query: withBeside(plan, anyOf(kindMarkers)),
      spaces: plan.spaces,
      filters: request.filters,
      filterMarkers: plan.markers,
      estimate: plan.documents,
    };
    return {
      ...own,
      hits: oneEachThread(found).slice(0, request.depth),
      matcher: new WordMatcher([]),
      words: [],
      count: once(() => this.counts.count(counted)),
    };
  }

  private async inOrder(request: SearchRequest, plan: QueryPlan, order: 'newest' | 'votes'): Promise<Ranking> {
    const found = await this.ordered.find(plan, order, request.depth);
    const forgiving = found.length === 0 ? await this.planner.forgiving(plan) : undefined;
    if (!forgiving) return this.ranking(request, { plan, found, relaxedQuery: undefined });
    return this.ranking(request, { plan: forgiving, found: await this.ordered.find(forgiving, order, request.depth), relaxedQuery: undefined });
  }

  private ranking(request: SearchRequest, { plan, found, relaxedQuery }: RankedResult): Ranking {
    const hits = oneEachThread(found).slice(0, request.depth);
    const words = wholeQuery({ ...plan, markers: [] });
    const counted = {
      query: withBeside(plan, relaxedQuery === undefined ? words : eitherOf([words, relaxedQuery])),
      spaces: plan.spaces,
      filters: request.filters,
      filterMarkers: plan.markers,
      estimate: estimate(plan.words, plan.documents, 'df'),
    };
    return {
      ...own,
      hits,
      matcher: matcherOf(plan.words),
      words: plan.words,
      meant: meantBy(request.query, plan),
      count: once(async () => atLeast(hits.length, await this.counts.count(counted))),
    };
  }
}

/** The count is never lower than what is shown. */
function atLeast(shown: number, counts: Counts): Counts {
  return { ...counts, total: Math.max(shown, counts.total) };
}

function nothing(): Ranking {
  return { ...own, hits: [], matcher: new WordMatcher([]), words: [], count: () => Promise.resolve(nothingCounted) };
}

/** The total and the facets ask for the same count. */
function once(count: () => Promise<Counts>): () => Promise<Counts> {
  let counted: Promise<Counts> | undefined;
  return () => (counted ??= count());
}
