import { mkdir, readdir } from 'node:fs/promises';
import { CommandFailed } from '../failures/failure';

/** Makes a folder to write into, for its owner only. @throws CommandFailed when there is something in it: nothing is written over */
export async function takeEmptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw new CommandFailed('cli_failed_folder_taken', { path: folder });
}
