import { resolve } from 'node:path';
import type { Command } from 'commander';
import { openFileStore, type Settings } from '@kehila/platform';
import { checkBackup } from '../backup/check-backup';
import { keyMarkOf } from '../backup/key-mark';
import { refuseUnlessEmpty, refuseUnlessKnown, restoreTables, restoreUploads } from '../backup/restore-backup';
import type { Console } from '../console/console';
import { openDatabase } from '../database/open-database';
import { summaryOf } from './backup';
import { command } from './command';

/** `kehila restore PATH`: brings a backup back into an empty database, after every byte of it was checked. */
export function restoreCommand(console: Console, settings: () => Settings): Command {
  return command('restore', 'cli_help_restore', console)
    .argument('<path>', console.sentence('cli_help_restore_path'))
    .action((path: string) => restore(console, settings(), resolve(path)));
}

async function restore(console: Console, settings: Settings, folder: string): Promise<void> {
  const progress = console.progress();
  try {
    const manifest = await checkBackup(folder, progress);
    refuseUnlessKnown(manifest);
    const backup = { manifest, folder };
    const database = await openDatabase(settings, 'serve');
    try {
      await refuseUnlessEmpty(database.ownerUrl);
      await restoreUploads(openFileStore(settings.files), backup, progress);
      await restoreTables(database.ownerUrl, backup, progress);
      await database.allow();
      await database.whole();
    } finally {
      await database.close();
    }
    progress.stop();
    const sameKey = manifest.keyMark === keyMarkOf(settings.secretKey);
    const summary = summaryOf(folder, manifest);
    console.result({ ...summary, sameKey });
    console.say('cli_restored', summary);
    if (!sameKey) console.warn(console.sentence('cli_restored_other_key'));
  } finally {
    progress.stop();
  }
}
