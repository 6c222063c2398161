import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { translate } from '@kehila/platform';
import { BrokenRow, missing } from '../run/broken-row';
import { FieldRow } from '../run/field-row';
import { type FoundRow, importRows, type RowBlock, type RowPlan } from '../run/import-rows';
import { ImportRefused } from '../import-refused';
import type { ImportRun } from '../run/import-run';
import type { CsvFile, CsvFiles, CsvName } from './csv-files';

/** A run that reads from tables that a person has made. */
export interface CsvRun extends ImportRun {
  readonly files: CsvFiles;
}

/** How the rows of one table are brought in. */
export interface CsvPlan<Row extends { readonly id: string }, Entered> extends Omit<RowPlan<RawRow, Row, Entered>, 'file' | 'blocks' | 'read'> {
  readonly file: CsvName;
  /** Undefined: the row is left out. */
  read(row: FieldRow): Row | undefined;
}

type CsvKind = 'person' | 'question' | 'answer' | 'comment' | 'article';

type RawRow = readonly string[] | CsvError;

const LONGEST_ROW = 1024 * 1024;
const LONGEST_ID = 100;
const AT_ONCE = 200;

/** Brings in one table, which may be absent. */
export async function importCsvRows<Row extends { readonly id: string }, Entered>(run: CsvRun, plan: CsvPlan<Row, Entered>): Promise<void> {
  const file = run.files.get(plan.file);
  if (!file) return plan.after;
  await importRows<RawRow, Row, Entered>(run, {
    ...plan,
    file: file.name,
    blocks: () => blocksOf(file),
    read: (raw) => plan.read(rowOf(file.columns, raw)),
  });
}

/** Ids are whatever a person has written, each kind for itself: question 1 and answer 1 are two things. */
export function idOf(kind: CsvKind, row: FieldRow, column = 'id'): string {
  const written = referenceTo(kind, row, column);
  if (written === null) throw missing(column);
  return written;
}

export function referenceTo(kind: CsvKind, row: FieldRow, column: string): string | null {
  const written = row.text(column)?.trim();
  if (!written) return null;
  // Cut, two of them could become one.
  if (written.length > LONGEST_ID || /\p{Cc}/u.test(written)) throw new BrokenRow(translate('interchange_reason_id', { column, limit: String(LONGEST_ID) }));
  return `${kind}:${written}`;
}

function rowOf(columns: readonly string[], raw: RawRow): FieldRow {
  if (!Array.isArray(raw)) throw new BrokenRow(translate('interchange_reason_not_csv', { detail: (raw as CsvError).message }));
  if (raw.length !== columns.length)
    throw new BrokenRow(translate('interchange_reason_fields', { fields: String(raw.length), columns: String(columns.length) }));
  return new FieldRow(Object.fromEntries(columns.map((column, at) => [column, raw[at] as string])), 'id');
}

/** The rows of a table, a few hundred at once. */
export async function* blocksOf({ path, bytes, delimiter }: CsvFile): AsyncGenerator<RowBlock<RawRow>> {
  const file = createReadStream(path);
  let rows: FoundRow<RawRow>[] = [];
  // The parser is ahead of who reads from it: where its rows began waits for them here.
  const begun: number[] = [];
  let ended = 1;
  const begin = (end: number): number => {
    const line = ended + 1;
    ended = end;
    return line;
  };
  const parser = parse({
    ...{ bom: true, delimiter, from: 2, relax_column_count: true, skip_empty_lines: true, max_record_size: LONGEST_ROW, skip_records_with_error: true },
    on_record: (record, { lines }) => {
      begun.push(begin(lines));
      return record;
    },
    on_skip: (error) => {
      // What comes after a row without an end cannot be told from it.
      if (error?.code === 'CSV_MAX_RECORD_SIZE')
        return void parser.destroy(new ImportRefused(translate('interchange_refused_damaged', { path, detail: error.message })));
      if (error) rows.push({ line: begin(Number(error['lines'])), raw: error });
      return undefined;
    },
  });
  pipeline(file, parser, () => undefined);
  for await (const raw of parser as AsyncIterable<string[]>) {
    rows.push({ line: begun.shift()!, raw });
    if (rows.length < AT_ONCE) continue;
    yield { rows, done: file.bytesRead, total: bytes };
    rows = [];
  }
  yield { rows, done: file.bytesRead, total: bytes };
}
