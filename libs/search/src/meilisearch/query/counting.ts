import { Injectable } from '@nestjs/common';
import type { Counts, FacetCount } from '../../engine/search-engine';
import type { SearchFilters, SearchRequest } from '../../engine/search-request';
import { type IndexAnswer, type IndexQuery, MeilisearchClient } from '../client/meilisearch-client';
import { filterOf, isOfKind } from './filters';
import { threadsOnly } from './ordering';
import type { QueryTexts } from './query-texts';

const highestTotal = 1_000;
const mostTags = 30;

const facets = { spaces: 'spaceId', kinds: 'kind', states: 'state', languages: 'language', tags: 'tags' } as const;
type FacetName = keyof typeof facets;

/** Counts threads by what one may filter by: each facet under all filters but its own, all in one request. Where some of the words were enough, it counts what holds the rarest, and says so. */
@Injectable()
export class Counting {
  constructor(private readonly client: MeilisearchClient) {}

  async count(index: string, request: SearchRequest, texts: QueryTexts | undefined, isRelaxed: boolean): Promise<Counts> {
    const { filters, spaces } = request;
    const query = (filter: readonly string[], counted: readonly string[]): IndexQuery => ({
      q: texts ? texts.compared + texts.beside : '',
      matchingStrategy: isRelaxed ? 'frequency' : 'all',
      attributesToSearchOn: ['title_x', 'body_x'],
      filter: [...filter, ...(texts ? [] : threadsOnly(filters))],
      facets: counted,
      distinct: 'threadId',
      attributesToRetrieve: ['id', 'threadId'],
      page: 1,
      hitsPerPage: 1,
    });
    const others = (['spaces', 'states', 'languages', 'tags'] as const).map((name) =>
      query(filterOf(spaces, filters, ownFilter(name, filters)), [facets[name]]),
    );
    // A thread counts for its question and for its answers: each kind is counted for itself.
    const ofKind = (['question', 'answer', 'article'] as const).map((kind) => query([...filterOf(spaces, filters, 'kind'), isOfKind(kind)], []));
    const [all, bySpace, byState, byLanguage, byTag, ...kinds] = await this.client.search(index, [query(filterOf(spaces, filters), []), ...others, ...ofKind]);
    return {
      total: Math.min(highestTotal, all?.totalHits ?? 0),
      approximate: isRelaxed,
      spaces: counted(bySpace, 'spaces'),
      states: counted(byState, 'states'),
      languages: counted(byLanguage, 'languages'),
      tags: counted(byTag, 'tags').slice(0, mostTags),
      kinds: (['question', 'answer', 'article'] as const)
        .map((value, at) => ({ value, count: kinds[at]?.totalHits ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((one, other) => other.count - one.count),
    };
  }
}

/** Tags narrow each other, as everywhere: their facet stands under the tags that were chosen. */
function ownFilter(name: FacetName, filters: SearchFilters): 'spaceId' | 'state' | 'language' | undefined {
  if (name === 'spaces' && filters.spaceId !== undefined) return 'spaceId';
  if (name === 'states' && filters.state !== undefined) return 'state';
  return name === 'languages' && filters.language !== undefined ? 'language' : undefined;
}

function counted(answer: IndexAnswer | undefined, name: FacetName): FacetCount[] {
  const distribution = Object.entries(answer?.facetDistribution?.[facets[name]] ?? {});
  return distribution
    .map(([value, count]) => ({ value, count }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
