import { BadInput } from '../graphql/bad-input';
import { decodeCursor, encodeCursor, pageOf } from './keyset';

describe('a cursor', () => {
  it('says after which row a page goes on', () => {
    expect(decodeCursor(encodeCursor(['2026-11-01T08:00:00Z', '12', null, 3]), 4)).toEqual(['2026-11-01T08:00:00Z', '12', null, 3]);
  });

  it('is absent on a first page', () => {
    expect([decodeCursor(null, 1), decodeCursor(undefined, 1)]).toEqual([null, null]);
  });

  it.each(['', 'x', '%00', Buffer.from('{"a":1}').toString('base64url'), Buffer.from('[[1]]').toString('base64url'), encodeCursor([1, 2])])(
    'refuses %p, which is not one of ours',
    (cursor) => {
      expect(() => decodeCursor(cursor, 1)).toThrow(BadInput);
    },
  );
});

describe('a page', () => {
  const page = (rows: number[]) =>
    pageOf(
      rows,
      2,
      (row) => [row],
      (row) => ({ row }),
    );

  it('uses the row too many only to know that there are more', () => {
    expect(page([1, 2, 3])).toMatchObject({ nodes: [{ row: 1 }, { row: 2 }], pageInfo: { hasNextPage: true, endCursor: encodeCursor([2]) } });
  });

  it('ends where the rows end', () => {
    expect(page([1]).pageInfo).toEqual({ hasNextPage: false, endCursor: encodeCursor([1]) });
    expect(page([]).pageInfo).toEqual({ hasNextPage: false, endCursor: null });
  });
});
