import type { BusinessCalendar } from './business-calendar';
import { businessMinutesBetween, businessTimeAfter } from './business-time';
import { publicHolidays } from './holidays';

const israel: BusinessCalendar = {
  timeZone: 'Asia/Jerusalem',
  days: [0, 1, 2, 3, 4],
  opens: 8 * 60,
  closes: 18 * 60,
  holidaysOf: 'IL',
  closedOn: [],
  openOn: [],
};
/** Four hours of business time later. */
const after = (from: string, minutes = 240, calendar = israel) => businessTimeAfter(new Date(from), minutes, calendar).toISOString().replace(':00.000Z', 'Z');

describe('business time in Israel', () => {
  it.each([
    ['on a working day', '2026-11-25T09:00+02:00', '2026-11-25T11:00Z'],
    ['before opening: from opening on', '2026-11-25T05:30+02:00', '2026-11-25T10:00Z'],
    ['at midnight', '2026-11-25T00:00+02:00', '2026-11-25T10:00Z'],
    ['ending exactly at closing', '2026-11-25T14:00+02:00', '2026-11-25T16:00Z'],
    ['over the night', '2026-11-25T16:00+02:00', '2026-11-26T08:00Z'],
    ['after closing: the next day', '2026-11-25T20:00+02:00', '2026-11-26T10:00Z'],
    ['at the second of closing', '2026-11-25T18:00+02:00', '2026-11-26T10:00Z'],
    ['over the weekend of Friday and Saturday', '2026-11-26T17:00+02:00', '2026-11-29T09:00Z'],
    ['on a Friday', '2026-11-27T10:00+02:00', '2026-11-29T10:00Z'],
    ['on a Saturday night', '2026-11-28T23:00+02:00', '2026-11-29T10:00Z'],
    ['before Yom Kippur 2026, a Monday', '2026-09-20T17:00+03:00', '2026-09-22T08:00Z'],
    ['on Yom Kippur', '2026-09-21T10:00+03:00', '2026-09-22T09:00Z'],
    ['over New Year 2026, on a weekend, with its second day on a Sunday', '2026-09-11T12:00+03:00', '2026-09-14T09:00Z'],
    ['before Passover 2027', '2027-04-21T16:00+03:00', '2027-04-25T07:00Z'],
    ['on Independence Day 2027', '2027-05-12T09:00+03:00', '2027-05-13T09:00Z'],
    ['over the night in which the clock goes forward (27 March 2026, a Friday)', '2026-03-26T16:00+02:00', '2026-03-29T07:00Z'],
    ['over the night in which the clock goes back (25 October 2026, a Sunday)', '2026-10-22T17:00+03:00', '2026-10-25T09:00Z'],
    ['into a leap day', '2028-02-28T17:00+02:00', '2028-02-29T09:00Z'],
  ])('%s', (_, from, expected) => {
    expect(after(from)).toBe(expected);
  });

  it('counts seconds', () => {
    expect(businessTimeAfter(new Date('2026-11-25T09:00:30.500+02:00'), 240, israel).toISOString()).toBe('2026-11-25T11:00:30.500Z');
  });

  it('takes no time at all when the window is 0: at once, or at the next opening', () => {
    expect(after('2026-11-25T09:00+02:00', 0)).toBe('2026-11-25T07:00Z');
    expect(after('2026-11-27T09:00+02:00', 0)).toBe('2026-11-29T06:00Z');
  });

  it('goes over many days', () => {
    expect(after('2026-11-22T08:00+02:00', 5 * 600)).toBe('2026-11-26T16:00Z');
    expect(after('2026-11-22T08:00+02:00', 5 * 600 + 1)).toBe('2026-11-29T06:01Z');
  });

  it('never ends before it began, and never outside business hours', () => {
    for (let hour = 0; hour < 24 * 400; hour += 7) {
      const from = new Date(Date.parse('2026-01-01T00:13:00Z') + hour * 3_600_000);
      const end = businessTimeAfter(from, 240, israel);
      expect(end.getTime() - from.getTime()).toBeGreaterThanOrEqual(240 * 60_000);
      const local = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jerusalem', weekday: 'short', hour: 'numeric', minute: 'numeric' }).format(end);
      expect(local).not.toMatch(/Fri|Sat/);
      expect(local).toMatch(/ (0[89]|1[0-7]):|18:00/);
    }
  });
});

describe('business time between two moments', () => {
  it('is what was counted from the first to the second', () => {
    for (let step = 0; step < 500; step++) {
      const from = new Date(Date.parse('2026-03-01T00:13:00Z') + step * 17 * 3_600_000);
      const minutes = (step * 37) % 2_000;
      expect(businessMinutesBetween(from, businessTimeAfter(from, minutes, israel), israel)).toBeCloseTo(minutes, 6);
    }
  });

  it('is nothing over a weekend, a holiday, or backwards', () => {
    const between = (from: string, to: string) => businessMinutesBetween(new Date(from), new Date(to), israel);
    expect(between('2026-11-26T18:00+02:00', '2026-11-29T08:00+02:00')).toBe(0);
    expect(between('2026-09-21T00:00+03:00', '2026-09-21T23:59+03:00')).toBe(0);
    expect(between('2026-11-25T12:00+02:00', '2026-11-25T10:00+02:00')).toBe(0);
    expect(between('2026-11-25T17:30+02:00', '2026-11-26T08:15+02:00')).toBe(45);
  });
});

describe('other calendars', () => {
  it('follow their own week and clock, also where the clock changes within business hours', () => {
    const always: BusinessCalendar = {
      timeZone: 'America/New_York',
      days: [0, 1, 2, 3, 4, 5, 6],
      opens: 0,
      closes: 1_440,
      holidaysOf: null,
      closedOn: [],
      openOn: [],
    };
    expect(after('2026-03-08T01:00-05:00', 240, always)).toBe('2026-03-08T10:00Z');
    expect(after('2026-03-07T22:00-05:00', 240, always)).toBe('2026-03-08T07:00Z');
  });

  it('may know no holidays', () => {
    expect(after('2026-09-21T10:00+03:00', 240, { ...israel, holidaysOf: null })).toBe('2026-09-21T11:00Z');
  });

  it('may close on a day of work, and open on a public holiday', () => {
    expect(after('2026-11-25T17:00+02:00', 240, { ...israel, closedOn: ['2026-11-26'] })).toBe('2026-11-29T09:00Z');
    expect(after('2026-09-20T17:00+03:00', 240, { ...israel, openOn: ['2026-09-21'] })).toBe('2026-09-21T08:00Z');
    expect(after('2026-09-20T17:00+03:00', 240, { ...israel, openOn: ['2026-09-21'], closedOn: ['2026-09-21'] })).toBe('2026-09-22T08:00Z');
  });

  it('do not open on a day that is none of work', () => {
    expect(after('2026-11-27T10:00+02:00', 240, { ...israel, openOn: ['2026-11-27'] })).toBe('2026-11-29T10:00Z');
  });

  it('on which nobody ever works are a mistake', () => {
    expect(() => after('2026-09-21T10:00+03:00', 240, { ...israel, days: [] })).toThrow('no business time');
  });
});

describe('holidays of Israel', () => {
  it('are the days of rest, not the days between them', () => {
    expect([...publicHolidays('IL', 2026)]).toEqual([
      '2026-04-02',
      '2026-04-08',
      '2026-04-22',
      '2026-05-22',
      '2026-09-12',
      '2026-09-13',
      '2026-09-21',
      '2026-09-26',
      '2026-10-03',
    ]);
  });
});
