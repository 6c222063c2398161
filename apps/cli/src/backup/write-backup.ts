import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { to } from 'pg-copy-streams';
import type { FileStore } from '@kehila/platform';
import type { Progress } from '../console/progress';
import { connected } from '../database/connect';
import { takeEmptyFolder } from '../folders/empty-folder';
import { Hashing } from './hashing';
import { keyMarkOf } from './key-mark';
import { type BackupFile, type BackupTable, type Manifest, manifestFile, manifestMark, tablePath, uploadPath } from './manifest';
import { copyOut, migrationsOf, momentOf, sequencesOf, type Table, tablesOf } from './tables.sql';

const ownerOnly = { mode: 0o600 };
const folderOfOwner = { recursive: true, mode: 0o700 };

export interface ToBackUp {
  readonly databaseUrl: string;
  readonly uploads: FileStore;
  readonly secretKey: string;
}

/** Everything of one moment, beside a Kehila that goes on. What is there in `folder` already is never written over. */
export async function writeBackup(from: ToBackUp, folder: string, progress: Progress): Promise<Manifest> {
  await takeEmptyFolder(folder);
  return connected(from.databaseUrl, async (client) => {
    // One moment for all tables; who writes meanwhile is not held up.
    await client.query('begin isolation level repeatable read, read only');
    const at = await momentOf(client);
    const wanted = await tablesOf(client);
    const tables: BackupTable[] = [];
    for (const table of wanted) {
      tables.push(await writeTable(client, table, folder));
      progress.at('tables', tables.length, wanted.length);
    }
    const [migrations, sequences] = [await migrationsOf(client), await sequencesOf(client)];
    await client.query('commit');
    const uploads = await copyUploads(from.uploads, folder, progress);
    const manifest: Manifest = { format: 1, at, migrations, tables, sequences, uploads, keyMark: keyMarkOf(from.secretKey) };
    await writeManifest(manifest, folder);
    return manifest;
  });
}

async function writeTable(client: Client, table: Table, folder: string): Promise<BackupTable> {
  const path = tablePath(table.table);
  await mkdir(join(folder, 'tables'), folderOfOwner);
  const [rows, hashing] = [client.query(to(copyOut(table))), new Hashing()];
  await pipeline(rows, createGzip({ level: 6 }), hashing, createWriteStream(join(folder, path), ownerOnly));
  return { ...table, path, rows: rows.rowCount ?? 0, ...hashing.seen() };
}

/** They lie by the hash of their bytes and are never changed: what came after the tables were read is more than is needed, and does no harm. */
async function copyUploads(uploads: FileStore, folder: string, progress: Progress): Promise<BackupFile[]> {
  const hashes: string[] = [];
  for await (const hash of uploads.all()) hashes.push(hash);
  const copied: BackupFile[] = [];
  for (const hash of hashes) {
    const bytes = await uploads.read(hash);
    // Removed in this moment: then it belongs to nothing any more.
    if (!bytes) continue;
    const [path, hashing] = [uploadPath(hash), new Hashing()];
    await mkdir(dirname(join(folder, path)), folderOfOwner);
    await pipeline(bytes, hashing, createWriteStream(join(folder, path), ownerOnly));
    copied.push({ path, ...hashing.seen() });
    progress.at('uploads', copied.length, hashes.length);
  }
  return copied;
}

async function writeManifest(manifest: Manifest, folder: string): Promise<void> {
  const text = `${JSON.stringify(manifest, undefined, 1)}\n`;
  await writeFile(join(folder, manifestMark), `${createHash('sha256').update(text).digest('hex')}\n`, ownerOnly);
  await writeFile(join(folder, manifestFile), text, ownerOnly);
}
