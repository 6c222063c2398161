/** One line of a benchmark. CPU and statements are for one request. */
export interface Row {
  readonly case: string;
  /** Throughput divided by the floor's in the same run; null where there is no floor. */
  readonly ratioToFloor: number | null;
  readonly serverCpuMs: number | null;
  readonly databaseCpuMs: number | null;
  readonly statements: number | null;
  /** Of the server when the case was over. */
  readonly memoryMb: number | null;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  readonly requests: number;
}

const columns: readonly [keyof Row, string][] = [
  ['case', 'case'],
  ['ratioToFloor', 'of floor'],
  ['serverCpuMs', 'server CPU ms'],
  ['databaseCpuMs', 'database CPU ms'],
  ['statements', 'statements'],
  ['memoryMb', 'memory MB'],
  ['p50Ms', 'p50 ms'],
  ['p99Ms', 'p99 ms'],
  ['requests', 'requests'],
];

export function table(rows: readonly Row[]): string {
  return aligned([columns.map(([, title]) => title), ...rows.map((row) => columns.map(([name]) => shown(row[name])))]);
}

/** Rows of any kind, under the names of their fields. */
export function plainTable(rows: readonly object[]): string {
  const values = rows.map((row) => Object.values(row).map((value) => shown(typeof value === 'number' ? value : String(value))));
  return aligned([Object.keys(rows[0] ?? {}), ...values]);
}

function aligned(cells: readonly string[][]): string {
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
    .join('\n');
}

function shown(value: string | number | null): string {
  if (value === null) return '–';
  return typeof value === 'string' ? value : Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 3 : 2);
}
