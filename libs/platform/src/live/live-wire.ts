import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Client } from 'pg';
import { Database, prepared } from '../database';

/** `standing`, `bell` and `thread` are of an account or a question; the queue is one for all. */
export type LiveKind = 'standing' | 'bell' | 'thread' | 'queue';

export interface Hearer {
  heard(kind: LiveKind, ids: readonly string[]): void;
  /** From now on nothing is heard. */
  lost(): void;
}

/** So many ids a message: PostgreSQL takes 8,000 bytes. */
const tell = prepared<never>(
  'live_tell',
  `select pg_notify('kehila_live', $1 || ':' || string_agg(id, ',')) from (
     select id, (row_number() over () - 1) / 300 as part from unnest($2::text[]) id) t group by part`,
);

/** Heard by every process that listens; who does not hear themselves is listening to nothing. */
const probe = prepared<never>('live_probe', `select pg_notify('kehila_live', 'probe:' || $1)`);

const probeEveryMilliseconds = 10_000;
const probeWithinMilliseconds = 2_000;

/**
 * News between processes, by LISTEN and NOTIFY: one connection for each process that anybody listens at, none before. What is told says that
 * something has changed, never what: whoever hears it asks anew, with their own rights. A message may be lost with the connection; then whoever
 * listened is told so, and begins again.
 */
@Injectable()
export class LiveWire implements OnModuleDestroy {
  private readonly logger = new Logger(LiveWire.name);
  /** By which its own probes are known. */
  private readonly name = randomUUID();
  private connection: Promise<Client> | undefined;
  private answered: (() => void) | undefined;
  private probing: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  /** After the commit of what has changed. */
  async tell(kind: LiveKind, ids: readonly string[] = ['']): Promise<void> {
    if (ids.length > 0) await this.database.rows(tell, [kind, ids]);
  }

  /** Resolves when everything that is told from then on is heard. @throws when the database cannot be reached, or lets nothing through. */
  async listen(hearer: Hearer): Promise<void> {
    this.connection ??= this.connect(hearer);
    await this.connection;
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.probing);
    const { connection } = this;
    this.connection = undefined;
    const client = await connection?.catch(() => undefined);
    await client?.end().catch(() => undefined);
  }

  private async connect(hearer: Hearer): Promise<Client> {
    const client = new Client({ ...this.database.pool.options, application_name: 'kehila live' });
    let isLost = false;
    const lose = (reason: unknown): void => {
      if (isLost || !this.connection) return;
      isLost = true;
      this.connection = undefined;
      clearInterval(this.probing);
      this.logger.warn(`the wire between the processes is cut: ${String(reason)}`);
      client.end().catch(() => undefined);
      hearer.lost();
    };
    client.on('error', lose);
    client.on('end', () => lose('it was closed'));
    client.on('notification', ({ payload = '' }) => this.heard(payload, hearer));
    try {
      await client.connect();
      await client.query('listen kehila_live');
      await this.prove();
    } catch (error) {
      lose(error);
      throw error;
    }
    this.probing = setInterval(() => void this.prove().catch(lose), probeEveryMilliseconds);
    this.probing.unref();
    return client;
  }

  /** A pool of connections in between lets LISTEN pass and delivers nothing: what we tell ourselves must come back. */
  private async prove(): Promise<void> {
    const back = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('what was told did not come back')), probeWithinMilliseconds);
      this.answered = () => {
        clearTimeout(late);
        resolve();
      };
    });
    await Promise.all([this.database.rows(probe, [this.name]), back]);
  }

  private heard(payload: string, hearer: Hearer): void {
    const [kind = '', ids = ''] = payload.split(':');
    if (kind === 'probe' && ids === this.name) this.answered?.();
    if (kind !== 'probe') hearer.heard(kind as LiveKind, ids.split(','));
  }
}
