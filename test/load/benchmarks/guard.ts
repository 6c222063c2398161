import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { headers, operation } from '../api.ts';
import { seed } from '../community.ts';
import { type Kehila, startKehila } from '../kehila.ts';
import { type Case, measure, median } from '../load.ts';
import type { Row } from '../table.ts';
import { listQuery } from './list.ts';

const turns = 3;

/** A read with its guard, its limits and its rate class, and the same build without them, in turns: what they cost. */
export async function guard(kehila: Kehila): Promise<Row[]> {
  const unguarded = pathToFileURL(join(import.meta.dirname, '../unguarded.mjs')).href;
  const bare = await startKehila({ NODE_OPTIONS: `--import=${unguarded}` });
  try {
    await Promise.all([seed(kehila), seed(bare)]);
    const rows: Row[] = [];
    for (const [name, query] of [
      ['names of the spaces', '{ __typename spaces { slug } }'],
      ['list of 20', listQuery],
    ] as const) {
      const request: Case = { name, path: '/graphql', method: 'POST', headers: headers(), body: operation(query) };
      const taken: Record<'with' | 'without', Row[]> = { with: [], without: [] };
      for (let turn = 0; turn < turns; turn++) {
        taken.with.push(await measure(kehila, { ...request, name: `${name}, with` }, { floor: null }));
        taken.without.push(await measure(bare, { ...request, name: `${name}, without` }, { floor: null }));
      }
      const [guarded, open] = [middle(taken.with), middle(taken.without)];
      rows.push(guarded, open, {
        ...guarded,
        case: `${name}: what they cost`,
        serverCpuMs: (guarded.serverCpuMs ?? 0) - (open.serverCpuMs ?? 0),
        databaseCpuMs: (guarded.databaseCpuMs ?? 0) - (open.databaseCpuMs ?? 0),
      });
    }
    return rows;
  } finally {
    await bare.stop();
  }
}

/** The run whose cost is in the middle. */
function middle(rows: readonly Row[]): Row {
  const cost = median(rows.map(({ serverCpuMs }) => serverCpuMs ?? 0));
  return rows.find(({ serverCpuMs }) => (serverCpuMs ?? 0) === cost) ?? rows[0]!;
}
