import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { cpuOf, cpuOfFamily } from '../cpu.ts';
import { writeDump } from '../dump.ts';
import { type Kehila, workspace } from '../kehila.ts';
import type { Row } from '../table.ts';

const posts = 12_000;

/** A made-up dump of a forum, with search index and points. One request is one post. */
export function importing(kehila: Kehila): Promise<Row[]> {
  const dump = join(kehila.data, 'dump');
  writeDump(dump, posts);
  // What ended children of ours have used counts as ours.
  const before = { importer: cpuOf(process.pid), database: cpuOfFamily(kehila.database.pid) };
  const printed = execFileSync(process.execPath, ['apps/cli/bin/kehila.mjs', 'import', 'stackexchange', dump, '--space', 'import', '--json'], {
    cwd: workspace,
    env: { ...process.env, KEHILA_DATA: kehila.data, KEHILA_ENV: 'development', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const summary = JSON.parse(printed.toString('utf8')) as { seconds: number };
  const row: Row = {
    case: `import, ${Math.round(posts / summary.seconds)} posts a second`,
    ratioToFloor: null,
    serverCpuMs: (cpuOf(process.pid) - before.importer) / posts,
    databaseCpuMs: (cpuOfFamily(kehila.database.pid) - before.database) / posts,
    statements: null,
    memoryMb: null,
    p50Ms: null,
    p99Ms: null,
    requests: posts,
  };
  return Promise.resolve([row]);
}
