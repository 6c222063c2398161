/**
 * What may be set of the order by relevance, by each engine understood the same. It weighs what holds the words equally well: titles stay before texts,
 * the very title stays first, and what does harm stays behind whatever is set.
 */
export interface RankingSettings {
  /** So many official articles that hold all words stand before everything else, at most. */
  readonly officialFirst: number;
  /** By how many of 100 more an official article counts than it does anyway. */
  readonly official: number;
  /** By how many of 100 more a solved question and its answers count. */
  readonly solved: number;
  /** By how many of 100 more a text with 100 votes counts; fewer votes count less. */
  readonly votes: number;
  /** By how many of 100 less a text counts for each year of its age. */
  readonly age: number;
}

/** How the search orders where nobody has set anything. */
export const asBuilt: RankingSettings = { officialFirst: 3, official: 0, solved: 0, votes: 0, age: 0 };

/** The lowest and highest of each. */
export const bounds: Readonly<Record<keyof RankingSettings, readonly [lowest: number, highest: number]>> = {
  officialFirst: [0, 5],
  official: [-50, 200],
  solved: [-50, 200],
  votes: [0, 200],
  age: [0, 30],
};

export const settingNames = Object.keys(bounds) as readonly (keyof RankingSettings)[];

export function areSame(one: RankingSettings, other: RankingSettings): boolean {
  return settingNames.every((name) => one[name] === other[name]);
}
