import { instantInJson } from './cursors';

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
