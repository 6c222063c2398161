import { createHash, randomUUID } from 'node:crypto';
import type { ReadStream } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { FilesPlace } from './files-place';

const ownerOnly = 0o600;

/** Bytes by their hash, spread over 65,536 folders. Names come from us, never from whoever sent something. */
@Injectable()
export class FileStore {
  constructor(private readonly place: FilesPlace) {}

  /** Keeps the bytes; the same ones are kept once. Written whole before they get their name: nobody reads half of them. */
  async put(bytes: Uint8Array): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const path = this.pathOf(hash);
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, bytes, { mode: ownerOnly });
    await rename(draft, path);
    return hash;
  }

  /** Undefined when there are none. */
  async read(hash: string): Promise<ReadStream | undefined> {
    try {
      const file = await open(this.pathOf(hash));
      return file.createReadStream();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async remove(hash: string): Promise<void> {
    await rm(this.pathOf(hash), { force: true });
  }

  private pathOf(hash: string): string {
    return join(this.place.folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  }
}
