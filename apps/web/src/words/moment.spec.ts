import { momentInField, momentOf } from './moment';

describe('a moment in a field for day and time', () => {
  it.each([
    ['2026-11-26T15:30', '2026-11-26T13:30:00.000Z'],
    ['2026-07-01T00:00', '2026-06-30T21:00:00.000Z'],
  ])('%s is %s by the clock of the page', (field, moment) => {
    expect(momentOf(field)).toBe(moment);
    expect(momentInField(moment)).toBe(field);
  });

  it.each(['', 'tomorrow', '2026-13-01T00:00', '2026-11-26'])('"%s" is none', (field) => {
    expect(momentOf(field)).toBeNull();
  });
});
