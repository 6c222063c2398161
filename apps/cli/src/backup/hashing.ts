import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BackupFile } from './manifest';

/** Lets bytes through, counts them and makes their hash. */
export class Hashing extends Transform {
  private readonly hash = createHash('sha256');
  private bytes = 0;

  override _transform(part: Buffer, _encoding: string, done: (error: null, part: Buffer) => void): void {
    this.hash.update(part);
    this.bytes += part.length;
    done(null, part);
  }

  /** Once everything has passed. */
  seen(): Pick<BackupFile, 'bytes' | 'sha256'> {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

/** @throws ENOENT when there is no such file */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
