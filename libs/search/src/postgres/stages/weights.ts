import type { RankingSettings } from '../../engine/ranking-settings';

const secondsOfYear = 365.25 * 86_400;

/** The settings as one value of a statement: parts of official, solved, votes and age, and the present in seconds. */
export type Weights = readonly [official: number, solved: number, votes: number, age: number, now: number];

/** Null where nothing weighs otherwise than as built: then no row is weighed. */
export function weightsOf({ official, solved, votes, age }: RankingSettings, now: Date): Weights | null {
  if (official === 0 && solved === 0 && votes === 0 && age === 0) return null;
  return [official / 100, solved / 100, votes / 100, age / 100, now.getTime() / 1_000];
}

/** SQL: how much more or less a row of the index counts by the settings in this value; 1 as built. */
export function weighedBy(value: string): string {
  const part = (at: number) => `(${value}::float8[])[${at}]`;
  const years = `greatest(0, ${part(5)} - extract(epoch from created_at)::float8) / ${secondsOfYear}`;
  return `case when ${value}::float8[] is null then 1 else (1 + case standing when 'official' then ${part(1)} else 0 end)
    * (1 + case state when 'solved' then ${part(2)} else 0 end) * (1 + ${part(3)} * ln(1 + greatest(0, score)) / ln(101)) * power(1 - ${part(4)}, ${years}) end`;
}
