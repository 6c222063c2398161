import Holidays from 'date-holidays';
import type { Locale } from '@kehila/platform';

const known = new Map<string, ReadonlySet<string>>();
const countries = new Set(Object.keys(new Holidays().getCountries()));

export function isCountryWithHolidays(country: string): boolean {
  return countries.has(country);
}

/** Days of a year, as 2026-09-21, on which a country rests. Worked out once a year and country. */
export function publicHolidays(country: string, year: number): ReadonlySet<string> {
  const key = `${country} ${year}`;
  const found = known.get(key);
  if (found) return found;
  const days = new Set(holidaysOf(country, year).map((holiday) => holiday.date.slice(0, dateLength)));
  known.set(key, days);
  return days;
}

export interface NamedHoliday {
  readonly date: string;
  readonly name: string;
}

const dateLength = 10;
const yearMilliseconds = 365 * 86_400_000;

/** Public holidays of the next twelve months by name. */
export function holidaysAhead(country: string | null, now: Date, language: Locale): NamedHoliday[] {
  if (country === null) return [];
  const from = now.toISOString().slice(0, dateLength);
  const to = new Date(now.getTime() + yearMilliseconds).toISOString().slice(0, dateLength);
  return [now.getUTCFullYear(), now.getUTCFullYear() + 1]
    .flatMap((year) => holidaysOf(country, year, language))
    .map(({ date, name }) => ({ date: date.slice(0, dateLength), name }))
    .filter(({ date }) => date >= from && date < to);
}

function holidaysOf(country: string, year: number, language: Locale = 'en') {
  return (new Holidays(country).getHolidays(year, language) ?? []).filter((holiday) => holiday.type === 'public');
}
