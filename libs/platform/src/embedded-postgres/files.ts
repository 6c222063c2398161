import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultOfFile } from './errors';

/** Where a cluster keeps what: one folder holds everything, so that it can be moved and removed as one. */
export class ClusterFolder {
  readonly data: string;
  readonly password: string;
  readonly log: string;

  constructor(readonly path: string) {
    this.data = join(path, 'data');
    this.password = join(path, 'password');
    this.log = join(path, 'postgres.log');
  }

  get isInitialised(): boolean {
    return existsSync(join(this.data, 'PG_VERSION'));
  }

  get version(): string {
    return readFileSync(join(this.data, 'PG_VERSION'), 'utf8').trim();
  }

  create(mode: number): void {
    try {
      mkdirSync(this.path, { recursive: true, mode });
      const probe = join(this.path, `.probe-${process.pid}-${randomUUID()}`);
      writeFileSync(probe, '');
      rmSync(probe);
    } catch (error) {
      throw faultOfFile(error, this.path);
    }
  }

  /** The password of the superuser, made once; two processes that start together agree on one. */
  readPassword(): string {
    if (!existsSync(this.password)) this.makePassword();
    return readFileSync(this.password, 'utf8').trim();
  }

  /** Keeps the log of the last start beside the new one. */
  beginLog(): void {
    if (existsSync(this.log)) renameSync(this.log, `${this.log}.1`);
  }

  endOfLog(): string {
    return existsSync(this.log) ? readFileSync(this.log, 'utf8').slice(-4_000) : '';
  }

  private makePassword(): void {
    const draft = `${this.password}-${process.pid}-${randomUUID()}`;
    try {
      writeFileSync(draft, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
      linkSync(draft, this.password);
    } catch (error) {
      if (!existsSync(this.password)) throw faultOfFile(error, this.path);
    } finally {
      rmSync(draft, { force: true });
    }
  }
}
