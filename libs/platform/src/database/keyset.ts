import { BadInput } from '../graphql/bad-input';

/** A cursor says after which row a page goes on: the sort values of the last row, opaque to clients. */
export type CursorValue = string | number | null;

export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws BadInput when the cursor was not made by `encodeCursor` with as many values. */
export function decodeCursor(cursor: string | null | undefined, length: number): CursorValue[] | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length && values.every(isCursorValue)) return values;
  } catch {
    // falls through: not one of ours
  }
  throw new BadInput([{ path: ['after'], code: 'CURSOR_INVALID' }]);
}

function isCursorValue(value: unknown): value is CursorValue {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

export interface Page<Node> {
  nodes: Node[];
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Nothing at all: out of sight, or not there. */
export const emptyPage: Page<never> = { nodes: [], edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** Turns up to `first + 1` rows into a page: the row too many only says that there is a next one. */
export function pageOf<Row, Node>(rows: Row[], first: number, cursorOf: (row: Row) => readonly CursorValue[], nodeOf: (row: Row) => Node): Page<Node> {
  const shown = rows.slice(0, first);
  const nodes = shown.map(nodeOf);
  const cursor = (row: Row) => encodeCursor(cursorOf(row));
  return {
    nodes,
    // Most pages are read by their nodes: a cursor is made when it is asked for.
    get edges() {
      return shown.map((row, index) => ({ cursor: cursor(row), node: nodes[index] as Node }));
    },
    pageInfo: {
      hasNextPage: rows.length > first,
      get endCursor() {
        const last = shown.at(-1);
        return last === undefined ? null : cursor(last);
      },
    },
  };
}

/** As `pageOf`, of rows of which some are out of sight: those are left out, and the next page goes on behind them. */
export function pageOfSeen<Row, Node>(
  rows: Row[],
  first: number,
  cursorOf: (row: Row) => readonly CursorValue[],
  nodeOf: (row: Row) => Node | undefined,
): Page<Node> {
  const { edges: all, pageInfo } = pageOf(rows, first, cursorOf, nodeOf);
  const edges = all.flatMap(({ cursor, node }) => (node === undefined ? [] : [{ cursor, node }]));
  return { nodes: edges.map(({ node }) => node), edges, pageInfo };
}
