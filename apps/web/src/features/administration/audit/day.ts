import { momentOf } from '#words/moment';
import { homeZone } from '#words/zone';

const dayMilliseconds = 86_400_000;

/** When a day of the organisation begins, written as in a date field; null where it is none. `later`: so many days on. */
export function beginningOf(day: string, later = 0): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) return null;
  return momentOf(new Date(midnight + later * dayMilliseconds).toISOString().slice(0, 16), homeZone);
}
