import { dueAt } from './due';

describe('when somebody is told by mail', () => {
  // A Sunday, 10:00 in Jerusalem.
  const now = new Date('2026-11-01T08:00:00Z');

  it.each([
    ['at_once', 'Asia/Jerusalem', '2026-11-01T08:00:00Z'],
    ['daily', 'Asia/Jerusalem', '2026-11-02T06:00:00Z'],
    ['daily', 'America/New_York', '2026-11-01T13:00:00Z'],
    ['weekly', 'Asia/Jerusalem', '2026-11-08T06:00:00Z'],
    ['weekly', 'America/New_York', '2026-11-01T13:00:00Z'],
    ['daily', 'No/Where', '2026-11-02T06:00:00Z'],
  ] as const)('is by the clock of the reader: %s in %s', (pace, zone, due) => {
    expect(dueAt(pace, now, zone)).toEqual(new Date(due));
  });

  it('is the next morning for what happens in the very moment of the mail', () => {
    expect(dueAt('daily', new Date('2026-11-02T06:00:00Z'), 'Asia/Jerusalem')).toEqual(new Date('2026-11-03T06:00:00Z'));
  });

  it('is at eight on the morning after the clocks changed too', () => {
    expect(dueAt('daily', new Date('2026-10-24T20:00:00Z'), 'Asia/Jerusalem')).toEqual(new Date('2026-10-25T06:00:00Z'));
    expect(dueAt('daily', new Date('2026-10-23T20:00:00Z'), 'Asia/Jerusalem')).toEqual(new Date('2026-10-24T05:00:00Z'));
  });
});
