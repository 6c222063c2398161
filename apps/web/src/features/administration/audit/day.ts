/** The organisation's clock, as the dates of the pages have it. */
const timeZone = 'Asia/Jerusalem';
const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'medium' });
const dayMilliseconds = 86_400_000;

/** When a day begins, written as in a date field; null where it is none. `later`: so many days on. */
export function beginningOf(day: string, later = 0): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) return null;
  const wanted = midnight + later * dayMilliseconds;
  return new Date(wanted - ahead(wanted - ahead(wanted))).toISOString();
}

/** How far the clock is ahead of UTC at a moment. */
function ahead(moment: number): number {
  const part = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second']) - moment;
}
