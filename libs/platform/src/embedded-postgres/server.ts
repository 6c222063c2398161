import type { ChildProcess } from 'node:child_process';
import { chmodSync, closeSync, openSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { binaries } from './binaries';
import { EmbeddedPostgresError, faultOfFile, faultOfLog } from './errors';
import type { ClusterFolder } from './files';
import { isAlive, isLockOfAnother, type RunningServer, runningServer } from './postmaster';
import { type ServerSettings, serverSettings } from './settings';
import { spawnUnprivileged } from './unprivileged';

/** After a kill the orphaned backends hold the shared memory for a moment; of two starts at once one finds the other's lock file. */
const attempts = 40;
const pause = 250;
const startMilliseconds = 60_000;

/** Starts a server on the cluster, or finds that somebody else has meanwhile. */
export async function startServer(folder: ClusterFolder, durable: boolean, settings: ServerSettings, port?: number): Promise<RunningServer> {
  const { postgres } = await binaries();
  openToPostgres(folder);
  folder.beginLog();
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const other = runningServer(folder.data);
    if (other) return other;
    const chosen = port ?? (await freePort());
    const child = spawnServer(postgres, folder, serverSettings(durable, chosen, settings));
    if (await becomesReady(child, folder, chosen)) return { pid: child.pid as number, port: chosen };
    const fault = faultOfLog(folder.endOfLog(), folder.path);
    if (fault.fault !== 'notStarted') throw fault;
    await sleep(pause);
  }
  throw faultOfLog(folder.endOfLog(), folder.path);
}

export async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function urlOf(folder: ClusterFolder, port: number, database: string): string {
  return `postgres://postgres:${folder.readPassword()}@127.0.0.1:${port}/${database}`;
}

/** Ends the server, first giving it the chance to finish what it is writing. */
export async function stopServer(pid: number, milliseconds: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const end = performance.now() + milliseconds;
    while (performance.now() < end && isAlive(pid)) await sleep(20);
  }
}

/** A `chmod -R` somewhere above makes PostgreSQL refuse to start; so does a lock file that names a process of somebody else. */
function openToPostgres(folder: ClusterFolder): void {
  try {
    chmodSync(folder.data, 0o700);
    if (isLockOfAnother(folder.data)) rmSync(join(folder.data, 'postmaster.pid'), { force: true });
  } catch (error) {
    throw faultOfFile(error, folder.path);
  }
}

/** Detached: Ctrl+C in a terminal ends the product, which then ends its database. */
function spawnServer(program: string, folder: ClusterFolder, settings: string[]): ChildProcess {
  const log = openSync(folder.log, 'w', 0o600);
  const child = spawnUnprivileged(program, ['-D', folder.data, ...settings], { stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  child.unref();
  return child;
}

async function becomesReady(child: ChildProcess, folder: ClusterFolder, port: number): Promise<boolean> {
  let gone = false;
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  child.once('exit', () => (gone = true));
  const end = performance.now() + startMilliseconds;
  const url = urlOf(folder, port, 'postgres');
  while (performance.now() < end && !gone) {
    if (failure) throw new EmbeddedPostgresError('rootNotDroppable', failure.message);
    // Its own lock file first: on a port that was taken meanwhile another server might answer.
    if (runningServer(folder.data)?.pid === child.pid && (await answers(url))) return true;
    await sleep(20);
  }
  if (!gone) throw new EmbeddedPostgresError('notStarted', folder.endOfLog());
  return false;
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
