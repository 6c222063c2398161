import type { AuditEntry } from '../audit-entry.type';

export const auditFormats = ['csv', 'jsonl'] as const;
export type AuditFormat = (typeof auditFormats)[number];

const columns = ['id', 'at', 'act', 'actorId', 'subjects', 'requestId'] as const;

/** Beginnings that a spreadsheet would take for a formula, also behind signs that it may take for the end of a cell. */
const formula = /^(?:[\t\r]|(?:%0[AD]|[^\p{L}\p{N}])*[=+\-@＝＋－＠])/iu;

/** One cell; what a spreadsheet would run is made a text. */
export function cell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csvLine({ id, at, act, actorId, subjects, requestId }: AuditEntry): string {
  return `${[id, at.toISOString(), act, actorId ?? '', subjects.join(' '), requestId ?? ''].map(cell).join(',')}\r\n`;
}

/** The log as lines of a file, one entry each, as they are read. */
export async function* auditLines(entries: AsyncIterable<AuditEntry>, format: AuditFormat): AsyncGenerator<string> {
  // Spreadsheets take a text without this mark for one of their own country's.
  if (format === 'csv') yield `\uFEFF${columns.join(',')}\r\n`;
  for await (const entry of entries) yield format === 'csv' ? csvLine(entry) : `${JSON.stringify(entry)}\n`;
}
