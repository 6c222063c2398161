import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { useImports } from '../import.factory';
import type { ImportSummary } from '../run/import-summary';
import { ImportDiscourse } from './import-discourse';

export type WrittenFields = Readonly<Record<string, string | number | boolean | null>>;

/** Fields of a row, or a row as it stands in the dump. */
export type WrittenTables = Readonly<Record<string, readonly (WrittenFields | string)[]>>;

export interface BackupOnDisk {
  readonly path: string;
  remove(): Promise<void>;
}

export const at = (time: string): string => `2021-05-01 ${time}:00.123456`;

/** Columns in the order of an own, with some that nobody reads among them: secrets, addresses. */
const columns: Readonly<Record<string, readonly string[]>> = {
  categories: ['id', 'name', 'color', 'read_restricted', 'slug'],
  posts: [
    ...['id', 'user_id', 'topic_id', 'post_number', 'raw', 'cooked', 'raw_email', 'created_at', 'reply_to_post_number', 'deleted_at', 'like_count'],
    ...['post_type', 'hidden', 'user_deleted', 'version', 'last_version_at'],
  ],
  tag_group_memberships: ['id', 'tag_id', 'tag_group_id'],
  tag_group_permissions: ['id', 'tag_group_id', 'group_id', 'permission_type'],
  tags: ['id', 'name', 'topic_count'],
  topic_custom_fields: ['id', 'topic_id', 'name', 'value', 'created_at'],
  topic_tags: ['id', 'topic_id', 'tag_id', 'created_at'],
  discourse_solved_solved_topics: ['id', 'topic_id', 'answer_post_id', 'accepter_user_id', 'created_at'],
  topics: ['id', 'title', 'created_at', 'views', 'user_id', 'bumped_at', 'deleted_at', 'archetype', 'category_id', 'visible', 'closed', 'archived'],
  user_emails: ['id', 'user_id', 'email'],
  site_settings: ['id', 'name', 'data_type', 'value'],
  user_options: ['user_id', 'email_digests', 'hide_profile', 'hide_presence', 'hide_profile_and_presence'],
  user_profiles: ['user_id', 'location', 'bio_raw'],
  users: [
    ...['id', 'username', 'name', 'password_hash', 'salt', 'ip_address', 'created_at', 'last_seen_at', 'trust_level', 'active', 'staged'],
    'suspended_till',
  ],
};

/** A dump as pg_dump writes it: tables by their names, whatever stands between them. */
export function dumpText(tables: WrittenTables): string {
  const blocks = Object.entries({ categories: [category(1)], topics: [], posts: [], ...tables })
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, rows]) => {
      const names = columns[name]!;
      return `--\n-- Data for Name: ${name}\n--\n\nCOPY public.${name} (${names.join(', ')}) FROM stdin;\n${rows.map((row) => `${rowText(names, row)}\n`).join('')}\\.\n\n`;
    });
  return `--\n-- PostgreSQL database dump\n--\n\nSET client_encoding = 'UTF8';\n\nCREATE TABLE public.posts (\n    id integer NOT NULL\n);\n\n${blocks.join('\n')}`;
}

function rowText(names: readonly string[], row: WrittenFields | string): string {
  if (typeof row === 'string') return row;
  return names.map((name) => fieldText(row[name] ?? null)).join('\t');
}

function fieldText(value: string | number | boolean | null): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return String(value).replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
}

/** The archive as an administrator downloads it: the dump, then what was uploaded. */
export async function writeBackup(sql: string): Promise<BackupOnDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'kehila backup '));
  const path = join(folder, 'forum-2021-05-01.tar.gz');
  const archive = pack();
  archive.entry({ name: 'meta.json' }, '{}');
  archive.entry({ name: './dump.sql.gz' }, gzipSync(sql));
  archive.entry({ name: 'uploads/default/original/1X/a.png' }, Buffer.alloc(200_000, 7));
  archive.finalize();
  await pipeline(archive, createGzip(), createWriteStream(path));
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A community into which backups are brought. */
export function useBackups() {
  const imports = useImports('discourse', ImportDiscourse);
  async function backupOf(tables: WrittenTables): Promise<string> {
    const { path } = await writeBackup(dumpText(tables));
    imports.removed(dirname(path));
    return path;
  }
  /** A backup into a space of its own. */
  const imported = async (tables: WrittenTables): Promise<ImportSummary> => imports.run({ path: await backupOf(tables) });
  return { ...imports, backupOf, imported };
}

export async function writeFileBeside(backup: BackupOnDisk, name: string, bytes: string | Buffer): Promise<string> {
  const path = join(backup.path, '..', name);
  await writeFile(path, bytes);
  return path;
}

export function category(id: number, more: WrittenFields = {}): WrittenFields {
  return { id, name: `Support ${id}`, color: '0088CC', read_restricted: false, slug: `support-${id}`, ...more };
}

export function user(id: number, more: WrittenFields = {}): WrittenFields {
  return {
    ...{ id, username: `person_${id}`, name: `Real Name ${id}`, password_hash: 'secret-hash', salt: 'secret-salt', ip_address: '192.0.2.7' },
    ...{ created_at: at('07:00'), last_seen_at: at('20:00'), trust_level: 1, active: true, staged: false, ...more },
  };
}

export function topic(id: number, more: WrittenFields = {}): WrittenFields {
  return {
    ...{ id, title: `Topic ${id}`, created_at: at('08:00'), views: 7, user_id: 1, bumped_at: at('12:00'), archetype: 'regular', category_id: 1 },
    ...{ visible: true, closed: false, archived: false, ...more },
  };
}

export function post(id: number, topicId: number, number: number, more: WrittenFields = {}): WrittenFields {
  return {
    ...{
      id,
      user_id: 1,
      topic_id: topicId,
      post_number: number,
      raw: `Text of post ${id}.`,
      cooked: '<p>cooked</p>',
      raw_email: 'From: dana@secret.example',
      created_at: at('09:00'),
    },
    ...{ like_count: 0, post_type: 1, hidden: false, user_deleted: false, version: 1, last_version_at: at('09:00'), ...more },
  };
}
