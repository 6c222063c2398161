import { type Judged, judge, type KnownItem, knownItems } from '@kehila/testing/known-items';
import { askAgain } from '../search/ask.ts';
import type { Corpus } from '../search/corpus.ts';
import { type Engine, onBothEngines } from '../search/engines.ts';

export interface RelevanceRow extends Judged {
  readonly engine: string;
}

const seed = 2_026;
const atOnce = 2;

/**
 * Titles of real questions, changed as people change them, have to lead back to their question: mean reciprocal rank and hits among ten, by class and language.
 * Every other item of a class; the rest is what may be tuned on (`--tune`).
 */
export function relevance({ documents, queries, tune }: { documents: number; queries: number; tune: boolean }): Promise<RelevanceRow[]> {
  return onBothEngines(documents, async (engine, corpus) => {
    const items = knownItems(corpus.texts, 2 * queries, seed).filter((_, at) => at % 2 === (tune ? 0 : 1));
    return judge(items, await placesOf(engine, corpus, items)).map((judged) => ({ engine: engine.name, ...judged }));
  });
}

async function placesOf({ kehila, name }: Engine, corpus: Corpus, items: readonly KnownItem[]): Promise<(number | undefined)[]> {
  const places: (number | undefined)[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) {
      const { query = '', wanted = 0, perturbation } = items[at] ?? {};
      const found = await askAgain(kehila, name, perturbation === 'similar' ? 'similar' : 'search', query);
      const place = found.indexOf(corpus.ids[wanted] ?? '');
      places[at] = place < 0 ? undefined : place + 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return places;
}
