import { clockOf, hoursOf, minutesOf, minutesOfHours } from './written-times';

describe('times as people write them', () => {
  it.each([
    [0, '00:00'],
    [485, '08:05'],
    [1_439, '23:59'],
  ])('%i minutes are %s', (minutes, clock) => {
    expect(clockOf(minutes)).toBe(clock);
    expect(minutesOf(clock)).toBe(minutes);
  });

  it('end at midnight', () => {
    expect(clockOf(1_440)).toBe('00:00');
  });

  it.each([
    ['4', 240],
    ['1.5', 90],
    ['1,5', 90],
    [' 0 ', 0],
    ['', -1],
    ['soon', -1],
  ])('"%s" hours are %i minutes', (typed, minutes) => {
    expect(minutesOfHours(typed)).toBe(minutes);
  });

  it('come back as they were typed', () => {
    for (const minutes of [1, 20, 90, 240, 1_800]) expect(minutesOfHours(hoursOf(minutes))).toBe(minutes);
  });

  it.each(['', 'noon', '8'])('"%s" is no time', (typed) => {
    expect(minutesOf(typed)).toBe(-1);
  });
});
