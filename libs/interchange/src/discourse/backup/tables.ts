import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { translate } from '@kehila/platform';
import { ImportRefused } from '../../import-refused';
import type { ImportOptions } from '../../run/imports';
import { linesOf } from './lines';
import { openBackup } from './open-backup';

/** What is read. Addresses, passwords, private notes and logs of the former site are in other tables, and stay there. */
export const TABLES = [
  'categories',
  'tags',
  'topic_tags',
  'topics',
  'topic_custom_fields',
  'discourse_solved_solved_topics',
  'users',
  'user_profiles',
  'user_stats',
  'posts',
] as const;

export type TableName = (typeof TABLES)[number];

/** The rows of one table in a file of their own, one a line as the dump has them. */
export interface TableFile {
  readonly path: string;
  readonly columns: readonly string[];
  /** The line of the dump that the first row stands in. */
  readonly firstLine: number;
  readonly bytes: number;
}

export type BackupTables = ReadonlyMap<TableName, TableFile>;

const COPY = /^COPY (?:"?\w+"?\.)?"?(\w+)"? \((.+)\) FROM stdin;\r?$/;
const END = '\\.';
const wanted: ReadonlySet<string> = new Set(TABLES);

/**
 * A dump has its tables in the order of their names, and we need them in the order in which they refer to each other: the rows of those
 * that we need are put into files, so that none has to be kept in memory. Of a table only its first block counts.
 * @throws ImportRefused when it cannot be read to its end, or is no backup of Discourse.
 */
export async function takeApart(path: string, folder: string, { onProgress, signal }: Pick<ImportOptions, 'onProgress' | 'signal'>): Promise<BackupTables> {
  const tables = new Map<TableName, TableFile>();
  let block: Block | undefined;
  let line = 0;
  const read = (done: number, total: number) => onProgress?.({ step: 'dump.sql', done, total });
  for await (const lines of linesOf(openBackup(path, read))) {
    signal?.throwIfAborted();
    for (const text of lines) {
      line += 1;
      if (!block) {
        const [, name = '', columns = ''] = text.startsWith('COPY ') ? (COPY.exec(text) ?? []) : [];
        if (name !== '')
          block = await Block.begin(tables.has(name as TableName) || !wanted.has(name) ? undefined : join(folder, name), name, columns, line + 1);
      } else if (text === END || text === `${END}\r`) {
        const file = await block.end();
        if (file) tables.set(block.name as TableName, file);
        block = undefined;
      } else block.push(text);
    }
    await block?.write();
  }
  await block?.end();
  if (block) throw new ImportRefused(translate('interchange_refused_damaged', { path, detail: `COPY ${block.name}` }));
  if (!tables.has('posts') || !tables.has('topics')) throw new ImportRefused(translate('interchange_refused_no_dump', { path }));
  return tables;
}

/** The rows of one table as they go by; into a file where the table is one that we need. */
class Block {
  private rows: string[] = [];
  private bytes = 0;

  private constructor(
    readonly name: string,
    private readonly columns: readonly string[],
    private readonly firstLine: number,
    private readonly path: string | undefined,
    private readonly file: FileHandle | undefined,
  ) {}

  static async begin(path: string | undefined, name: string, columns: string, firstLine: number): Promise<Block> {
    const names = columns.split(', ').map((column) => column.replaceAll('"', ''));
    return new Block(name, names, firstLine, path, path === undefined ? undefined : await open(path, 'wx', 0o600));
  }

  push(row: string): void {
    if (this.file) this.rows.push(row);
  }

  async write(): Promise<void> {
    if (!this.file || this.rows.length === 0) return;
    const text = `${this.rows.join('\n')}\n`;
    this.rows = [];
    this.bytes += text.length;
    await this.file.write(text, null, 'latin1');
  }

  async end(): Promise<TableFile | undefined> {
    await this.write();
    await this.file?.close();
    return this.path === undefined ? undefined : { path: this.path, columns: this.columns, firstLine: this.firstLine, bytes: this.bytes };
  }
}
