import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../actor';
import { Database } from '../database';
import type { Transaction } from '../work/transaction';
import type { FilePurpose } from './file-purpose';
import { FileStore } from './file-store';
import { FilesRemoved } from './file.events';
import { fileSize, insertFile, insertSize, lockHash, lockOwner, removeFiles, textImagesSince } from './files.sql';
import type { ImageSize } from './image';
import { AllImagePlaces, type TextImage } from './image-places';

/** A stored size that may be sent. */
export interface StoredFile {
  readonly hash: string;
  readonly bytes: number;
  readonly purpose: FilePurpose;
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

/** From when on what somebody brought counts towards their day. */
export function dayBefore(now: Date): Date {
  return new Date(now.getTime() - 24 * 3_600_000);
}

/** Uploads: rows that say whose they are, and bytes in the store. */
@Injectable()
export class Files {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly places: AllImagePlaces,
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

  /** How many images for texts somebody has brought within a day. Until the transaction ends, they bring no other. */
  async broughtToday(tx: Transaction, ownerId: string): Promise<number> {
    await this.waitForOwn(tx, ownerId);
    return (await tx.row(textImagesSince, [ownerId, dayBefore(tx.now)]))?.brought ?? 0;
  }

  /** Whoever brings several at once waits for themselves, so that what they have brought can be counted. */
  async waitForOwn(tx: Transaction, ownerId: string): Promise<void> {
    await tx.rows(lockOwner, [ownerId]);
  }

  /** Keeps bytes that a row of the caller names by their hash. */
  async keepBytes(tx: Transaction, bytes: Uint8Array): Promise<string> {
    const hash = await this.store.put(bytes);
    await tx.rows(lockHash, [hash]);
    // They may have been removed between the two, by somebody who had the lock.
    if (!(await this.store.has(hash))) await this.store.put(bytes);
    return hash;
  }

  /** Undefined when there is no such file, and when it is not for this person: who asks does not learn which. */
  async find(actor: Actor, id: string, size: string): Promise<StoredFile | undefined> {
    const file = isFileId(id) && sizes.has(size) ? await this.database.row(fileSize, [id, size]) : undefined;
    return file && (await this.isFor(actor, { ...file, id })) ? file : undefined;
  }

  read(hash: string): Promise<Readable | undefined> {
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

  /** Faces are for all; an image in a text for who brought it, and for those who may see the text. */
  private async isFor(actor: Actor, file: TextImage & Pick<StoredFile, 'purpose'>): Promise<boolean> {
    return file.purpose === 'avatar' || actor.is(file.ownerId) || this.places.shows(actor, file);
  }

  /** For bytes whose row is gone, in this transaction. */
  async removeBytes(tx: Transaction, hashes: readonly string[]): Promise<void> {
    if (hashes.length > 0) await tx.record(new FilesRemoved({ hashes, at: tx.now }));
  }
}
