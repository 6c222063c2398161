import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const workspace = resolve(__dirname, '../../..');
const folder = resolve(workspace, process.env['KEHILA_TEST_DATA'] ?? '../shared/data', 'attacks');

/** `describe`, where there is hostile data to test with; otherwise it is skipped, and its name says so. */
export function describeWithAttacks(name: string, tests: () => void): void {
  if (existsSync(folder)) describe(name, tests);
  else describe.skip(`${name} (skipped: there is no folder ${folder})`, tests);
}

/** One hostile input a line. */
export function rowsOf<Row>(file: string): Row[] {
  if (!existsSync(folder)) return [];
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** The bytes of a hostile file. */
export function hostileFile(file: string): Buffer {
  return readFileSync(join(folder, file));
}

/** All of them at full size; otherwise every n-th, so that each kind is there. */
export function sampled<Row>(rows: readonly Row[], every: number): Row[] {
  return process.env['KEHILA_TEST_SIZE'] === 'long' ? [...rows] : rows.filter((_, index) => index % every === 0);
}

/** What no answer may show: a stack, a statement, a path or a package of ours. */
export const innards =
  /node_modules|\bat \S+ \([^)]*:\d+:\d+\)|\.(?:ts|js):\d+|\b(?:select|insert into|update) .{1,200}\b(?:from|values|set)\b|syntax error at or near|\/libs\/|\/apps\/|QueryFailedError|pg_/i;
