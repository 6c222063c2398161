import { momentInField, momentOf } from './moment';

describe('a moment in a field for day and time', () => {
  it.each([
    ['2026-11-26T15:30', '2026-11-26T13:30:00.000Z'],
    ['2026-07-01T00:00', '2026-06-30T21:00:00.000Z'],
  ])('%s is %s by the clock of the page', (field, moment) => {
    expect(momentOf(field)).toBe(moment);
    expect(momentInField(moment)).toBe(field);
  });

  it.each([
    ['2026-07-01T00:15', 'America/New_York', '2026-07-01T04:15:00.000Z'],
    // The night in which the clock goes back: the second of the two hours that are called one.
    ['2026-10-25T03:00', 'Asia/Jerusalem', '2026-10-25T01:00:00.000Z'],
  ])('%s in %s is %s, and back', (field, zone, moment) => {
    expect(momentOf(field, zone)).toBe(moment);
    expect(momentInField(moment, zone)).toBe(field);
  });

  it.each(['', 'tomorrow', '2026-13-01T00:00', '2026-13-45T99:99', '2026-11-26'])('"%s" is none', (field) => {
    expect(momentOf(field)).toBeNull();
  });
});
