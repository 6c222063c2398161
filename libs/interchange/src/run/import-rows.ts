import { prepared, translate } from '@kehila/platform';
import { BrokenRow } from './broken-row';
import { refusedByData, withRetries } from './database-errors';
import type { ImportRun } from './import-run';

export type ReferenceKind = 'account' | 'question' | 'answer' | 'comment' | 'badge' | 'link' | 'tag' | 'revision' | 'article';

/** A row as its file has it, and the line that it begins in. */
export interface FoundRow<Raw> {
  /** Where the rows of a plan stand in several files: which. */
  readonly file?: string;
  readonly line: number;
  readonly raw: Raw;
}

/** What was read at once. */
export interface RowBlock<Raw> {
  readonly rows: readonly FoundRow<Raw>[];
  /** Bytes read so far, and of the whole. */
  readonly done: number;
  readonly total: number;
}

/** How the rows of one file are read, and brought in. */
export interface RowPlan<Raw, Row extends { readonly id: string }, Entered = Row> {
  /** As progress and reports call it. */
  readonly file: string;
  /** What rows become; those that an earlier run brought in are left out. Null: rows are kept for this run only. */
  readonly kind: ReferenceKind | null;
  /** Of what is long in a row; batches of long rows are small. */
  length?(row: Row): number;
  /** What these rows refer to: they wait for it, read and rendered. */
  readonly after?: Promise<void>;
  /** Keeps what later steps need of every row, new or not. */
  stage?(rows: Row[]): Promise<void>;
  /** The dear part (rendering), done only for rows that are new: what is entered for each of them, why it cannot be, or undefined for what is no such thing. */
  prepare(rows: Row[]): Prepared<Entered>[] | Promise<Prepared<Entered>[]>;
  /** One statement, so that a batch is in the database whole or not at all. */
  enter(rows: Entered[]): Promise<void>;
  /** The file, a block a read, so that one of any size needs little memory. */
  blocks(): AsyncIterable<RowBlock<Raw>>;
  /** Undefined: the row is left out. A broken one is thrown. */
  read(raw: Raw): Row | undefined;
}

type EntryPlan<Row extends { readonly id: string }, Entered> = Omit<RowPlan<never, Row, Entered>, 'blocks' | 'read'>;

export type Prepared<Entered> = Entered | BrokenRow | undefined;

interface Located<Row> {
  readonly file: string;
  readonly line: number;
  readonly row: Row;
}

const BATCH = 200;
const LONGEST_BATCH = 4 * 1024 * 1024;
const AT_ONCE = 4;

export const knownReferences = prepared<{ external_id: string }>(
  'interchange_known_references',
  `select external_id from import_reference where source_id = $1 and kind = $2 and external_id = any($3::text[])`,
);

/** Brings in one file, batch after batch. While the database works on a batch, the next ones are read and prepared. */
export async function importRows<Raw, Row extends { readonly id: string }, Entered>(run: ImportRun, plan: RowPlan<Raw, Row, Entered>): Promise<void> {
  const batches = new BatchQueue(run, plan);
  let batch: Located<Row>[] = [];
  let length = 0;
  for await (const { rows, done, total } of plan.blocks()) {
    for (const { file = plan.file, line, raw } of rows) {
      const row = tolerate(run, file, line, () => plan.read(raw));
      if (!row) continue;
      batch.push({ file, line, row });
      length += plan.length?.(row) ?? 0;
      if (batch.length < BATCH && length < LONGEST_BATCH) continue;
      await batches.push(batch);
      [batch, length] = [[], 0];
    }
    run.onProgress({ step: plan.file, done, total });
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
    private readonly plan: EntryPlan<Row, Entered>,
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
  plan: EntryPlan<Row, Entered>,
  batch: Located<Row>[],
): Promise<Located<Entered>[]> {
  if (batch.length === 0) return [];
  const entries = await plan.prepare(batch.map(({ row }) => row));
  return entries.flatMap((entry, index) => {
    const { file, line } = batch[index]!;
    if (entry === undefined) return [];
    if (!(entry instanceof BrokenRow)) return [{ file, line, row: entry }];
    run.tally.reportBroken({ file, line, reason: entry.message });
    return [];
  });
}

/** A batch that the database refuses for what is in it is halved until the row to blame stands alone. */
async function enterAll<Row extends { readonly id: string }, Entered>(run: ImportRun, plan: EntryPlan<Row, Entered>, batch: Located<Entered>[]): Promise<void> {
  if (batch.length === 0) return;
  try {
    await withRetries(() => plan.enter(batch.map(({ row }) => row)));
  } catch (error) {
    const refusal = refusedByData(error);
    if (refusal === undefined) throw error;
    if (batch.length === 1) {
      const { file, line } = batch[0]!;
      run.tally.reportBroken({ file, line, reason: translate('interchange_reason_refused', { detail: refusal }) });
      return;
    }
    const middle = Math.ceil(batch.length / 2);
    await enterAll(run, plan, batch.slice(0, middle));
    await enterAll(run, plan, batch.slice(middle));
  }
}

function tolerate<Result>(run: ImportRun, file: string, line: number, story: () => Result): Result | undefined {
  try {
    return story();
  } catch (error) {
    if (!(error instanceof BrokenRow)) throw error;
    run.tally.reportBroken({ file, line, reason: error.message });
    return undefined;
  }
}
