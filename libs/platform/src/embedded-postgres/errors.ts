/** Why the embedded database could not be made or started. Who shows it to a person has a sentence for each. */
export type EmbeddedPostgresFault =
  'platformNotSupported' | 'folderNotWritable' | 'diskFull' | 'rootNotDroppable' | 'otherVersion' | 'foreignServer' | 'notStarted';

export class EmbeddedPostgresError extends Error {
  constructor(
    readonly fault: EmbeddedPostgresFault,
    /** What is known beyond the fault: a folder, a version, the end of a log. */
    readonly detail: string,
  ) {
    super(`embedded PostgreSQL: ${fault}: ${detail}`);
  }
}

const notOurs = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY'];

/** What a failed file operation means for the folder of the cluster. Anything unexpected is thrown as it is. */
export function faultOfFile(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new EmbeddedPostgresError('diskFull', folder);
  if (code && notOurs.includes(code)) return new EmbeddedPostgresError('folderNotWritable', folder);
  return error;
}

/** What the words of a program that failed mean. */
export function faultOfLog(log: string, folder: string): EmbeddedPostgresError {
  if (/no space left on device|disk quota exceeded/i.test(log)) return new EmbeddedPostgresError('diskFull', folder);
  if (/permission denied|read-only file system/i.test(log)) return new EmbeddedPostgresError('folderNotWritable', folder);
  return new EmbeddedPostgresError('notStarted', log.slice(-2_000));
}
