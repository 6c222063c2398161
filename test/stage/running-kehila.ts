import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = resolve(__dirname, '../../apps/cli/bin/kehila.mjs');

/** The built product as a user starts it: one process, its own data folder, its own PostgreSQL. */
export class RunningKehila {
  private readonly folder = mkdtempSync(join(tmpdir(), 'kehila-faults-'));
  private child?: ChildProcess;
  /** Of the start that is running. */
  address = '';

  constructor(private readonly environment: Readonly<Record<string, string>> = {}) {}

  /** Starts it, also again, and waits until it is ready. */
  async start(): Promise<void> {
    const child = this.spawn(['start']);
    this.child = child;
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part: string) => (said += part));
    this.address = await new Promise<string>((found, failed) => {
      child.stdout?.on('data', () => {
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
        if (address) found(address);
      });
      child.once('close', (code) => failed(new Error(`kehila start ended with ${String(code)}: ${said}`)));
    });
  }

  /** One command of `kehila` on the same data, to its end: exit status, standard output and standard error. */
  async command(...args: readonly string[]): Promise<{ code: number | null; out: string; said: string }> {
    const child = this.spawn(args);
    let [out, said] = ['', ''];
    child.stdout?.setEncoding('utf8').on('data', (part: string) => (out += part));
    child.stderr?.setEncoding('utf8').on('data', (part: string) => (said += part));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, out, said };
  }

  private spawn(args: readonly string[]): ChildProcess {
    return spawn(process.execPath, [program, ...args], {
      cwd: this.folder,
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        LANG: 'en_US.UTF-8',
        KEHILA_PORT: '0',
        KEHILA_LIMITS: 'off',
        LOG_LEVEL: 'error',
        ...this.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Where it keeps its database, its uploads and its secrets. */
  get dataFolder(): string {
    return join(this.folder, '.kehila');
  }

  /** What the sample accounts sign in with. */
  get password(): string {
    return (JSON.parse(readFileSync(join(this.folder, '.kehila/sample-accounts.json'), 'utf8')) as { password: string }).password;
  }

  get isRunning(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
  }

  /** Of the process that runs. */
  get pid(): number {
    return this.child?.pid ?? 0;
  }

  killDatabase(): void {
    process.kill(Number(readFileSync(join(this.folder, '.kehila/postgres/data/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  }

  /** Sends the signal and waits for the end: its exit status and how long it took. */
  async end(signal: NodeJS.Signals): Promise<{ code: number | null; milliseconds: number }> {
    const began = performance.now();
    const { child } = this;
    if (!child || !this.isRunning) return { code: child?.exitCode ?? null, milliseconds: 0 };
    const ended = once(child, 'close') as Promise<[number | null]>;
    child.kill(signal);
    const [code] = await ended;
    return { code, milliseconds: performance.now() - began };
  }

  /** Ends everything, its database too, and removes its data. */
  async remove(): Promise<void> {
    // After a kill the database lives on; the next start adopts it and ends it with itself.
    if (!this.isRunning) await this.start().catch(() => undefined);
    await this.end('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
