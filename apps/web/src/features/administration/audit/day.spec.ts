import { beginningOf } from './day';

describe('a day of the organisation', () => {
  it.each([
    ['2026-11-25', 0, '2026-11-24T22:00:00.000Z'],
    ['2026-07-01', 0, '2026-06-30T21:00:00.000Z'],
    ['2026-11-25', 1, '2026-11-25T22:00:00.000Z'],
    ['2026-03-27', 0, '2026-03-26T22:00:00.000Z'],
    ['2026-03-27', 1, '2026-03-27T21:00:00.000Z'],
  ])('%s and %d more begins at %s', (day, later, moment) => {
    expect(beginningOf(day, later)).toBe(moment);
  });

  it.each(['', 'yesterday', '2026-13-45', '25.11.2026'])('is not %j', (text) => {
    expect(beginningOf(text)).toBeNull();
  });
});
