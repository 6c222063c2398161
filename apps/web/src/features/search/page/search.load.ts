import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import type { Html } from '#api/html';
import Facets from '#features/search/page/Facets.svelte';
import Hits from '#features/search/page/Hits.svelte';
import { filterOf, isNarrowed, narrowingIn } from '#features/search/page/search-filter.ts';
import { orderOf } from '#features/search/page/orders.ts';
import { searchDocument } from '#features/search/page/search.graphql.ts';
import { similarDocument } from '#features/search/similar/similar.graphql.ts';
import SimilarQuestions from '#features/search/similar/SimilarQuestions.svelte';
import { still } from '#frame/still/still.server.ts';

const longestQuery = 200;

export async function loadSearch(event: ServerLoadEvent) {
  const { searchParams } = event.url;
  const query = (searchParams.get('q') ?? '').trim().slice(0, longestQuery);
  const narrowing = narrowingIn(searchParams);
  const order = orderOf(searchParams.get('order'));
  const { search } = await ask(event, searchDocument, { query, filter: filterOf(narrowing), orderBy: order.value, after: searchParams.get('after') });
  return {
    query,
    total: search.total,
    degraded: search.degraded,
    asking: search.asking ?? null,
    meant: search.didYouMean && searchParams.get('after') === null ? search.didYouMean : null,
    order: order.name,
    isNarrowed: isNarrowed(narrowing),
    hits: still(event, Hits, { hits: search.hits }),
    facets: search.facets ? still(event, Facets, { facets: search.facets, narrowing, address: withoutPlace(searchParams) }) : '',
    nearest: search.total === 0 && query !== '' ? await nearest(event, query) : '',
    pageInfo: search.pageInfo,
  };
}

/** Where nothing answers all the words: what asks nearly the same. */
async function nearest(event: ServerLoadEvent, title: string): Promise<Html> {
  const { similarQuestions } = await ask(event, similarDocument, { title });
  return similarQuestions.length === 0 ? '' : still(event, SimilarQuestions, { hits: similarQuestions });
}

/** What was asked for, without where in the list the reader is. */
function withoutPlace(query: URLSearchParams): string {
  const address = new URLSearchParams(query);
  address.delete('after');
  for (const [name, value] of [...address]) if (value === '') address.delete(name);
  return address.toString();
}
