import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const signs = { stop: 'SIGTERM', kill: 'SIGKILL', freeze: 'SIGSTOP', thaw: 'SIGCONT' } as const;

/** A search server for specs: a program of our own on loopback, in a folder of its own, that can be killed, frozen and wiped. */
export class SpecServer {
  readonly key = randomBytes(16).toString('hex');
  private readonly folder = mkdtempSync(join(tmpdir(), 'kehila-meilisearch-'));
  private process?: ChildProcess;
  private port = 0;

  constructor(private readonly program: string) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.port ||= await freePort();
    const flags = [
      '--no-analytics',
      '--env',
      'production',
      '--http-addr',
      `127.0.0.1:${this.port}`,
      '--master-key',
      this.key,
      '--db-path',
      join(this.folder, 'data'),
    ];
    this.process = spawn(this.program, [...flags, '--max-indexing-threads', '1', '--log-level', 'ERROR'], { stdio: 'ignore', cwd: this.folder });
    for (let tries = 0; tries < 200; tries++) {
      const healthy = await fetch(`${this.url}/health`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (healthy) return;
      await sleep(50);
    }
    throw new Error('the search server did not start');
  }

  signal(sign: keyof typeof signs): void {
    this.process?.kill(signs[sign]);
  }

  async end(sign: 'stop' | 'kill' = 'kill'): Promise<void> {
    const ended = new Promise((resolve) => this.process?.once('exit', resolve));
    this.signal(sign);
    await ended;
    this.process = undefined;
  }

  /** While it is ended: all that it kept is lost. */
  wipe(): void {
    rmSync(join(this.folder, 'data'), { recursive: true, force: true });
  }

  async close(): Promise<void> {
    if (this.process) await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The program on the PATH, where there is one. */
export const meilisearchProgram = programOnPath('meilisearch');

function programOnPath(name: string): string | undefined {
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
