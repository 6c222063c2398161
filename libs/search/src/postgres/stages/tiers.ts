import { tierShares } from '../markers';

/** From this many documents on there are tiers. */
export const fewestForTiers = 5_000;

/** More than this many are not ranked one by one: the better tiers are ranked first. */
const mostRanked = 2_000;

/**
 * Where many documents match, only a tier by quality is ranked, then wider ones until the page is full.
 * Each entry is the marker to add to the query; the last is none.
 */
export function tiersToTry(estimate: number, documents: number, enough: number): string[][] {
  if (documents < fewestForTiers || estimate <= mostRanked) return [[]];
  const narrowest = [3, 2, 1].find((tier) => estimate * (tierShares[tier - 1] ?? 0) >= enough) ?? 1;
  return narrowest === 1 ? [['~h1'], []] : [[`~h${narrowest}`], ['~h1'], []];
}

/** How many candidates a stage reads at most. */
export function candidateLimit(documents: number): number {
  return documents < fewestForTiers ? fewestForTiers : mostRanked;
}
