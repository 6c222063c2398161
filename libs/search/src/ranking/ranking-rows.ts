import type { RankingSettings } from '../engine/ranking-settings';

export interface NamedRanking extends RankingSettings {
  readonly name: string;
}

/** As the statements give a setting: the names of the columns are those of the fields. */
export type RankingJson = NamedRanking & { readonly id: string };

export interface ComparisonRow {
  readonly id: string;
  readonly a: RankingJson;
  readonly b: RankingJson;
  readonly started_at: Date;
  readonly until_at: Date;
  readonly most_searches: number;
  readonly searches: number;
  readonly ended_at: Date | null;
}

export interface CountedComparisonRow extends ComparisonRow {
  readonly preferred_a: number;
  readonly preferred_b: number;
}

export interface ChoiceRow {
  readonly id: string;
  readonly ranking: RankingJson;
  readonly chosen_at: Date;
}

/** SQL: a setting as JSON. */
export const rankingJson = (setting: string): string =>
  `json_build_object('id', ${setting}.id::text, 'name', ${setting}.name, 'officialFirst', ${setting}.official_first, 'official', ${setting}.official,
     'solved', ${setting}.solved, 'votes', ${setting}.votes, 'age', ${setting}.age)`;
