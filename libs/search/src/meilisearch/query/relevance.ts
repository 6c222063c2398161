import { Injectable } from '@nestjs/common';
import { oneEachThread } from '../../engine/one-each-thread';
import type { SearchRequest } from '../../engine/search-request';
import type { QueryPlan } from '../../planning/query-plan';
import { type IndexAnswer, type IndexHit, type IndexQuery, MeilisearchClient } from '../client/meilisearch-client';
import { filterOf, isOfficial } from './filters';
import { byScore } from './merging';
import { allButOne, type QueryTexts } from './query-texts';
import { mostOrdered, TitleOrder } from './title-order';
import { Weighing } from './weighing';

const inTitles = ['title', 'tags'];
const inForms = ['title_x', 'title_f'];
const inAllForms = ['title_x', 'body_x'];

const fewestTitles = 3;
const fewestHits = 5;
const mostLeftOut = 6;
const formWeight = 0.95;
const alternativeWeight = 0.9;

/** What was found, and whether that is also what holds only some of the words. */
export interface Relevant {
  readonly hits: readonly IndexHit[];
  readonly isRelaxed: boolean;
}

/**
 * By relevance, in two requests at most: the few official articles that hold all words, titles with all words as typed or in other forms, texts with all words;
 * and where these are few, what holds all words but one, and what holds the rarest.
 */
@Injectable()
export class Relevance {
  constructor(
    private readonly client: MeilisearchClient,
    private readonly weighing: Weighing,
    private readonly order: TitleOrder,
  ) {}

  async find(index: string, request: SearchRequest, plan: QueryPlan, texts: QueryTexts): Promise<Relevant> {
    const shape = queryShape(request);
    const titles: IndexQuery[] = [
      { ...shape, q: texts.typed, matchingStrategy: 'all', attributesToSearchOn: inTitles },
      { ...shape, q: texts.compared, matchingStrategy: 'all', attributesToSearchOn: inForms },
      ...(texts.whole === undefined ? [] : [{ ...shape, q: texts.whole, matchingStrategy: 'all' as const, attributesToSearchOn: inForms }]),
    ];
    const inOtherWords: IndexQuery[] = texts.alternatives.map((q) => ({ ...shape, q, matchingStrategy: 'all', attributesToSearchOn: inForms }));
    const all: IndexQuery[] = [texts.compared, ...texts.alternatives].map((q) => ({
      ...shape,
      q: q + texts.beside,
      matchingStrategy: 'all',
      attributesToSearchOn: inAllForms,
    }));
    if (request.typing) return this.whileTyping(index, request, plan, { titles, inOtherWords, all });
    const official =
      texts.words.length === 1 || plan.officialFirst === 0
        ? []
        : all.map((query) => ({ ...query, filter: [...query.filter, isOfficial()], limit: plan.officialFirst }));
    const [ofTitles = [], ofOtherWords = [], ofAll = [], ofOfficial = []] = await this.ask(index, plan, [titles, inOtherWords, all, official]);

    const found = titled(ofTitles, ofOtherWords);
    const first = [...ofOfficial.flatMap(({ hits }) => hits), ...(await this.order.best(plan, found))];
    const holdingAll = holding(ofAll);
    const few = found.length < fewestTitles && texts.words.length >= 3;
    const none = texts.words.length >= 2 && oneEachThread([...first, ...holdingAll]).length < fewestHits;
    if (!few && !none) return { hits: [...first, ...holdingAll], isRelaxed: false };
    const relaxed = await this.relaxed(index, shape, plan, texts);
    const { nearlyAll, aboutHalf, less } = await this.order.shares(plan, relaxed);
    const best = few ? [...nearlyAll, ...holdingAll] : [...holdingAll, ...nearlyAll];
    return { hits: [...first, ...best, ...aboutHalf, ...less], isRelaxed: true };
  }

  /** Whole texts are asked for only where titles do not fill the list, or may lose some of it to what the query says beside the words. */
  private async whileTyping(index: string, { depth }: SearchRequest, plan: QueryPlan, { titles, inOtherWords, all }: TypedQueries): Promise<Relevant> {
    const [ofTitles = [], ofOtherWords = []] = await this.ask(index, plan, [titles, inOtherWords]);
    const first = await this.order.best(plan, titled(ofTitles, ofOtherWords));
    if (first.length >= depth && plan.beside === null) return { hits: first, isRelaxed: false };
    const [ofAll = []] = await this.ask(index, plan, [all]);
    return { hits: [...first, ...holding(ofAll)], isRelaxed: false };
  }

  /** The answers as the parts in which their queries went along. */
  private async ask(index: string, plan: QueryPlan, parts: readonly (readonly IndexQuery[])[]): Promise<IndexAnswer[][]> {
    const answers = await this.weighing.weigh(await this.client.search(index, parts.flat()), plan.weights);
    let from = 0;
    return parts.map(({ length }) => answers.slice(from, (from += length)));
  }

  private async relaxed(index: string, shape: Shape, plan: QueryPlan, texts: QueryTexts): Promise<IndexHit[]> {
    const attributesToSearchOn = texts.words.length === 2 ? inAllForms : inForms;
    const nearly: IndexQuery[] = allButOne(texts)
      .slice(0, mostLeftOut)
      .map((q) => ({ ...shape, q, matchingStrategy: 'all', attributesToSearchOn }));
    const some: IndexQuery[] = [
      { ...shape, q: texts.compared, matchingStrategy: 'frequency', attributesToSearchOn: inAllForms },
      { ...shape, q: texts.typed, matchingStrategy: 'frequency' },
    ];
    const parts = await this.ask(index, plan, [nearly, some]);
    return parts.flatMap((answers) => byScore(...answers.map((answer) => ({ answer, weight: 1 }))));
  }
}

/** Titles that hold all words, as typed, in other forms or in other words. */
function titled(answers: readonly IndexAnswer[], inOtherWords: readonly IndexAnswer[]): IndexHit[] {
  return byScore(
    ...answers.map((answer, at) => ({ answer, weight: at === 0 ? 1 : formWeight })),
    ...inOtherWords.map((answer) => ({ answer, weight: alternativeWeight })),
  );
}

/** Texts that hold all words. */
function holding(answers: readonly IndexAnswer[]): IndexHit[] {
  return byScore(...answers.map((answer, at) => ({ answer, weight: at === 0 ? 1 : alternativeWeight })));
}

interface TypedQueries {
  readonly titles: readonly IndexQuery[];
  readonly inOtherWords: readonly IndexQuery[];
  readonly all: readonly IndexQuery[];
}

type Shape = Pick<IndexQuery, 'filter' | 'limit' | 'distinct' | 'attributesToRetrieve'> & { readonly showRankingScore: true };

/** What all queries of a search have in common: what may be seen stands in each of them. */
function queryShape({ spaces, filters, depth, typing }: SearchRequest): Shape {
  return {
    filter: filterOf(spaces, filters),
    limit: typing ? depth : Math.max(depth, mostOrdered),
    distinct: 'threadId',
    attributesToRetrieve: ['id', 'threadId', 'trust'],
    showRankingScore: true,
  };
}
