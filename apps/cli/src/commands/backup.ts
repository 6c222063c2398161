import { resolve } from 'node:path';
import type { Command } from 'commander';
import { openFileStore, type Settings } from '@kehila/platform';
import type { Manifest } from '../backup/manifest';
import { writeBackup } from '../backup/write-backup';
import type { Console } from '../console/console';
import { openDatabase } from '../database/open-database';
import { command } from './command';

/** `kehila backup PATH`: everything of one moment in a folder, beside a running `kehila start` or alone. */
export function backupCommand(console: Console, settings: () => Settings): Command {
  return command('backup', 'cli_help_backup', console)
    .argument('<path>', console.sentence('cli_help_backup_path'))
    .action((path: string) => backup(console, settings(), resolve(path)));
}

async function backup(console: Console, settings: Settings, path: string): Promise<void> {
  const progress = console.progress();
  const database = await openDatabase(settings, 'use');
  try {
    const from = { databaseUrl: database.url, uploads: openFileStore(settings.files), secretKey: settings.secretKey };
    const summary = summaryOf(path, await writeBackup(from, path, progress));
    progress.stop();
    console.result(summary);
    console.say('cli_backed_up', summary);
    console.say('cli_backup_key');
  } finally {
    progress.stop();
    await database.close();
  }
}

/** What is said of a backup. */
export function summaryOf(path: string, { at, tables, uploads }: Manifest) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const bytes = [...tables, ...uploads].reduce((sum, file) => sum + file.bytes, 0);
  return { path, at, tables: tables.length, rows, uploads: uploads.length, bytes };
}
