import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore, hashOf, isHash, pathOfHash } from './file-store';

const ownerOnly = 0o600;

/** Uploads in a folder. */
export class FolderStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  /** Written whole before they get their name. */
  override async put(bytes: Uint8Array): Promise<string> {
    const hash = hashOf(bytes);
    const path = this.pathOf(hash);
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, bytes, { mode: ownerOnly });
    await rename(draft, path);
    return hash;
  }

  override has(hash: string): Promise<boolean> {
    return access(this.pathOf(hash)).then(
      () => true,
      () => false,
    );
  }

  override async read(hash: string): Promise<Readable | undefined> {
    const file = await open(this.pathOf(hash)).catch(unlessMissing);
    return file?.createReadStream();
  }

  override async remove(hash: string): Promise<void> {
    await rm(this.pathOf(hash), { force: true });
  }

  override async *all(): AsyncIterable<string> {
    const entries = (await readdir(this.folder, { recursive: true, withFileTypes: true }).catch(unlessMissing)) ?? [];
    for (const entry of entries) if (entry.isFile() && isHash(entry.name)) yield entry.name;
  }

  /** A folder that is missing is made with the first upload. */
  override isReachable(): Promise<boolean> {
    return Promise.resolve(true);
  }

  private pathOf(hash: string): string {
    return join(this.folder, ...pathOfHash(hash).split('/'));
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
