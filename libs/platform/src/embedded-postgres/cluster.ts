import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { majorVersion } from './binaries';
import { EmbeddedPostgresError } from './errors';
import { ClusterFolder } from './files';
import { assertHebrewTrigrams } from './hebrew-trigrams';
import { initialise } from './initialise';
import { isAlive, type RunningServer, runningServer } from './postmaster';
import { answers, startServer, stopServer, urlOf } from './server';
import type { ServerSettings } from './settings';
import { identity } from './unprivileged';

export interface ClusterOptions {
  /** Holds everything of the cluster: data, password, log. Made when it is not there. */
  readonly folder: string;
  /** False switches off what survives a power cut: for tests. */
  readonly durable: boolean;
  readonly port?: number;
  /** Server parameters beyond ours. */
  readonly settings?: ServerSettings;
}

/** One running PostgreSQL server and the way to it. */
export interface Cluster {
  readonly pid: number;
  readonly port: number;
  /** The server ran already: another process of ours started it, or one that was killed. */
  readonly adopted: boolean;
  /** Address of a database as the superuser. */
  url(database: string): string;
  /** Calls back once when the server is gone; returns how to stop watching. */
  watch(gone: () => void): () => void;
  /** Ends the server, whoever started it. Three steps of at most `milliseconds` each, the first one gentle. */
  stop(milliseconds?: number): Promise<void>;
}

const adoptMilliseconds = 30_000;
const watchMilliseconds = 250;
const stopMilliseconds = 3_000;

/**
 * Makes the cluster if there is none, adopts its server if one runs, starts it otherwise; recovers whatever a kill left behind.
 * @throws EmbeddedPostgresError
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const folder = await openFolder(options);
  const found = await adopt(folder);
  const server = found ?? (await startServer(folder, options.durable, options.settings ?? {}, options.port));
  await assertHebrewTrigrams(urlOf(folder, server.port, 'postgres'));
  return clusterOf(folder, server, found !== undefined);
}

async function openFolder(options: ClusterOptions): Promise<ClusterFolder> {
  const asked = new ClusterFolder(resolve(options.folder));
  // An account of its own must be able to pass through the folder.
  asked.create(identity().kind === 'account' ? 0o711 : 0o700);
  const folder = new ClusterFolder(realpathSync(asked.path));
  if (!folder.isInitialised) await initialise(folder, options.durable);
  if (folder.version !== majorVersion) throw new EmbeddedPostgresError('otherVersion', `${folder.data} is of version ${folder.version}, not ${majorVersion}`);
  return folder;
}

/** The server that runs already, as soon as it answers: one that recovers after a kill takes a while, one that is just ending is none. */
async function adopt(folder: ClusterFolder): Promise<RunningServer | undefined> {
  const end = performance.now() + adoptMilliseconds;
  for (;;) {
    const found = runningServer(folder.data);
    if (!found || (await answers(urlOf(folder, found.port, 'postgres')))) return found;
    if (performance.now() > end) throw new EmbeddedPostgresError('foreignServer', `${folder.data}, process ${found.pid}`);
    await sleep(50);
  }
}

function clusterOf(folder: ClusterFolder, { pid, port }: RunningServer, adopted: boolean): Cluster {
  return {
    pid,
    port,
    adopted,
    url: (database) => urlOf(folder, port, database),
    watch: (gone) => watch(pid, gone),
    stop: (milliseconds = stopMilliseconds) => stopServer(pid, milliseconds),
  };
}

function watch(pid: number, gone: () => void): () => void {
  const timer = setInterval(() => {
    if (isAlive(pid)) return;
    clearInterval(timer);
    gone();
  }, watchMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
