import type { JournalEntry } from '#features/recognition/journal/journal.graphql.ts';
import { dayKey } from '#words/dates';

export interface JournalDay {
  readonly key: string;
  readonly at: string;
  readonly sum: number;
  readonly entries: readonly JournalEntry[];
}

/** Entries of one day under one heading, newest first as they come. */
export function daysOf(entries: readonly JournalEntry[]): JournalDay[] {
  const days = Map.groupBy(entries, (entry) => dayKey(entry.at));
  return [...days].map(([key, ofDay]) => ({ key, at: ofDay[0]?.at ?? '', sum: ofDay.reduce((sum, { amount }) => sum + amount, 0), entries: ofDay }));
}
