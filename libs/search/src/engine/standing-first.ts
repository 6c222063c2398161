import type { RankedHit, Ranking } from './search-engine';

/** A ranking before which others stand, one row a thread; the count is never lower than what is shown. */
export function standingFirst(ranking: Ranking, first: readonly RankedHit[], depth: number): Pick<Ranking, 'hits' | 'count'> {
  const threads = new Map<string, RankedHit>();
  for (const { id, threadId } of first) if (!threads.has(threadId)) threads.set(threadId, { id, threadId });
  const hits = [...threads.values(), ...ranking.hits.filter(({ threadId }) => !threads.has(threadId))].slice(0, depth);
  const count = async () => {
    const counts = await ranking.count();
    return { ...counts, total: Math.max(counts.total, hits.length) };
  };
  return { hits, count };
}
