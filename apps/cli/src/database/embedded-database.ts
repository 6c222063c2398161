import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { secretIn } from '@kehila/platform';
import { type Cluster, startCluster } from '@kehila/platform/embedded-postgres';
import { CommandFailed } from '../failures/failure';
import { allowApplication } from './application-role';
import { connect, connected } from './connect';
import { HalfMadeMark } from './half-made';
import { migrate } from './migrate';

const database = 'kehila';
const applicationRole = 'kehila_app';

/** Locks of the cluster. Every process of ours that uses it shares the first; one that serves holds the second alone. */
const locks = { using: 4_712, serving: 4_713 } as const;

const restartPauseMilliseconds = 500;
/** Who ends waits no longer for a server that is just starting. */
const longestReviving = 5_000;

/**
 * The database in the data folder. Started by whoever needs it first, adopted by those who come later or after a kill, stopped by the last.
 * Who uses it is known by locks in the database itself: they end with their process, however it ends.
 */
export class EmbeddedDatabase {
  private readonly halfMade: HalfMadeMark;
  private serves = false;
  private closing = false;
  private reviving: Promise<void> = Promise.resolve();
  private stopWatching: () => void = () => undefined;

  private constructor(
    private cluster: Cluster,
    private presence: Client,
    private readonly dataFolder: string,
    private readonly password: string,
  ) {
    this.halfMade = new HalfMadeMark(dataFolder);
    this.watch();
  }

  static async open(dataFolder: string): Promise<EmbeddedDatabase> {
    const password = secretIn(dataFolder, 'database-password');
    const cluster = await startCluster({ folder: clusterFolder(dataFolder), durable: true });
    return new EmbeddedDatabase(cluster, await presentIn(cluster), dataFolder, password);
  }

  get applicationUrl(): string {
    const url = new URL(this.ownerUrl);
    url.username = applicationRole;
    url.password = this.password;
    return url.href;
  }

  get ownerUrl(): string {
    return this.cluster.url(database);
  }

  /** Makes what is missing: role, database, tables. What an interrupted start has left half made is thrown away first. True: the database is new. */
  async prepare(): Promise<boolean> {
    const isNew = await connected(this.cluster.url('postgres'), async (client) => {
      if (this.halfMade.isSet && (await this.nobodyElseServes())) await throwAway(client);
      await this.makeRole(client);
      if (await exists(client, `select from pg_database where datname = '${database}'`)) return false;
      this.halfMade.set();
      await client.query(`create database ${database}`).catch(unlessThere);
      // While it is filled no commit waits for the disk: interrupted, it is made anew anyway.
      await changeSystem(client, 'set synchronous_commit = off');
      return true;
    });
    await migrate(this.ownerUrl);
    await this.allow();
    return isNew;
  }

  /** Lets the application use all tables that there are. */
  async allow(): Promise<void> {
    await allowApplication(this.ownerUrl, applicationRole);
  }

  /** Everything that belongs into a new database is in it, and on disk. */
  async whole(): Promise<void> {
    await connected(this.ownerUrl, async (client) => {
      await changeSystem(client, durably);
      await client.query('checkpoint');
    });
    this.halfMade.remove();
  }

  /** From here on this process is the one that serves. @throws CommandFailed when another one does. */
  async claimServing(): Promise<void> {
    this.serves = await tryLock(this.presence, locks.serving);
    if (!this.serves) throw new CommandFailed('cli_failed_running', { folder: this.dataFolder });
  }

  /** The last one out stops the server. */
  async close(): Promise<void> {
    this.closing = true;
    this.stopWatching();
    // A server that is just being started again would live on without us.
    await Promise.race([this.reviving, sleep(longestReviving)]);
    const isLast = await this.isLast().catch(() => false);
    await this.presence.end().catch(() => undefined);
    if (isLast) await this.cluster.stop();
  }

  private async makeRole(client: Client): Promise<void> {
    if (!(await exists(client, `select from pg_roles where rolname = '${applicationRole}'`)))
      await client.query(`create role ${applicationRole} login`).catch(unlessThere);
    await client.query(`alter role ${applicationRole} password '${this.password}'`);
  }

  private async nobodyElseServes(): Promise<boolean> {
    if (this.serves) return true;
    if (!(await tryLock(this.presence, locks.serving))) return false;
    await this.presence.query('select pg_advisory_unlock($1)', [locks.serving]);
    return true;
  }

  private async isLast(): Promise<boolean> {
    await this.presence.query('select pg_advisory_unlock_shared($1)', [locks.using]);
    return tryLock(this.presence, locks.using);
  }

  /** A database that dies under us is started again on the same port: the application's connections find it there. */
  private watch(): void {
    this.stopWatching = this.cluster.watch(() => {
      this.reviving = this.revive();
    });
  }

  private async revive(): Promise<void> {
    const { port } = this.cluster;
    while (!this.closing) {
      try {
        this.cluster = await startCluster({ folder: clusterFolder(this.dataFolder), durable: true, port });
        this.presence = await presentIn(this.cluster);
        if (this.serves) await tryLock(this.presence, locks.serving);
        if (this.closing) await this.cluster.stop();
        else this.watch();
        return;
      } catch {
        await sleep(restartPauseMilliseconds);
      }
    }
  }
}

function clusterFolder(dataFolder: string): string {
  return join(dataFolder, 'postgres');
}

async function exists(client: Client, query: string): Promise<boolean> {
  return (await client.query(query)).rowCount !== 0;
}

async function throwAway(client: Client): Promise<void> {
  await client.query(`drop database if exists ${database} with (force)`);
  await changeSystem(client, durably);
}

const durably = 'reset synchronous_commit';

/** For all connections, those that stand already included. */
async function changeSystem(client: Client, change: string): Promise<void> {
  await client.query(`alter system ${change}`);
  await client.query('select pg_reload_conf()');
}

async function presentIn(cluster: Cluster): Promise<Client> {
  const client = await connect(cluster.url('postgres'));
  await client.query('select pg_advisory_lock_shared($1)', [locks.using]);
  return client;
}

async function tryLock(client: Client, lock: number): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [lock]);
  return rows[0]?.got ?? false;
}

const alreadyThere = new Set(['42710', '42P04', '23505']);

/** Another process made it in the same moment. */
function unlessThere(error: unknown): void {
  if (!alreadyThere.has((error as { code?: string }).code ?? '')) throw error;
}
