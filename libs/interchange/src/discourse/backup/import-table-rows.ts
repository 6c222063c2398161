import { StringDecoder } from 'node:string_decoder';
import { unlessBroken } from '../../run/broken-row';
import type { FieldRow } from '../../run/field-row';
import { importRows, type RowBlock, type RowPlan } from '../../run/import-rows';
import type { ImportRun } from '../../run/import-run';
import { copyRow } from './copy-row';
import { LEFT_OUT } from './kept-columns';
import { linesOf } from './lines';
import type { BackupTables, TableFile, TableName } from './tables';

const AT_ONCE = 256 * 1024;

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
export function importTableRows<Row extends { readonly id: string }, Entered>(run: BackupRun, plan: TablePlan<Row, Entered>): Promise<void> {
  return importLines(run, plan, ({ columns }, line) => plan.read(copyRow(columns, line)));
}

/** The same of a table that a step before has read whole: what is broken in it was reported then. */
export function importTableRowsAgain<Row extends { readonly id: string }, Entered>(run: BackupRun, plan: TablePlan<Row, Entered>): Promise<void> {
  return importLines(run, plan, ({ columns }, line) => unlessBroken(() => plan.read(copyRow(columns, line))));
}

/** Small tables that are kept in memory. */
export function readEach(run: BackupRun, file: TableName, story: (row: FieldRow) => void): Promise<void> {
  return importTableRows<{ id: string }, never>(run, {
    file,
    kind: null,
    read: (row) => void story(row),
    prepare: () => [],
    enter: () => Promise.resolve(),
  });
}

async function importLines<Row extends { readonly id: string }, Entered>(
  run: BackupRun,
  plan: TablePlan<Row, Entered>,
  read: (table: TableFile, line: string) => Row | undefined,
): Promise<void> {
  const table = run.tables.get(plan.file);
  if (!table) return plan.after;
  await importRows<string, Row, Entered>(run, { ...plan, blocks: () => blocksOf(table), read: (line) => read(table, line) });
}

/** The rows of a table as they stand in its file, a block a read. */
export async function* blocksOf({ file, bytes, firstLine }: TableFile): AsyncGenerator<RowBlock<string>> {
  let line = firstLine;
  let done = 0;
  for await (const lines of linesOf(textOf())) {
    const rows = lines.map((raw) => ({ line: line++, raw })).filter(({ raw }) => raw !== LEFT_OUT);
    yield { rows, done, total: bytes };
  }

  /** Read by place: several steps read the same file at once. */
  async function* textOf(): AsyncGenerator<string> {
    const decoder = new StringDecoder('utf8');
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(AT_ONCE), 0, AT_ONCE, done);
      if (bytesRead === 0) return;
      done += bytesRead;
      yield decoder.write(buffer.subarray(0, bytesRead));
    }
  }
}
