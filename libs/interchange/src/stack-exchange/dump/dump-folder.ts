import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { translate } from '@kehila/platform';
import { ImportRefused } from '../../import-refused';

export const DUMP_FILES = ['Users.xml', 'Badges.xml', 'Tags.xml', 'Votes.xml', 'Posts.xml', 'Comments.xml', 'PostLinks.xml', 'PostHistory.xml'] as const;

export type DumpFile = (typeof DUMP_FILES)[number];

export interface FoundFile {
  readonly path: string;
  readonly bytes: number;
}

/** The files of a dump that are there. All but the posts may be absent. */
export type DumpFolder = ReadonlyMap<DumpFile, FoundFile>;

/** @throws ImportRefused when there is no folder, or no posts in it. */
export async function openDumpFolder(path: string): Promise<DumpFolder> {
  const names = await readdir(path).catch(() => {
    throw new ImportRefused(translate('interchange_refused_no_folder', { path }));
  });
  const found = new Map<DumpFile, FoundFile>();
  for (const file of DUMP_FILES) {
    const name = names.find((candidate) => candidate.toLowerCase() === file.toLowerCase());
    if (name) found.set(file, { path: join(path, name), bytes: (await stat(join(path, name))).size });
  }
  if (!found.has('Posts.xml')) throw new ImportRefused(translate('interchange_refused_no_posts', { path }));
  return found;
}
