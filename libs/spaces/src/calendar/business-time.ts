import { DateTime } from 'luxon';
import type { BusinessCalendar } from './business-calendar';
import { publicHolidays } from './holidays';

/** A calendar on which nobody works for so long is a mistake. */
const mostDays = 10_000;

/** The moment at which `minutes` of business time have passed since `from`. What is asked outside of business hours counts from the next opening. */
export function businessTimeAfter(from: Date, minutes: number, calendar: BusinessCalendar): Date {
  let left = minutes;
  let day = DateTime.fromJSDate(from, { zone: calendar.timeZone }).startOf('day');
  for (let days = 0; days < mostDays; days++) {
    const hours = hoursOf(day, calendar);
    if (hours) {
      const begin = Math.max(from.getTime(), hours.opens);
      const minutesHere = (hours.closes - begin) / 60_000;
      if (minutesHere > 0 && left <= minutesHere) return new Date(begin + left * 60_000);
      left -= Math.max(0, minutesHere);
    }
    day = day.plus({ days: 1 });
  }
  throw new Error(`no business time in ${mostDays} days`);
}

/** How many minutes of business time lie between two moments; 0 when the second is not later. */
export function businessMinutesBetween(from: Date, to: Date, calendar: BusinessCalendar): number {
  let minutes = 0;
  let day = DateTime.fromJSDate(from, { zone: calendar.timeZone }).startOf('day');
  for (let days = 0; days < mostDays && day.toMillis() < to.getTime(); days++) {
    const hours = hoursOf(day, calendar);
    if (hours) minutes += Math.max(0, Math.min(to.getTime(), hours.closes) - Math.max(from.getTime(), hours.opens)) / 60_000;
    day = day.plus({ days: 1 });
  }
  return minutes;
}

/** Opening and closing as moments; by the clock on the wall, so that a day on which it is set keeps its hours. */
function hoursOf(day: DateTime, calendar: BusinessCalendar): { opens: number; closes: number } | undefined {
  if (!calendar.days.includes(day.weekday % 7)) return undefined;
  if (isDayOff(day.toISODate()!, day.year, calendar)) return undefined;
  return { opens: atMinute(day, calendar.opens), closes: atMinute(day, calendar.closes) };
}

/** What people decided about a day counts before what the country rests on. */
function isDayOff(date: string, year: number, { holidaysOf, closedOn, openOn }: BusinessCalendar): boolean {
  if (closedOn.includes(date)) return true;
  return holidaysOf !== null && !openOn.includes(date) && publicHolidays(holidaysOf, year).has(date);
}

function atMinute(day: DateTime, minute: number): number {
  if (minute === 24 * 60) return day.plus({ days: 1 }).toMillis();
  return day.set({ hour: Math.floor(minute / 60), minute: minute % 60 }).toMillis();
}
