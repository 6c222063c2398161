import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Progress } from '../console/progress';
import { CommandFailed } from '../failures/failure';
import { hashOfFile } from './hashing';
import { type BackupFile, type BackupTable, type Manifest, manifestFile, manifestMark, tablePath, uploadPath } from './manifest';

/** Reads every byte before anything is done with it. @throws CommandFailed naming the first file that is missing or not as it was written */
export async function checkBackup(folder: string, progress: Progress): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const files = [...manifest.tables, ...manifest.uploads];
  for (const [index, { path, sha256 }] of files.entries()) {
    const found = await hashOfFile(join(folder, path)).catch(unlessMissing);
    if (found !== sha256) throw new CommandFailed(found ? 'cli_failed_backup_changed' : 'cli_failed_backup_missing', { path: join(folder, path) });
    progress.at('check', index + 1, files.length);
  }
  return manifest;
}

async function readManifest(folder: string): Promise<Manifest> {
  const [text, mark] = await Promise.all([manifestFile, manifestMark].map((name) => readFile(join(folder, name), 'utf8').catch(unlessMissing)));
  if (text === undefined || mark === undefined) throw new CommandFailed('cli_failed_backup_not_whole', { path: folder });
  if (createHash('sha256').update(text).digest('hex') !== mark.trim())
    throw new CommandFailed('cli_failed_backup_changed', { path: join(folder, manifestFile) });
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== 1) throw new CommandFailed('cli_failed_backup_newer');
  if (!manifest.tables.every(isTable) || !manifest.uploads.every(isUpload))
    throw new CommandFailed('cli_failed_backup_changed', { path: join(folder, manifestFile) });
  return manifest;
}

/** A manifest that leads out of its folder is none of ours. */
const isTable = ({ path, table }: BackupTable): boolean => /^[a-z_0-9]+$/.test(table) && path === tablePath(table);
const isUpload = ({ path, sha256 }: BackupFile): boolean => /^[0-9a-f]{64}$/.test(sha256) && path === uploadPath(sha256);

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
  return undefined;
}
