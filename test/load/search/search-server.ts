import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../kehila.ts';

/** A Meilisearch of our own on loopback. */
export interface SearchServer {
  readonly pid: number;
  readonly environment: NodeJS.ProcessEnv;
  stop(): void;
}

/** Undefined where no program `meilisearch` is on the PATH. */
export async function startSearchServer(): Promise<SearchServer | undefined> {
  if (!isOnPath()) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'kehila-bench-meilisearch-'));
  const key = randomBytes(16).toString('hex');
  const address = `127.0.0.1:${await freePort()}`;
  const flags = ['--no-analytics', '--env', 'production', '--log-level', 'ERROR', '--experimental-search-queue-size', '50'];
  const child = spawn('meilisearch', [...flags, '--http-addr', address, '--master-key', key, '--db-path', join(folder, 'data')], {
    stdio: 'ignore',
    cwd: folder,
  });
  await healthy(address, child);
  return {
    pid: child.pid ?? 0,
    environment: { MEILISEARCH_URL: `http://${address}`, MEILISEARCH_KEY: key },
    stop: () => {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function healthy(address: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200 && child.exitCode === null; attempt++) {
    if ((await fetch(`http://${address}/health`).catch(() => undefined))?.ok) return;
    await sleep(50);
  }
  throw new Error('Meilisearch did not start');
}

function isOnPath(): boolean {
  try {
    execFileSync('which', ['meilisearch'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
