/** Levels by reputation, lowest first (domain.md). */
export const levels = [
  { key: 'newcomer', from: 1 },
  { key: 'helper', from: 50 },
  { key: 'contributor', from: 200 },
  { key: 'guide', from: 1_000 },
  { key: 'pillar', from: 5_000 },
] as const;

export type LevelKey = (typeof levels)[number]['key'];

/** The level of a reputation, and the next one if there is one. */
export function levelOf(reputation: number): { key: LevelKey; from: number; next: { key: LevelKey; from: number } | null } {
  const index = levels.findLastIndex((level) => reputation >= level.from);
  const level = levels[Math.max(index, 0)]!;
  return { ...level, next: levels[Math.max(index, 0) + 1] ?? null };
}
