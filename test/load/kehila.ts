import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCluster } from '@kehila/platform/embedded-postgres';

export const workspace = resolve(import.meta.dirname, '../..');

/** The product as a user starts it, on an empty data folder of its own. */
export interface Kehila {
  readonly url: string;
  readonly pid: number;
  readonly data: string;
  readonly database: { readonly url: string; readonly pid: number; readonly log: string };
  /** With `keep`, its data stay where they are. */
  stop(how?: { keep: boolean }): Promise<void>;
}

/** Rate limits are off: they count, and refuse nothing. */
export async function startKehila(environment: NodeJS.ProcessEnv = {}, data = mkdtempSync(join(tmpdir(), 'kehila-bench-'))): Promise<Kehila> {
  const port = await freePort();
  const child = spawn(process.execPath, ['apps/cli/bin/kehila.mjs', 'start'], {
    cwd: workspace,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      KEHILA_DATA: data,
      KEHILA_PORT: String(port),
      KEHILA_ENV: 'development',
      KEHILA_LIMITS: 'off',
      KEHILA_SAMPLE: 'off',
      LOG_LEVEL: 'error',
      ...environment,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await ready(url, child);
  // Adopts the server that Kehila started.
  const folder = join(data, 'postgres');
  const cluster = await startCluster({ folder, durable: true });
  return {
    url,
    pid: child.pid ?? 0,
    data,
    database: { url: cluster.url('kehila'), pid: cluster.pid, log: join(folder, 'postgres.log') },
    stop: async (how) => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      if (!how?.keep) rmSync(data, { recursive: true, force: true });
    },
  };
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600 && child.exitCode === null; attempt++) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error('Kehila did not become ready');
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
