import * as m from '@kehila/messages/web';

interface AnswerOrder {
  readonly value: 'BEST' | 'NEWEST' | 'OLDEST';
  /** In the address; the usual one needs none. */
  readonly name: string | null;
  readonly label: () => string;
}

const best: AnswerOrder = { value: 'BEST', name: null, label: m.web_community_order_best };

export const answerOrders: readonly AnswerOrder[] = [
  best,
  { value: 'NEWEST', name: 'newest', label: m.web_community_order_newest },
  { value: 'OLDEST', name: 'oldest', label: m.web_community_order_oldest },
];

export function answerOrderOf(name: string | null): AnswerOrder {
  return answerOrders.find((order) => order.name === name) ?? best;
}
