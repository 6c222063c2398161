import type { RankedHit } from './search-engine';

/** One row a thread: the best of its texts, where the best stand first. */
export function oneEachThread<Hit extends RankedHit>(hits: readonly Hit[]): Hit[] {
  const threads = new Map<string, Hit>();
  for (const hit of hits) if (!threads.has(hit.threadId)) threads.set(hit.threadId, hit);
  return [...threads.values()];
}
