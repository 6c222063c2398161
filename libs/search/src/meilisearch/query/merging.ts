import type { IndexAnswer, IndexHit } from '../client/meilisearch-client';

/** What was checked goes before its equals, what was true once and what does harm after them. */
const weightOfTrust = { verified: 1.05, outdated: 0.85, unsafe: 0.6 } as const;

/** Several answers as one, each hit by the best of its scores. */
export function byScore(...answers: readonly { readonly answer: IndexAnswer | undefined; readonly weight: number }[]): IndexHit[] {
  const best = new Map<string, { hit: IndexHit; score: number }>();
  for (const { answer, weight } of answers) {
    for (const hit of answer?.hits ?? []) {
      const score = weight * (hit.trust ? weightOfTrust[hit.trust] : 1) * (hit._rankingScore ?? 0);
      if (score > (best.get(hit.threadId)?.score ?? -1)) best.set(hit.threadId, { hit, score });
    }
  }
  return [...best.values()].sort((one, other) => other.score - one.score).map(({ hit }) => hit);
}
