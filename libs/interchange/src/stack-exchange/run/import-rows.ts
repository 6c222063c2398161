import { prepared, translate } from '@kehila/platform';
import { BrokenRow } from '../dump/broken-row';
import type { DumpFile } from '../dump/dump-folder';
import { DumpRow } from '../dump/dump-row';
import { readPieces } from '../dump/row-pieces';
import type { ImportRun } from './import-run';
import { refusedByData, withRetries } from './database-errors';

export type ReferenceKind = 'account' | 'question' | 'answer' | 'comment' | 'badge' | 'link' | 'tag' | 'revision';

/** How the rows of one file are brought in. */
export interface RowPlan<Row extends { readonly id: string }, Entered = Row> {
  readonly file: DumpFile;
  /** What rows become; those that an earlier run brought in are left out. Null: rows are kept for this run only. */
  readonly kind: ReferenceKind | null;
  /** What these rows refer to: they wait for it, read and rendered. */
  readonly after?: Promise<void>;
  /** Asked of the raw text where several plans share a file: each row is for one of them, so that it is parsed, and reported when broken, once. */
  concerns?(text: string): boolean;
  /** Undefined: the row is left out. */
  read(row: DumpRow): Row | undefined;
  /** Keeps what later steps need of every row, new or not. */
  stage?(rows: Row[]): Promise<void>;
  /** The dear part (rendering), done only for rows that are new: what is entered for each of them, or why it cannot be. */
  prepare(rows: Row[]): (Entered | BrokenRow)[] | Promise<(Entered | BrokenRow)[]>;
  /** One statement, so that a batch is in the database whole or not at all. */
  enter(rows: Entered[]): Promise<void>;
}

interface Located<Row> {
  readonly line: number;
  readonly row: Row;
}

const BATCH = 200;
const AT_ONCE = 4;

const knownReferences = prepared<{ external_id: string }>(
  'interchange_known_references',
  `select external_id from import_reference where source_id = $1 and kind = $2 and external_id = any($3::text[])`,
);

/** Brings in one file, batch after batch. While the database works on a batch, the next ones are read and prepared. */
export async function importRows<Row extends { readonly id: string }, Entered>(run: ImportRun, plan: RowPlan<Row, Entered>): Promise<void> {
  const found = run.folder.get(plan.file);
  if (!found) return plan.after;
  const batches = new BatchQueue(run, plan);
  let batch: Located<Row>[] = [];
  for await (const { pieces, bytes } of readPieces(found.path)) {
    for (const piece of pieces) {
      if (plan.concerns?.(piece.text) === false) continue;
      const row = tolerate(run, plan.file, piece.line, () => plan.read(DumpRow.parse(piece)));
      if (row && batch.push({ line: piece.line, row }) === BATCH) {
        await batches.push(batch);
        batch = [];
      }
    }
    run.onProgress({ step: plan.file, done: bytes, total: found.bytes });
  }
  await batches.push(batch);
  await batches.end();
}

/** A few batches at once in preparation, one after the other into the database. */
class BatchQueue<Row extends { readonly id: string }, Entered> {
  private readonly preparing: Promise<Located<Entered>[]>[] = [];
  private entering: Promise<void>;

  constructor(
    private readonly run: ImportRun,
    private readonly plan: RowPlan<Row, Entered>,
  ) {
    this.entering = handled(plan.after ?? Promise.resolve());
  }

  async push(batch: Located<Row>[]): Promise<void> {
    if (batch.length === 0) return;
    this.run.signal?.throwIfAborted();
    this.preparing.push(handled(this.prepare(batch)));
    if (this.preparing.length >= AT_ONCE) await this.enterNext();
  }

  async end(): Promise<void> {
    while (this.preparing.length > 0) await this.enterNext();
    await this.entering;
  }

  private async prepare(batch: Located<Row>[]): Promise<Located<Entered>[]> {
    await this.plan.stage?.(batch.map(({ row }) => row));
    return prepareAll(this.run, this.plan, await withoutKnown(this.run, this.plan.kind, batch));
  }

  private async enterNext(): Promise<void> {
    const entries = await this.preparing.shift()!;
    await this.entering;
    this.run.signal?.throwIfAborted();
    this.entering = handled(enterAll(this.run, this.plan, entries));
  }
}

/** It is awaited later; until then a failure must not count as unhandled. */
function handled<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => undefined);
  return promise;
}

async function withoutKnown<Row extends { readonly id: string }>(run: ImportRun, kind: ReferenceKind | null, batch: Located<Row>[]): Promise<Located<Row>[]> {
  if (kind === null || batch.length === 0) return batch;
  const rows = await run.statements.rows(knownReferences, [run.sourceId, kind, batch.map(({ row }) => row.id)]);
  if (rows.length === 0) return batch;
  const known = new Set(rows.map((row) => row.external_id));
  const unknown = batch.filter(({ row }) => !known.has(row.id));
  run.tally.alreadyThere += batch.length - unknown.length;
  return unknown;
}

async function prepareAll<Row extends { readonly id: string }, Entered>(
  run: ImportRun,
  plan: RowPlan<Row, Entered>,
  batch: Located<Row>[],
): Promise<Located<Entered>[]> {
  if (batch.length === 0) return [];
  const entries = await plan.prepare(batch.map(({ row }) => row));
  return entries.flatMap((entry, index) => {
    const { line } = batch[index]!;
    if (!(entry instanceof BrokenRow)) return [{ line, row: entry }];
    run.tally.reportBroken({ file: plan.file, line, reason: entry.message });
    return [];
  });
}

/** A batch that the database refuses for what is in it is halved until the row to blame stands alone. */
async function enterAll<Row extends { readonly id: string }, Entered>(run: ImportRun, plan: RowPlan<Row, Entered>, batch: Located<Entered>[]): Promise<void> {
  if (batch.length === 0) return;
  try {
    await withRetries(() => plan.enter(batch.map(({ row }) => row)));
  } catch (error) {
    const refusal = refusedByData(error);
    if (refusal === undefined) throw error;
    if (batch.length === 1) {
      run.tally.reportBroken({ file: plan.file, line: batch[0]!.line, reason: translate('interchange_reason_refused', { detail: refusal }) });
      return;
    }
    const middle = Math.ceil(batch.length / 2);
    await enterAll(run, plan, batch.slice(0, middle));
    await enterAll(run, plan, batch.slice(middle));
  }
}

function tolerate<Result>(run: ImportRun, file: DumpFile, line: number, story: () => Result): Result | undefined {
  try {
    return story();
  } catch (error) {
    if (!(error instanceof BrokenRow)) throw error;
    run.tally.reportBroken({ file, line, reason: error.message });
    return undefined;
  }
}
