interface Placed {
  readonly score: number;
  readonly first_rank: number;
  readonly first_people: number;
}

/** Ranks of one page, best first. Those who are level share a rank, and the next ones come after all of them. */
export function ranksOf(rows: readonly Placed[]): number[] {
  const [first] = rows;
  if (!first) return [];
  let [rank, score, level] = [first.first_rank, first.score, first.first_people];
  return rows.map((row, place) => {
    if (row.score !== score) {
      rank += level;
      score = row.score;
      level = rows.findIndex((other, at) => at > place && other.score !== row.score);
      level = (level < 0 ? rows.length : level) - place;
    }
    return rank;
  });
}
