import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** The live server of a data folder, by the lock file that PostgreSQL keeps there. A stale file, or a process number that another program has by now, is none. */
export function runningServer(data: string): RunningServer | undefined {
  const { pid, port } = readLock(data) ?? {};
  return pid && port && isAlive(pid) && belongsTo(pid, data) ? { pid, port } : undefined;
}

/** A lock file whose process number another program has by now. PostgreSQL sees through all other stale ones by itself. */
export function isLockOfAnother(data: string): boolean {
  const { pid } = readLock(data) ?? {};
  return pid !== undefined && isAlive(pid) && !belongsTo(pid, data);
}

/** The port is written last: a server that is just starting has none yet. */
function readLock(data: string): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3] ?? 0) };
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** Ended, but its parent has not asked how. */
function isZombie(pid: number): boolean {
  return /^\d+ \(.*\) Z/s.test(readProcess(pid, 'stat') ?? '');
}

/** Where the system does not tell a process's command line, the lock file is believed. */
function belongsTo(pid: number, data: string): boolean {
  return readProcess(pid, 'cmdline')?.split('\0').includes(data) ?? true;
}

function readProcess(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
