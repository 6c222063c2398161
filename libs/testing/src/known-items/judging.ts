import type { KnownItem, Perturbation } from './perturbations.ts';

/** How well the known items of one kind were found. */
export interface Judged {
  readonly perturbation: Perturbation;
  readonly language: KnownItem['language'];
  readonly queries: number;
  /** Mean of one divided by the place, of ten places. */
  readonly meanReciprocalRank: number;
  /** The share that stood among the first ten. */
  readonly hitRate: number;
}

/** @param places Where each item stood, from 1 on; undefined: not among the first ten. */
export function judge(items: readonly KnownItem[], places: readonly (number | undefined)[]): Judged[] {
  const cells = new Map<string, { item: KnownItem; places: (number | undefined)[] }>();
  items.forEach((item, at) => {
    const name = `${item.language} ${item.perturbation}`;
    const cell = cells.get(name) ?? { item, places: [] };
    cell.places.push(places[at]);
    cells.set(name, cell);
  });
  return [...cells.values()].map(({ item: { perturbation, language }, places: found }) => ({
    perturbation,
    language,
    queries: found.length,
    meanReciprocalRank: found.reduce<number>((sum, place) => sum + (place === undefined ? 0 : 1 / place), 0) / found.length,
    hitRate: found.filter((place) => place !== undefined).length / found.length,
  }));
}
