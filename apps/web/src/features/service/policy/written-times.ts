import { getLocale } from '#words/spoken';

/** 08:00, as fields for times have it; midnight at the end of a day is 00:00. */
export function clockOf(minutes: number): string {
  const onClock = minutes % (24 * 60);
  return `${twoDigits(Math.floor(onClock / 60))}:${twoDigits(onClock % 60)}`;
}

/** Minutes after midnight; -1 for what is no time. */
export function minutesOf(clock: string): number {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})/.exec(clock) ?? [];
  return hours === undefined ? -1 : Number(hours) * 60 + Number(minutes);
}

/** 4 or 1.5 */
export function hoursOf(minutes: number): string {
  return String(Math.round(minutes / 0.6) / 100);
}

/** Minutes of hours as somebody types them; -1 for what is no number. */
export function minutesOfHours(typed: string): number {
  const hours = Number(typed.trim().replace(',', '.') || 'none');
  return Number.isFinite(hours) ? Math.round(hours * 60) : -1;
}

/** In the order of the calendar. */
export const weekdays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;
export type Weekday = (typeof weekdays)[number];

const aSunday = Date.UTC(2023, 0, 1);
const day = 86_400_000;

export function weekday(name: Weekday, width: 'long' | 'short'): string {
  return new Intl.DateTimeFormat(getLocale(), { weekday: width, timeZone: 'UTC' }).format(aSunday + weekdays.indexOf(name) * day);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
