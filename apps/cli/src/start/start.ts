import { join } from 'node:path';
import { startApi, startPages } from '@kehila/api';
import { type Logs, openLogs, type Settings } from '@kehila/platform';
import { startWorker, Worker, WorkerModule } from '@kehila/worker';
import type { Console } from '../console/console';
import { type OpenDatabase, openDatabase } from '../database/open-database';
import { CommandFailed } from '../failures/failure';
import { loadSample } from '../sample/load-sample';
import { sampleAccountsIn } from '../sample/sample-accounts';
import { announce } from './announce';
import { assertFilesServe } from './files-serve';
import { assertPortFree } from './port-free';
import { StopRequest } from './stop-request';
import { survive } from './survive';

const pagesFolder = join(__dirname, '../../../web/build');

interface Running {
  /** Where people reach it; null: a worker, which nobody visits. */
  readonly address: string | null;
  close(): Promise<void>;
}

/** `kehila start`: runs until it is asked to end. */
export async function start(console: Console, settings: Settings): Promise<void> {
  const began = performance.now();
  const stop = new StopRequest();
  const logs = openLogs(settings.logLevel);
  survive(logs);

  const running = await bringUp(console, settings, logs, stop).catch((error: unknown) => {
    // What was interrupted on request is no failure; the next start begins it again.
    if (!stop.wasMade) throw error;
  });
  if (!running) return;
  try {
    if (!stop.wasMade) announce(console, settings, running.address, performance.now() - began);
    await stop.made();
    console.say('cli_stopping');
  } finally {
    await running.close();
  }
}

function bringUp(console: Console, settings: Settings, logs: Logs, stop: StopRequest): Promise<Running> {
  return settings.role === 'web' ? startPagesAlone(settings, logs) : startOnDatabase(console, settings, logs, stop);
}

async function startPagesAlone(settings: Settings, logs: Logs): Promise<Running> {
  return startPages({ settings, logs, pagesFolder });
}

async function startOnDatabase(console: Console, settings: Settings, logs: Logs, stop: StopRequest): Promise<Running> {
  // Their password stands in a file, and they sign in by it alone: nobody shall meet them where others can come.
  if (settings.production && sampleAccountsIn(settings.dataFolder)) throw new CommandFailed('cli_failed_sample_in_production', { folder: settings.dataFolder });
  await assertFilesServe(console, settings.files);
  const database = await openDatabase(settings, 'serve');
  try {
    if (settings.role !== 'worker') await assertPortFree(settings);
    const running = settings.role === 'worker' ? await startWorkerAlone(settings, logs, database) : await startServer(console, settings, logs, database, stop);
    return {
      address: running.address,
      async close() {
        await running.close().finally(() => database.close());
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function startWorkerAlone(settings: Settings, logs: Logs, { url }: OpenDatabase): Promise<Running> {
  const app = await startWorker({ settings, databaseUrl: url, logs });
  return { address: null, close: () => app.close() };
}

async function startServer(console: Console, settings: Settings, logs: Logs, database: OpenDatabase, stop: StopRequest): Promise<Running> {
  const isAll = settings.role === 'all';
  const api = await startApi({ settings, logs, databaseUrl: database.url, pagesFolder: isAll ? pagesFolder : null, modules: isAll ? [WorkerModule] : [] });
  try {
    if (database.isNew && settings.sample) await loadSample(api.app, settings.dataFolder, console, stop.signal);
    if (database.isNew) await database.whole();
    if (isAll) api.app.get(Worker).start();
    return { address: stop.wasMade ? null : await api.listen(), close: () => api.close() };
  } catch (error) {
    await api.close();
    throw error;
  }
}
