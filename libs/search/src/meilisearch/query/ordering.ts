import { Injectable } from '@nestjs/common';
import type { SearchFilters, SearchRequest } from '../../engine/search-request';
import { type IndexHit, type IndexQuery, MeilisearchClient } from '../client/meilisearch-client';
import { filterOf } from './filters';
import { exactly, type QueryTexts } from './query-texts';

const orders = { newest: ['createdAt:desc'], votes: ['score:desc', 'createdAt:desc'] } as const;
const inAllForms = ['title_x', 'body_x'];

/** By age or votes: what holds all words as they are, and only where nothing does, with errors forgiven. */
@Injectable()
export class Ordering {
  constructor(private readonly client: MeilisearchClient) {}

  async find(index: string, request: SearchRequest, texts: QueryTexts | undefined): Promise<IndexHit[]> {
    const order = request.order === 'votes' ? 'votes' : 'newest';
    const shape: Omit<IndexQuery, 'q'> = {
      filter: [...filterOf(request.spaces, request.filters), ...(texts ? [] : threadsOnly(request.filters))],
      limit: request.depth,
      sort: orders[order],
      matchingStrategy: 'all',
      attributesToSearchOn: inAllForms,
      attributesToRetrieve: ['id', 'threadId'],
      distinct: 'threadId',
    };
    if (!texts) return (await this.one(index, { ...shape, q: '' })) ?? [];
    const found = await this.one(index, { ...shape, q: exactly(texts) + texts.beside });
    return found.length > 0 ? found : this.one(index, { ...shape, q: texts.compared + texts.beside });
  }

  private async one(index: string, query: IndexQuery): Promise<IndexHit[]> {
    const [answer] = await this.client.search(index, [query]);
    return [...(answer?.hits ?? [])];
  }
}

/** Without words, threads and articles are meant, not each answer. */
export function threadsOnly(filters: SearchFilters): string[] {
  return filters.kind === 'answer' ? [] : ['kind IN ["question", "article"]'];
}
