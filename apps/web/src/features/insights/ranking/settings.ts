import * as m from '@kehila/messages/web';
import type { Ranking } from '#features/insights/ranking/search-ranking.graphql.ts';
import { number } from '#words/numbers';

export type Setting = Exclude<keyof Ranking, 'name'>;

interface Described {
  readonly setting: Setting;
  readonly label: () => string;
  readonly lowest: number;
  readonly highest: number;
}

/** The numbers that a ranking is made of, in the order in which they are shown. */
export const settings: readonly Described[] = [
  { setting: 'officialFirst', label: m.web_search_ranking_official_first, lowest: 0, highest: 5 },
  { setting: 'official', label: m.web_search_ranking_official, lowest: -50, highest: 200 },
  { setting: 'solved', label: m.web_search_ranking_solved, lowest: -50, highest: 200 },
  { setting: 'votes', label: m.web_search_ranking_votes, lowest: 0, highest: 200 },
  { setting: 'age', label: m.web_search_ranking_age, lowest: 0, highest: 30 },
];

/** Its numbers in words, without those that change nothing. */
export function inWords(ranking: Ranking): string[] {
  return settings
    .filter(({ setting }) => setting === 'officialFirst' || ranking[setting] !== 0)
    .map(({ setting, label }) => m.web_search_ranking_value({ label: label(), value: number(ranking[setting]) }));
}
