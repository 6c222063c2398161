import { importRows, type RowBlock, type RowPlan } from '../../run/import-rows';
import type { ImportRun } from '../../run/import-run';
import type { DumpFile, DumpFolder, FoundFile } from './dump-folder';
import { DumpRow } from './dump-row';
import { readPieces, type RowPiece } from './row-pieces';

/** A run that reads from a dump. */
export interface DumpRun extends ImportRun {
  readonly folder: DumpFolder;
}

/** How the rows of one file of a dump are brought in. */
export interface DumpPlan<Row extends { readonly id: string }, Entered> extends Omit<RowPlan<RowPiece, Row, Entered>, 'file' | 'blocks' | 'read'> {
  readonly file: DumpFile;
  /** Asked of the raw text where several plans share a file: each row is for one of them, so that it is parsed, and reported when broken, once. */
  concerns?(text: string): boolean;
  /** Undefined: the row is left out. */
  read(row: DumpRow): Row | undefined;
}

/** Brings in one file of a dump, which may be absent. */
export async function importDumpRows<Row extends { readonly id: string }, Entered>(run: DumpRun, plan: DumpPlan<Row, Entered>): Promise<void> {
  const found = run.folder.get(plan.file);
  if (!found) return plan.after;
  await importRows<RowPiece, Row, Entered>(run, { ...plan, blocks: () => blocksOf(found, plan), read: (piece) => plan.read(DumpRow.parse(piece)) });
}

async function* blocksOf(file: FoundFile, { concerns = () => true }: Pick<DumpPlan<{ id: string }, unknown>, 'concerns'>): AsyncGenerator<RowBlock<RowPiece>> {
  for await (const { pieces, bytes } of readPieces(file.path)) {
    const rows = pieces.filter(({ text }) => concerns(text)).map((piece) => ({ line: piece.line, raw: piece }));
    yield { rows, done: bytes, total: file.bytes };
  }
}
