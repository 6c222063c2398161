import { cell } from '@kehila/platform';
import type { PointsEntry } from './graphql/points-entry.type';

const columns = ['id', 'at', 'amount', 'balanceAfter', 'rule', 'cause', 'subject', 'path', 'space', 'ruleSetVersion', 'vestsAt', 'undoes', 'undoneBy'] as const;

function lineOf({ id, at, amount, balanceAfter, rule, cause, subjectTitle, path, space, ruleSetVersion, vestsAt, undoes, undoneBy }: PointsEntry): string {
  const words = [rule, cause, subjectTitle ?? '', path ?? '', space?.slug ?? ''].map(cell);
  const moments = [vestsAt?.toISOString() ?? '', undoes ?? '', undoneBy ?? ''];
  return `${[id, at.toISOString(), amount, balanceAfter, ...words, ruleSetVersion, ...moments].join(',')}\r\n`;
}

/** A journal as lines of a file, as they are read. */
export async function* journalLines(entries: AsyncIterable<PointsEntry>): AsyncGenerator<string> {
  // Spreadsheets take a text without this mark for one of their own country's.
  yield `\uFEFF${columns.join(',')}\r\n`;
  for await (const entry of entries) yield lineOf(entry);
}
