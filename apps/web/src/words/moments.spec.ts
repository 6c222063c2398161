import { asLocalMoment, momentIn } from './moments';

describe('a moment by the clock of the reader', () => {
  it.each([
    ['2026-12-01T09:30', 'Asia/Jerusalem', '2026-12-01T07:30:00.000Z'],
    ['2026-07-01T09:30', 'Asia/Jerusalem', '2026-07-01T06:30:00.000Z'],
    ['2026-07-01T00:15', 'America/New_York', '2026-07-01T04:15:00.000Z'],
    // The night in which the clock goes back: the second of the two hours that are called one.
    ['2026-10-25T03:00', 'Asia/Jerusalem', '2026-10-25T01:00:00.000Z'],
  ])('%s in %s is %s, and back', (typed, zone, at) => {
    expect(momentIn(typed, zone)).toBe(at);
    expect(asLocalMoment(at, zone)).toBe(typed);
  });

  it('is none when nothing of the kind was sent', () => {
    for (const typed of [null, 'tomorrow', '2026-13-45T99:99']) expect(momentIn(typed, 'UTC')).toBeNull();
  });
});
