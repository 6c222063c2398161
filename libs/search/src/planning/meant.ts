import { occurrencesOf } from '../analyser';
import type { QueryPlan } from './query-plan';

/** The query with the words that stand in no text as what they were probably meant to be; undefined where all of them stand in some. */
export function meantBy(query: string, plan: QueryPlan): string | undefined {
  const meant = new Map(plan.words.flatMap(({ word, isUnknown, variants }) => (isUnknown && variants[0] !== undefined ? [[word, variants[0]] as const] : [])));
  if (meant.size === 0) return undefined;
  let text = '';
  let from = 0;
  for (const { word, start, end } of occurrencesOf(query)) {
    text += query.slice(from, start) + (meant.get(word) ?? query.slice(start, end));
    from = end;
  }
  return (text + query.slice(from)).trim();
}
