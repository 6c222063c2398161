import { getLocale } from '#words/spoken';
import { timeZone } from '#words/zone';

/** People choose among some hundred time zones. */
const mostFormats = 300;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const language = getLocale() === 'he' ? 'he-IL' : 'en-GB';
  const zone = timeZone();
  const key = language + zone + JSON.stringify(options);
  let known = formats.get(key);
  if (!known) {
    if (formats.size >= mostFormats) formats.clear();
    formats.set(key, (known = new Intl.DateTimeFormat(language, { timeZone: zone, ...options })));
  }
  return known;
}

const relatives = new Map<string, Intl.RelativeTimeFormat>();

function relative(value: number, unit: 'minute' | 'hour' | 'day'): string {
  const language = getLocale();
  let known = relatives.get(language);
  if (!known) relatives.set(language, (known = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })));
  // Hebrew writes "two hours ago (2)" in some browsers: the word says it.
  return known.format(value, unit).replace(/ \([^)]*\)$/, '');
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Nights between now and then by the reader's clock, negative for what is past: what is called yesterday is one, also after 40 hours. */
function daysUntil(at: number, now: number): number {
  return dayNumber(at) - dayNumber(now);
}

function dayNumber(at: number): number {
  const parts = format({ year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(at);
  const part = (wanted: 'year' | 'month' | 'day') => Number(parts.find(({ type }) => type === wanted)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day')) / day;
}

/** Near things by their distance, far ones by their date: 5 minutes ago · yesterday · 12 Nov · 12 Nov 2025 */
export function nearDate(at: string, now = Date.now()): string {
  const date = new Date(at);
  const past = now - date.getTime();
  if (past >= 0 && past < hour) return relative(-Math.floor(past / minute), 'minute');
  if (past >= 0 && past < day) return relative(-Math.floor(past / hour), 'hour');
  const days = daysUntil(date.getTime(), now);
  return past >= 0 && days > -3 ? relative(days, 'day') : shortDate(at, now);
}

/** How long ago, however long: 5 minutes ago · 6 days ago */
export function distance(at: string, now = Date.now()): string {
  const past = Math.max(now - new Date(at).getTime(), 0);
  if (past < hour) return relative(-Math.floor(past / minute), 'minute');
  return past < day ? relative(-Math.floor(past / hour), 'hour') : relative(daysUntil(now - past, now), 'day');
}

/** How long until then, or how long ago: in 25 minutes · 40 minutes ago · in 2 days */
export function untilOrSince(at: string, now = Date.now()): string {
  const left = new Date(at).getTime() - now;
  const size = Math.abs(left);
  if (size < hour) return relative(Math.trunc(left / minute), 'minute');
  return size < day ? relative(Math.trunc(left / hour), 'hour') : relative(daysUntil(now + left, now), 'day');
}

/** 12 Nov, with the year when it is another one. */
export function shortDate(at: string, now = Date.now()): string {
  const date = new Date(at);
  const sameYear = date.getUTCFullYear() === new Date(now).getUTCFullYear();
  return format({ day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(date);
}

/** 12 Nov, 22:31 */
export function dateAndTime(at: string, now = Date.now()): string {
  return `${shortDate(at, now)}, ${clockTime(at)}`;
}

/** 14:20 */
export function clockTime(at: string): string {
  return format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at));
}

/** A day to come: Sunday, or Sunday, 22 November when another Sunday comes first. */
export function comingDay(at: string, now = Date.now()): string {
  return new Date(at).getTime() - now < 6 * day ? format({ weekday: 'long' }).format(new Date(at)) : longDay(at);
}

/** Sunday, 22 November, 08:00 */
export function weekdayAndDate(at: string): string {
  return `${longDay(at)}, ${clockTime(at)}`;
}

/** Thursday, 12 November 2026, 22:31: on hover and for screen readers. */
export function wholeDate(at: string): string {
  return format({ dateStyle: 'full', timeStyle: 'short' }).format(new Date(at));
}

/** The same for all moments of one day. */
export function dayKey(at: string): string {
  return format({ dateStyle: 'short' }).format(new Date(at));
}

/** Sunday, 22 November */
export function longDay(at: string): string {
  return format({ weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(at));
}

/** 1 November 2026, of a day that no clock moves: 2026-11-01 */
export function calendarDay(day: string): string {
  return format({ timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(day));
}
