import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string | null;
  readonly hasInstallScript: boolean;
  readonly dev: boolean;
}

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly link?: boolean;
}

const root = join(__dirname, '../..');

export function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as Content;
}

/** Every package of the lock file that comes from outside; one that stands at several places appears for each. */
export function lockedPackages(): LockedPackage[] {
  const { packages } = readJson<{ packages: Record<string, LockEntry> }>('package-lock.json');
  return Object.entries(packages).flatMap(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.link || !entry.version) return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return [{ name, version: entry.version, license: entry.license ?? null, hasInstallScript: entry.hasInstallScript ?? false, dev: entry.dev ?? false }];
  });
}
