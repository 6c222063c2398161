import Holidays from 'date-holidays';

const known = new Map<string, ReadonlySet<string>>();

/** Days of a year, as 2026-09-21, on which a country rests. Worked out once a year and country. */
export function publicHolidays(country: string, year: number): ReadonlySet<string> {
  const key = `${country} ${year}`;
  const found = known.get(key);
  if (found) return found;
  const holidays = new Holidays(country).getHolidays(year) ?? [];
  const days = new Set(holidays.filter((holiday) => holiday.type === 'public').map((holiday) => holiday.date.slice(0, 10)));
  known.set(key, days);
  return days;
}
