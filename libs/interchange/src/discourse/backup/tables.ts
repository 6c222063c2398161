import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { translate } from '@kehila/platform';
import { ImportRefused } from '../../import-refused';
import type { ImportOptions } from '../../run/imports';
import { KeptColumns } from './kept-columns';
import { linesOf } from './lines';
import { openBackup } from './open-backup';

/** What is read. Nothing else of a table is put on the disk: `users` has addresses of computers and passwords too, `posts` whole mails. */
const TABLES = {
  categories: ['id', 'name', 'read_restricted'],
  tags: ['id', 'name'],
  tag_group_memberships: ['tag_id', 'tag_group_id'],
  tag_group_permissions: ['tag_group_id', 'group_id'],
  topic_tags: ['id', 'topic_id', 'tag_id'],
  topics: ['id', 'title', 'views', 'bumped_at', 'deleted_at', 'archetype', 'category_id', 'visible', 'closed', 'archived'],
  topic_custom_fields: ['id', 'topic_id', 'name', 'value', 'created_at'],
  discourse_solved_solved_topics: ['id', 'topic_id', 'answer_post_id', 'created_at'],
  site_settings: ['id', 'name', 'value'],
  users: ['id', 'username', 'created_at', 'last_seen_at', 'trust_level', 'suspended_till', 'active', 'staged'],
  user_options: ['user_id', 'hide_profile', 'hide_presence', 'hide_profile_and_presence'],
  user_profiles: ['user_id', 'bio_raw'],
  posts: ['id', 'user_id', 'topic_id', 'post_number', 'raw', 'created_at', 'reply_to_post_number', 'deleted_at', 'like_count', 'post_type'].concat([
    'hidden',
    'user_deleted',
    'version',
    'last_version_at',
  ]),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Of these tables only the rows of one name are needed; the settings of a forum have its keys among them. */
const NEEDED_NAMES: Readonly<Partial<Record<TableName, string>>> = {
  topic_custom_fields: 'accepted_answer_post_id',
  site_settings: 'hide_user_profiles_from_public',
};

export type TableName = keyof typeof TABLES;

/** The rows of one table, one a line as the dump has them. Its file has no name any more: it is gone with the process, however that ends. */
export interface TableFile {
  readonly file: FileHandle;
  readonly columns: readonly string[];
  /** The line of the dump that the first row stands in. */
  readonly firstLine: number;
  readonly bytes: number;
}

export type BackupTables = ReadonlyMap<TableName, TableFile>;

const COPY = /^COPY (?:"?\w+"?\.)?"?(\w+)"? \((.+)\) FROM stdin;\r?$/;
const END = '\\.';

/**
 * A dump has its tables in the order of their names, and we need them in the order in which they refer to each other: the rows of those
 * that we need are put into files, so that none has to be kept in memory. Of a table only its first block counts.
 * @throws ImportRefused when it cannot be read to its end, or is no backup of Discourse.
 */
export async function takeApart(path: string, options: Pick<ImportOptions, 'onProgress' | 'signal'>): Promise<BackupTables> {
  const tables = new Map<TableName, TableFile>();
  try {
    await readInto(tables, path, options);
    if (!tables.has('posts') || !tables.has('topics')) throw new ImportRefused(translate('interchange_refused_no_dump', { path }));
    return tables;
  } catch (error) {
    await closeTables(tables);
    throw error;
  }
}

export async function closeTables(tables: BackupTables): Promise<void> {
  for (const { file } of tables.values()) await file.close();
}

async function readInto(tables: Map<TableName, TableFile>, path: string, { onProgress, signal }: Pick<ImportOptions, 'onProgress' | 'signal'>): Promise<void> {
  let block: Block | undefined;
  let line = 0;
  const read = (done: number, total: number) => onProgress?.({ step: 'dump.sql', done, total });
  try {
    for await (const lines of linesOf(openBackup(path, read))) {
      signal?.throwIfAborted();
      for (const text of lines) {
        line += 1;
        if (!block) {
          const [, name = '', columns = ''] = text.startsWith('COPY ') ? (COPY.exec(text) ?? []) : [];
          if (name !== '') block = await Block.begin(name, columns, line + 1, isWanted(name) && !tables.has(name));
        } else if (text === END || text === `${END}\r`) {
          const table = await block.end();
          if (table) tables.set(block.name as TableName, table);
          block = undefined;
        } else block.push(text);
      }
      await block?.write();
    }
    if (block) throw new ImportRefused(translate('interchange_refused_damaged', { path, detail: `COPY ${block.name}` }));
  } finally {
    await block?.leave();
  }
}

function isWanted(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}

/** The rows of one table as they go by; into a file where the table is one that we need. */
class Block {
  private rows: string[] = [];
  private bytes = 0;

  private constructor(
    readonly name: string,
    private readonly columns: KeptColumns,
    private readonly firstLine: number,
    private readonly file: FileHandle | undefined,
  ) {}

  static async begin(name: string, columns: string, firstLine: number, isKept: boolean): Promise<Block> {
    const names = columns.split(', ').map((column) => column.replaceAll('"', ''));
    const kept = isWanted(name) ? new KeptColumns(names, TABLES[name], NEEDED_NAMES[name]) : new KeptColumns(names, []);
    return new Block(name, kept, firstLine, isKept ? await namelessFile() : undefined);
  }

  push(row: string): void {
    if (this.file) this.rows.push(this.columns.of(row));
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
    return this.file && { file: this.file, columns: this.columns.names, firstLine: this.firstLine, bytes: this.bytes };
  }

  async leave(): Promise<void> {
    await this.file?.close();
  }
}

/** Private posts go through it: nobody else can open it, and no crash leaves it behind. */
async function namelessFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'kehila-import-'));
  try {
    return await open(join(folder, 'table'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
