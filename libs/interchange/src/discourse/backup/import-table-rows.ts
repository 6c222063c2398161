import { createReadStream } from 'node:fs';
import type { FieldRow } from '../../run/field-row';
import { importRows, type RowBlock, type RowPlan } from '../../run/import-rows';
import type { ImportRun } from '../../run/import-run';
import { copyRow } from './copy-row';
import { linesOf } from './lines';
import type { BackupTables, TableFile, TableName } from './tables';

/** A run that reads from a backup that was taken apart. */
export interface BackupRun extends ImportRun {
  readonly tables: BackupTables;
}

/** How the rows of one table are brought in. */
export interface TablePlan<Row extends { readonly id: string }, Entered> extends Omit<RowPlan<string, Row, Entered>, 'file' | 'blocks' | 'read'> {
  readonly file: TableName;
  /** Undefined: the row is left out. */
  read(row: FieldRow): Row | undefined;
}

/** Brings in one table, which may be absent: which tables there are depends on the version and the plugins. */
export async function importTableRows<Row extends { readonly id: string }, Entered>(run: BackupRun, plan: TablePlan<Row, Entered>): Promise<void> {
  const table = run.tables.get(plan.file);
  if (!table) return plan.after;
  await importRows<string, Row, Entered>(run, { ...plan, blocks: () => blocksOf(table), read: (line) => plan.read(copyRow(table.columns, line)) });
}

/** The rows of a table as they stand in the dump, a block a read. */
export async function* blocksOf({ path, bytes, firstLine }: TableFile): AsyncGenerator<RowBlock<string>> {
  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: 256 * 1024 });
  let line = firstLine;
  for await (const lines of linesOf(stream as AsyncIterable<string>)) {
    yield { rows: lines.map((raw) => ({ line: line++, raw })), done: stream.bytesRead, total: bytes };
  }
}
