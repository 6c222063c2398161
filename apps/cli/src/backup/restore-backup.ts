import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Client, escapeIdentifier } from 'pg';
import { from } from 'pg-copy-streams';
import { migrations } from '@kehila/migrations';
import type { FileStore } from '@kehila/platform';
import type { Progress } from '../console/progress';
import { connected } from '../database/connect';
import { migrate, migrateBackTo } from '../database/migrate';
import { CommandFailed } from '../failures/failure';
import type { Manifest } from './manifest';
import { copyIn, foreignKeysOf } from './tables.sql';

export interface ToRestore {
  readonly manifest: Manifest;
  /** Of the backup. */
  readonly folder: string;
}

/** Nobody brings back over a community that stands there, or while somebody works on it. @throws CommandFailed */
export async function refuseUnlessEmpty(ownerUrl: string): Promise<void> {
  await connected(ownerUrl, async (client) => {
    const { rows } = await client.query<{ used: boolean; served: boolean }>(`
      select exists (select from account) as used,
             exists (select from pg_stat_activity where datname = current_database() and application_name like 'kehila%' and pid <> pg_backend_pid()) as served`);
    if (rows[0]?.used) throw new CommandFailed('cli_failed_restore_not_empty');
    if (rows[0]?.served) throw new CommandFailed('cli_failed_restore_served');
  });
}

/** A version that wrote it later than this one cannot be read. @throws CommandFailed */
export function refuseUnlessKnown({ migrations: gone }: Manifest): void {
  const known = new Set(migrations.map(({ name }) => name));
  if (!gone.every((name) => known.has(name))) throw new CommandFailed('cli_failed_backup_newer');
}

/** Makes the tables as they were, fills them in one transaction and brings them up to date. Whatever fails while they are filled, they stay empty. */
export async function restoreTables(ownerUrl: string, { manifest, folder }: ToRestore, progress: Progress): Promise<void> {
  const gone = migrations.filter(({ name }) => manifest.migrations.includes(name));
  const common = migrations.findIndex(({ name }) => !manifest.migrations.includes(name));
  await migrateBackTo(ownerUrl, common === -1 ? migrations : migrations.slice(0, common));
  await migrate(ownerUrl, gone);
  await connected(ownerUrl, async (client) => {
    await client.query('begin');
    await withoutRules(client, manifest, async () => {
      for (const [index, table] of manifest.tables.entries()) {
        await pipeline(createReadStream(join(folder, table.path)), createGunzip(), client.query(from(copyIn(table))));
        progress.at('tables', index + 1, manifest.tables.length);
      }
    });
    for (const [name, value] of Object.entries(manifest.sequences))
      if (value !== null) await client.query('select setval($1::regclass, $2::bigint)', [`public.${escapeIdentifier(name)}`, value]);
    await client.query('commit');
    await client.query('analyze');
  });
  await migrate(ownerUrl);
}

/** Rows come in the order of their tables' names, not of what they refer to; and what follows a change has followed already. References are checked at the end. */
async function withoutRules(client: Client, { tables }: Manifest, fill: () => Promise<void>): Promise<void> {
  const names = tables.map(({ table }) => escapeIdentifier(table));
  const foreignKeys = await foreignKeysOf(client);
  for (const { table, name } of foreignKeys) await client.query(`alter table ${table} drop constraint ${escapeIdentifier(name)}`);
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  // What migrations put in stands in the backup too, as it has become since.
  await client.query(`truncate ${names.join(', ')}`);
  await fill();
  for (const name of names) await client.query(`alter table ${name} enable trigger user`);
  for (const { table, name, definition } of foreignKeys) await client.query(`alter table ${table} add constraint ${escapeIdentifier(name)} ${definition}`);
}

/** Each under the name that it had, which is the hash of its bytes: done again, it does no harm. */
export async function restoreUploads(uploads: FileStore, { manifest, folder }: ToRestore, progress: Progress): Promise<void> {
  for (const [index, { path }] of manifest.uploads.entries()) {
    await uploads.put(await readFile(join(folder, path)));
    progress.at('uploads', index + 1, manifest.uploads.length);
  }
}
