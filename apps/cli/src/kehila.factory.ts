import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningServer } from '@kehila/platform/embedded-postgres';

const program = join(__dirname, '../bin/kehila.mjs');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly milliseconds: number;
}

type Variables = Readonly<Record<string, string>>;

/** The built product in a working folder of its own, whose path has a blank and a Hebrew letter. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'kehila בית '));
  private readonly children = new Set<ChildProcess>();

  constructor(private readonly variables: Variables = {}) {}

  get data(): string {
    return join(this.folder, '.kehila');
  }

  /** Runs a command to its end. */
  async run(args: readonly string[], variables: Variables = {}): Promise<Ended> {
    const began = performance.now();
    const child = this.spawn(args, variables);
    const [out, err] = [textOf(child.stdout), textOf(child.stderr)];
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, out: out(), err: err(), milliseconds: performance.now() - began };
  }

  /** `kehila start`, until it says that it is ready. */
  async start(variables: Variables = {}): Promise<Started> {
    const child = this.spawn(['start'], { KEHILA_PORT: '0', ...variables });
    const [out, err] = [textOf(child.stdout), textOf(child.stderr)];
    const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out: out(), err: err() }));
    const address = await Promise.race([
      new Promise<string>((resolve) => {
        child.stdout?.on('data', () => {
          const found = /https?:\/\/\S+/.exec(out())?.[0];
          if (found) resolve(found);
        });
      }),
      ended.then(({ code, err: reason }) => Promise.reject(new Error(`kehila start ended with ${String(code)}: ${reason}`))),
    ]);
    return new Started(child, address, out, ended);
  }

  /** `kehila start`, whatever becomes of it. */
  begin(variables: Variables = {}): ChildProcess {
    return this.spawn(['start'], { KEHILA_PORT: '0', ...variables });
  }

  /** Process number of the database's server; undefined: it does not run. */
  get databasePid(): number | undefined {
    return runningServer(join(realpathSync(this.data), 'postgres/data'))?.pid;
  }

  async close(): Promise<void> {
    for (const child of this.children) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'close');
      }
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private spawn(args: readonly string[], variables: Variables): ChildProcess {
    const environment = { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'en_US.UTF-8', ...this.variables, ...variables };
    const child = spawn(process.execPath, [program, ...args], { cwd: this.folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    this.children.add(child);
    return child;
  }
}

export class Started {
  constructor(
    private readonly child: ChildProcess,
    readonly address: string,
    private readonly out: () => string,
    private readonly ended: Promise<{ code: number | null }>,
  ) {}

  get said(): string {
    return this.out();
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  async ask(query: string): Promise<{ status: number; data?: Record<string, unknown> }> {
    const answer = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-kehila-client': 'spec' },
      body: JSON.stringify({ query }),
    });
    return { status: answer.status, ...((await answer.json()) as { data?: Record<string, unknown> }) };
  }

  /** Resolves to the exit status and how long it took. */
  async end(signal: NodeJS.Signals): Promise<{ code: number | null; milliseconds: number }> {
    const began = performance.now();
    this.child.kill(signal);
    const { code } = await this.ended;
    return { code, milliseconds: performance.now() - began };
  }
}

function textOf(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (part: string) => (text += part));
  return () => text;
}
