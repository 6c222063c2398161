import { BadInput } from '../graphql/bad-input';
import { cursorValues, instantInJson } from './cursors';
import { encodeCursor } from './keyset';

describe('the values of a cursor', () => {
  const kinds = ['instant', 'integer', 'text', 'id'] as const;

  it('are those of the list', () => {
    const values = ['-1795629600123456', 12, "O'Brien", '77'];
    expect(cursorValues(encodeCursor(values), kinds)).toEqual(values);
    expect([cursorValues(null, kinds), cursorValues(undefined, kinds)]).toEqual([null, null]);
  });

  it.each([
    [['2026-11-25 18:00:00+00', 12, 'x', '77']],
    [['1', 2_147_483_648, 'x', '77']],
    [['1', 12, 'x\0', '77']],
    [['1', 12, 'x', '077']],
    [['1', 12, 'x', null]],
  ])('are refused where they are made up: %j', (values) => {
    expect(() => cursorValues(encodeCursor(values), kinds)).toThrow(BadInput);
  });
});

describe('the instant of a time in JSON', () => {
  it.each([
    ['2026-11-25T18:00:00.123456+00:00', '1795629600123456'],
    ['2026-11-25T20:00:00.5+02:00', '1795629600500000'],
    ['2026-11-25T18:00:00+00:00', '1795629600000000'],
    ['1969-12-31T23:59:59.25+00:00', '-750000'],
  ])('%s is %s microseconds', (time, microseconds) => {
    expect(instantInJson(time)).toBe(microseconds);
  });
});
