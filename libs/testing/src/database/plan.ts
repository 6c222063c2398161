import type { Database, Prepared } from '@kehila/platform';

/** A step of a plan, as PostgreSQL tells it. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  /** Per loop. */
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly PlanNode[];
}

export type PlanValue = string | number | boolean | Date | null | readonly string[];

/** The steps of a statement, the outermost first, as the server plans it when it has come often: without looking at the values. It is run. */
export async function planOf(database: Database, { text }: Pick<Prepared<unknown>, 'text'>, values: readonly PlanValue[]): Promise<PlanNode[]> {
  const client = await database.connect();
  try {
    await client.query('set plan_cache_mode = force_generic_plan');
    await client.query(`prepare planned as ${text}`);
    const given = values.length > 0 ? `(${values.map(literal).join(', ')})` : '';
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `explain (analyze, buffers, timing off, summary off, format json) execute planned${given}`,
    );
    return stepsOf(rows[0]!['QUERY PLAN'][0].Plan);
  } finally {
    // It keeps what was set and prepared: nobody else gets it.
    client.release(true);
  }
}

/** A step and all beneath it. */
export function stepsOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(stepsOf)];
}

/** The tables that are read from end to end. */
export function readWhole(nodes: readonly PlanNode[]): string[] {
  return nodes.flatMap((node) => (node['Node Type'] === 'Seq Scan' ? (node['Relation Name'] ?? []) : []));
}

/** How many rows a step gave in all. */
export const rowsOf = (node: PlanNode): number => node['Actual Rows'] * node['Actual Loops'];

/** Pages of 8 KiB that were looked at. Not in milliseconds: those are of the machine, and of what else runs on it. */
export const pagesOf = ([whole]: readonly PlanNode[]): number => (whole ? whole['Shared Hit Blocks'] + whole['Shared Read Blocks'] : 0);

function literal(value: PlanValue): string {
  if (value === null) return 'null';
  if (value instanceof Date) return quoted(value.toISOString());
  return quoted(typeof value === 'object' ? `{${value.map((one) => JSON.stringify(one)).join(',')}}` : String(value));
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
