import * as m from '@kehila/messages/web';

interface SearchOrder {
  readonly value: 'RELEVANCE' | 'NEWEST' | 'VOTES';
  /** In the address; the usual one needs none. */
  readonly name: string | null;
  readonly label: () => string;
}

const relevance: SearchOrder = { value: 'RELEVANCE', name: null, label: m.web_search_order_relevance };

export const orders: readonly SearchOrder[] = [
  relevance,
  { value: 'NEWEST', name: 'newest', label: m.web_search_order_newest },
  { value: 'VOTES', name: 'votes', label: m.web_search_order_votes },
];

export function orderOf(name: string | null): SearchOrder {
  return orders.find((order) => order.name === name) ?? relevance;
}
