import { FilesRefused, type FilesSettings, openFileStore } from '@kehila/platform';
import type { Console } from '../console/console';
import { CommandFailed } from '../failures/failure';

/** A bucket that is away comes back, and nobody waits for it. @throws CommandFailed where it refuses us, which does not pass */
export async function assertFilesServe(console: Console, files: FilesSettings): Promise<void> {
  if (files.kind !== 'bucket') return;
  const { bucket } = files;
  const isReachable = await openFileStore(files)
    .isReachable()
    .catch((error: unknown) => {
      if (error instanceof FilesRefused) throw new CommandFailed('cli_failed_files_refused', { bucket, reason: error.message });
      throw error;
    });
  if (!isReachable) console.warn(console.sentence('cli_files_away', { bucket }));
}
