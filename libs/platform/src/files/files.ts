import { randomBytes } from 'node:crypto';
import type { ReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import type { Transaction } from '../work/transaction';
import type { FilePurpose } from './file-purpose';
import { FileStore } from './file-store';
import { FilesRemoved } from './file.events';
import { fileSize, insertFile, insertSize, lockHash, removeFiles } from './files.sql';
import type { ImageSize } from './image';

/** A stored size, ready to be sent. */
export interface StoredFile {
  readonly stream: ReadStream;
  readonly bytes: number;
}

const idBytes = 16;
const sizes: ReadonlySet<string> = new Set(['48', '96', '192', 'post']);
const shape = /^[A-Za-z0-9_-]{22}$/;

/** New, and not to be guessed. */
export function newFileId(): string {
  return randomBytes(idBytes).toString('base64url');
}

export function isFileId(text: string): boolean {
  return shape.test(text);
}

/** Uploads: rows that say whose they are, and bytes in the store. */
@Injectable()
export class Files {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
  ) {}

  /** Keeps an image in the transaction of the act that brings it. If that fails, the bytes are nobody's and harmless. */
  async keep(tx: Transaction, purpose: FilePurpose, ownerId: string, sizes: readonly ImageSize[]): Promise<string> {
    const id = newFileId();
    await tx.rows(insertFile, [id, ownerId, purpose, tx.now]);
    for (const { size, bytes, width, height } of sizes) {
      const hash = await this.keepBytes(tx, bytes);
      await tx.rows(insertSize, [id, size, hash, bytes.length, width, height]);
    }
    return id;
  }

  /** Keeps bytes that a row of the caller names by their hash. */
  async keepBytes(tx: Transaction, bytes: Uint8Array): Promise<string> {
    const hash = await this.store.put(bytes);
    await tx.rows(lockHash, [hash]);
    // They may have been removed between the two, by somebody who had the lock.
    await this.store.put(bytes);
    return hash;
  }

  /** Undefined when there is no such file. */
  async open(id: string, size: string): Promise<StoredFile | undefined> {
    const row = isFileId(id) && sizes.has(size) ? await this.database.row(fileSize, [id, size]) : undefined;
    const stream = row && (await this.store.read(row.hash));
    return stream && { stream, bytes: row.bytes };
  }

  read(hash: string): Promise<ReadStream | undefined> {
    return this.store.read(hash);
  }

  /** Removes the files; their bytes go after the commit. */
  async remove(tx: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const hashes = await tx.rows(removeFiles, [ids]);
    await this.removeBytes(
      tx,
      hashes.map(({ hash }) => hash),
    );
  }

  /** For bytes whose row is gone, in this transaction. */
  async removeBytes(tx: Transaction, hashes: readonly string[]): Promise<void> {
    if (hashes.length > 0) await tx.record(new FilesRemoved({ hashes, at: tx.now }));
  }
}
