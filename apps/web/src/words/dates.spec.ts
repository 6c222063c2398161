import { distance, nearDate, untilOrSince } from './dates';
import { speakBy } from './spoken';
import { homeZone, tellTimeBy } from './zone';

/** A Saturday morning in Jerusalem, in the week after summer time ended there. */
const now = Date.parse('2026-10-31T08:00:00+02:00');

describe('a day in words', () => {
  beforeEach(() => speakBy(() => 'en'));

  afterAll(() => {
    speakBy(() => 'he');
    tellTimeBy(() => homeZone);
  });

  it.each([
    ['2026-10-30T10:00:00+02:00', '22 hours ago'],
    ['2026-10-30T07:00:00+02:00', 'yesterday'],
    ['2026-10-30T00:10:00+02:00', 'yesterday'],
    ['2026-10-29T23:50:00+02:00', '2 days ago'],
    ['2026-10-29T00:10:00+02:00', '2 days ago'],
    ['2026-10-28T23:50:00+02:00', '28 Oct'],
  ])('%s is %s by the nights between', (at, words) => {
    expect(nearDate(at, now)).toBe(words);
  });

  it('is another one where the clock is another one', () => {
    tellTimeBy(() => 'America/New_York');
    expect(nearDate('2026-10-30T00:10:00+02:00', now)).toBe('2 days ago');
    tellTimeBy(() => homeZone);
  });

  it('is counted over the night in which the clock goes back', () => {
    expect(distance('2026-10-24T23:30:00+03:00', now)).toBe('7 days ago');
  });

  it('is tomorrow only before the second night', () => {
    expect(untilOrSince('2026-11-01T23:50:00+02:00', now)).toBe('tomorrow');
    expect(untilOrSince('2026-11-02T00:10:00+02:00', now)).toBe('in 2 days');
    expect(untilOrSince('2026-10-29T23:50:00+02:00', now)).toBe('2 days ago');
  });

  it('has a word of its own in Hebrew', () => {
    speakBy(() => 'he');
    expect(nearDate('2026-10-29T23:50:00+02:00', now)).toBe('שלשום');
  });
});
