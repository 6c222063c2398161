/** A document that a stage found, with what it is worth among those of the stage. */
export interface Found {
  readonly id: string;
  readonly threadId: string;
  readonly score: number;
}

export interface FoundRow {
  id: string;
  thread_id: string;
  score: number;
}

export function foundOf(rows: readonly FoundRow[]): Found[] {
  return rows.map((row) => ({ id: row.id, threadId: row.thread_id, score: row.score }));
}
