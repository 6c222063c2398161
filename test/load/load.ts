import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { cpuOf, cpuOfFamily } from './cpu.ts';
import type { FloorTask } from './floor.ts';
import type { Kehila } from './kehila.ts';
import { memoryOf } from './memory.ts';
import { type SentStatement, statementsOf } from './statements.ts';
import type { Row } from './table.ts';

/** What differs from request to request. */
export interface Turn {
  readonly path?: string;
  readonly body?: string;
  readonly cookie?: string;
}

/** One request as it is sent again and again; `next` makes each another one. */
export interface Case {
  readonly name: string;
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly next?: () => Turn;
  /** So many acts instead of some seconds; a quarter as many before, to warm up. */
  readonly amount?: number;
  readonly connections?: number;
}

export interface Comparison {
  /** `statements`: bare Node with the same prepared SQL. `bytes`: the same answer from memory. Null: nothing to compare with. */
  readonly floor: 'statements' | 'bytes' | null;
}

const rounds = 3;
const seconds = 3;
const warmUp = 1;

/** Statements of the session and of the limits are not the page's; nor is what the server does by itself meanwhile: outbox, mails, memory of the spaces. */
const notCounted = /^(begin|commit|start transaction|rollback)|from session|update session|rate_count/i;
const background = /^(outbox_|mail_lease|spaces_all|search_)/;

/** Runs a case and its floor in turns and compares the medians. */
export async function measure(kehila: Kehila, what: Case, { floor }: Comparison): Promise<Row> {
  const sent = await sentBy(kehila, what);
  const ours: Round[] = [];
  const theirs: number[] = [];
  await round(kehila.url, what, kehila, warmUp);
  const bare = floor === null ? undefined : await startFloor(await taskOf(kehila, what, floor, sent), kehila.data);
  try {
    for (let n = 0; n < (what.amount ? 1 : rounds); n++) {
      if (bare) theirs.push((await round(`http://127.0.0.1:${bare.port}`, what, undefined, seconds)).throughput);
      ours.push(await round(kehila.url, what, kehila, seconds));
    }
  } finally {
    bare?.child.kill();
  }
  const failed = ours.find((one) => one.failed > 0);
  if (failed) throw new Error(`${what.name}: ${failed.failed} requests failed`);
  return {
    case: what.name,
    ratioToFloor: bare ? median(ours.map((one) => one.throughput)) / median(theirs) : null,
    serverCpuMs: median(ours.map((one) => one.serverCpuMs)),
    databaseCpuMs: median(ours.map((one) => one.databaseCpuMs)),
    statements: sent.length,
    memoryMb: memoryOf(kehila.pid),
    p50Ms: median(ours.map((one) => one.p50)),
    p99Ms: median(ours.map((one) => one.p99)),
    requests: ours.reduce((sum, one) => sum + one.requests, 0),
  };
}

interface Round {
  readonly throughput: number;
  readonly serverCpuMs: number;
  readonly databaseCpuMs: number;
  readonly p50: number;
  readonly p99: number;
  readonly requests: number;
  readonly failed: number;
}

async function round(url: string, what: Case, kehila: Kehila | undefined, duration: number): Promise<Round> {
  const before = kehila && { server: cpuOf(kehila.pid), database: cpuOfFamily(kehila.database.pid) };
  let refused = 0;
  const options: autocannon.Options = {
    url: `${url}${what.path}`,
    method: what.method ?? 'GET',
    headers: { ...what.headers },
    connections: what.connections ?? 16,
    ...(what.amount ? { amount: duration === warmUp ? what.amount / 4 : what.amount } : { duration }),
    ...(what.body === undefined ? {} : { body: what.body }),
    ...(what.next ? { requests: [{ setupRequest: (request) => ({ ...request, ...nextOf(what) }) }] } : {}),
    // A refusal of the domain is a 200: what was not done must not be counted as done.
    verifyBody: (body) => {
      const good = what.path !== '/graphql' || !/"errors":|"refusal":|"code":"/.test(String(body));
      if (!good) refused += 1;
      return true;
    },
  };
  const result = await autocannon(options);
  const requests = result['2xx'];
  return {
    throughput: requests / result.duration,
    serverCpuMs: kehila && before ? (cpuOf(kehila.pid) - before.server) / requests : 0,
    databaseCpuMs: kehila && before ? (cpuOfFamily(kehila.database.pid) - before.database) / requests : 0,
    p50: result.latency.p50,
    p99: result.latency.p99,
    requests,
    failed: result.non2xx + result.errors + refused,
  };
}

/** The statements of one request, without those of the session and of the transaction. */
async function sentBy(kehila: Kehila, what: Case): Promise<SentStatement[]> {
  // Once before, so that prepared statements and caches are there.
  await send(kehila, what);
  const all = await statementsOf(kehila.database, () => send(kehila, what).then(() => undefined));
  return all.filter(({ name, text }) => !notCounted.test(text.trim()) && !background.test(name));
}

function nextOf(what: Case): { path: string; headers: Record<string, string>; body?: string } {
  const { path = what.path, body = what.body, cookie } = what.next?.() ?? {};
  return { path, headers: { ...what.headers, ...(cookie === undefined ? {} : { cookie }) }, ...(body === undefined ? {} : { body }) };
}

async function send(kehila: Kehila, what: Case): Promise<string> {
  const { path, ...request } = nextOf(what);
  const answer = await fetch(`${kehila.url}${path}`, { method: what.method ?? 'GET', ...request });
  const text = await answer.text();
  if (!answer.ok || (what.path === '/graphql' && text.includes('"errors":'))) throw new Error(`${what.name}: ${answer.status} ${text.slice(0, 500)}`);
  return text;
}

async function taskOf(kehila: Kehila, what: Case, floor: 'statements' | 'bytes', statements: readonly SentStatement[]): Promise<FloorTask> {
  if (floor === 'statements') return { databaseUrl: kehila.database.url, statements };
  return { bytes: await send(kehila, what), type: 'text/html; charset=utf-8' };
}

async function startFloor(task: FloorTask, folder: string): Promise<{ child: ChildProcess; port: number }> {
  const file = join(folder, 'floor.json');
  writeFileSync(file, JSON.stringify(task));
  const child = fork(join(import.meta.dirname, 'floor.ts'), [file]);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { child, port };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
