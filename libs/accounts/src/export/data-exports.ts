import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Actor, Clock, Database, Files, isFileId, UnitOfWork } from '@kehila/platform';
import { dueExports, expireExports, type ExportRow, newestExport, readyExport } from './data-export.sql';

const batch = 100;

/** Copies of one's data: how the newest stands, its bytes for its owner, and their end. */
@Injectable()
export class DataExports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly files: Files,
  ) {}

  newest(accountId: string): Promise<ExportRow | undefined> {
    return this.database.row(newestExport, [accountId, this.clock.now()]);
  }

  /** Undefined for everybody but its owner, and when its time is over. */
  async open(actor: Actor, exportId: string): Promise<{ stream: Readable; bytes: number } | undefined> {
    const row = actor.isAnonymous || !isFileId(exportId) ? undefined : await this.database.row(readyExport, [exportId, actor.accountId, this.clock.now()]);
    const stream = row && (await this.files.read(row.hash));
    return stream && { stream, bytes: Number(row.bytes) };
  }

  /** A job for the worker: those whose time is over. How many there were. */
  async removeExpired(): Promise<number> {
    const due = (await this.database.rows(dueExports, [this.clock.now(), batch])).map(({ id }) => id);
    if (due.length === 0) return 0;
    await this.work.run<void>({ act: 'expireDataExports', actor: Actor.anonymous('he') }, async (tx) => {
      const hashes = await tx.rows(expireExports, [due]);
      await this.files.removeBytes(
        tx,
        hashes.map(({ hash }) => hash),
      );
    });
    return due.length;
  }
}
