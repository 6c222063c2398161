import { timeZone } from '#words/zone';

/** How far the clock of a zone is ahead of UTC at a moment, milliseconds. */
function ahead(moment: number, zone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'medium' });
  const part = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second']) - moment;
}

/** A moment as a field for day and time has it: 2026-11-26T15:30 */
export function momentInField(at: string, zone = timeZone()): string {
  const minute = Math.floor(new Date(at).getTime() / 60_000) * 60_000;
  return new Date(minute + ahead(minute, zone)).toISOString().slice(0, 16);
}

/** The moment that such a field names; null where it names none. */
export function momentOf(field: string, zone = timeZone()): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(field)) return null;
  const wanted = Date.parse(`${field}Z`);
  return Number.isNaN(wanted) ? null : new Date(wanted - ahead(wanted - ahead(wanted, zone), zone)).toISOString();
}
