import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** Port: bytes by their hash, SHA-256 in hexadecimal digits. Names come from us, never from whoever sent something. */
export abstract class FileStore {
  /** Keeps the bytes, and gives their hash. Nobody reads half of them; the same ones are kept once. */
  abstract put(bytes: Uint8Array): Promise<string>;

  abstract has(hash: string): Promise<boolean>;

  /** Undefined when there are none. */
  abstract read(hash: string): Promise<Readable | undefined>;

  abstract remove(hash: string): Promise<void>;

  /** The hashes of all that is kept. */
  abstract all(): AsyncIterable<string>;

  /** Whether one can work with it now. @throws FilesRefused where it says that one never will */
  abstract isReachable(): Promise<boolean>;
}

/** The store does not answer, for the moment. */
export class FilesAway extends Error {}

/** The store refuses us: its name, or what we show to it, is wrong. */
export class FilesRefused extends Error {}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Where the bytes lie beneath a folder or a prefix: spread over 65,536 folders. */
export const pathOfHash = (hash: string): string => `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;

export const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);
