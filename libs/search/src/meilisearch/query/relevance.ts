import { Injectable } from '@nestjs/common';
import type { SearchRequest } from '../../engine/search-request';
import { type IndexHit, type IndexQuery, MeilisearchClient } from '../client/meilisearch-client';
import { filterOf, isOfficial } from './filters';
import { byScore, oneEachThread } from './merging';
import { allButOne, type QueryTexts } from './query-texts';

const inTitles = ['title', 'tags'];
const inForms = ['title_x'];
const inBeginnings = ['title_x', 'title_f'];
const inAllForms = ['title_x', 'body_x'];

const fewestTitles = 3;
const fewestHits = 5;
const mostOfficial = 3;
const mostLeftOut = 6;
const formWeight = 0.95;

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
  constructor(private readonly client: MeilisearchClient) {}

  async find(index: string, request: SearchRequest, texts: QueryTexts): Promise<Relevant> {
    const shape = queryShape(request);
    const titles: IndexQuery[] = [
      { ...shape, q: texts.typed, matchingStrategy: 'all', attributesToSearchOn: inTitles },
      { ...shape, q: texts.compared, matchingStrategy: 'all', attributesToSearchOn: inForms },
      ...(texts.begun === undefined ? [] : [{ ...shape, q: texts.begun, matchingStrategy: 'all' as const, attributesToSearchOn: inBeginnings }]),
    ];
    const all: IndexQuery = { ...shape, q: texts.compared + texts.beside, matchingStrategy: 'all', attributesToSearchOn: inAllForms };
    const official: IndexQuery = { ...all, filter: [...all.filter, isOfficial()], limit: mostOfficial };
    const isPlain = request.typing ?? false;
    const queries = isPlain ? [...titles, all] : [...titles, all, ...(texts.words.length > 1 ? [official] : [])];
    const answers = await this.client.search(index, queries);

    const found = byScore(...answers.slice(0, titles.length).map((answer, at) => ({ answer, weight: at === 0 ? 1 : formWeight })));
    const first = [...(answers[titles.length + 1]?.hits ?? []), ...found];
    const holdingAll = byScore({ answer: answers[titles.length], weight: 1 });
    const few = found.length < fewestTitles && texts.words.length >= 3;
    const none = texts.words.length >= 2 && oneEachThread([...first, ...holdingAll], fewestHits).length < fewestHits;
    if (isPlain || (!few && !none)) return { hits: [...first, ...holdingAll], isRelaxed: false };
    const { nearly, some } = await this.relaxed(index, shape, texts);
    return { hits: few ? [...first, ...nearly, ...holdingAll, ...some] : [...first, ...holdingAll, ...nearly, ...some], isRelaxed: true };
  }

  private async relaxed(index: string, shape: Shape, texts: QueryTexts): Promise<{ nearly: IndexHit[]; some: IndexHit[] }> {
    const parts = allButOne(texts).slice(0, mostLeftOut);
    const attributesToSearchOn = texts.words.length === 2 ? inAllForms : inForms;
    const answers = await this.client.search(index, [
      ...parts.map((q) => ({ ...shape, q, matchingStrategy: 'all' as const, attributesToSearchOn })),
      { ...shape, q: texts.compared, matchingStrategy: 'frequency', attributesToSearchOn: inAllForms },
      { ...shape, q: texts.typed, matchingStrategy: 'frequency' },
    ]);
    return {
      nearly: byScore(...answers.slice(0, parts.length).map((answer) => ({ answer, weight: 1 }))),
      some: byScore(...answers.slice(parts.length).map((answer) => ({ answer, weight: 1 }))),
    };
  }
}

type Shape = Pick<IndexQuery, 'filter' | 'limit' | 'distinct' | 'attributesToRetrieve'> & { readonly showRankingScore: true };

/** What all queries of a search have in common: what may be seen stands in each of them. */
function queryShape({ spaces, filters, depth }: SearchRequest): Shape {
  return { filter: filterOf(spaces, filters), limit: depth, distinct: 'threadId', attributesToRetrieve: ['id', 'threadId', 'trust'], showRankingScore: true };
}
