import { BadInput } from '../graphql/bad-input';
import { type CursorValue, decodeCursor } from './keyset';
import { isRowId } from './row-id';

/** Kinds of values that our lists are ordered by. Dates stand in cursors as microseconds since 1970, as PostgreSQL keeps them. */
type Kind = 'id' | 'integer' | 'instant' | 'text';

const checks: Record<Kind, (value: CursorValue) => boolean> = {
  id: (value) => typeof value === 'string' && isRowId(value),
  integer: (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 2_147_483_647,
  instant: (value) => typeof value === 'string' && /^-?\d{1,17}$/.test(value),
  // PostgreSQL keeps no NUL.
  text: (value) => typeof value === 'string' && !value.includes('\0'),
};

/** The values of a cursor. @throws BadInput when it is not one of this list: a made-up one must not reach the database. */
export function cursorValues(after: string | null | undefined, kinds: readonly Kind[]): CursorValue[] | null {
  const values = decodeCursor(after, kinds.length);
  if (values === null) return null;
  if (values.every((value, index) => checks[kinds[index] ?? 'id'](value))) return values;
  throw new BadInput([{ path: ['after'], code: 'CURSOR_INVALID' }]);
}

/** SQL: an instant as a cursor keeps it. Nothing is lost: a float8 holds the microseconds of our times, and is far cheaper than a numeric. */
export const instantOf = (column: string): string => `round(date_part('epoch', ${column}) * 1000000)::bigint`;

/** The same of a time that came as JSON: a Date would lose its microseconds. */
export function instantInJson(time: string): string {
  const fraction = /\.(\d{1,6})/.exec(time)?.[1] ?? '';
  return String(Math.floor(Date.parse(time) / 1_000) * 1_000_000 + Number(fraction.padEnd(6, '0')));
}

/** SQL: the instant of a cursor. */
export const instantFrom = (parameter: string): string => `('epoch'::timestamptz + ${parameter}::bigint * interval '1 microsecond')`;
