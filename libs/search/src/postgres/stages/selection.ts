import { quoted } from '../lexemes';
import { type QueryPlan, wholeQuery } from '../../planning/query-plan';
import { estimate, queryOf } from '../../planning/query-word';

/** Which documents a stage reads: by the index, and what is then checked on each of them. */
export interface Selection {
  readonly query: string;
  /** Null when the index says all. */
  readonly recheck: string | null;
  readonly estimate: number;
}

/**
 * All words at once. A last word with very many completions is not looked up when the other words leave few documents: it is checked on those.
 */
export function selectionOf(plan: QueryPlan, frequency: 'df' | 'tdf', fewDocuments: number): Selection {
  const last = plan.words.find((word) => word.isUnfinished && !word.isOpen && word.variants.length === 0);
  const others = plan.words.filter((word) => word !== last);
  const left = estimate(others, plan.documents, frequency) * plan.share;
  if (last && others.length > 0 && left <= fewDocuments) {
    const anyCompletion = `${queryOf(last)}|${quoted(last.word)}:*`;
    return { query: wholeQuery(plan, others), recheck: anyCompletion, estimate: 0 };
  }
  return { query: wholeQuery(plan), recheck: null, estimate: estimate(plan.words, plan.documents, frequency) * plan.share };
}
