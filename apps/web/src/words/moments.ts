import { timeZone } from '#words/zone';

/** As `datetime-local` shows a moment by the clock of the reader: 2026-12-01T09:30 */
export function asLocalMoment(at: string, zone = timeZone()): string {
  return wallClock(new Date(at), zone).toISOString().slice(0, 16);
}

/** The moment at which the clock of the reader shows what `datetime-local` sent; null when that is no moment. */
export function momentIn(typed: string | null, zone = timeZone()): string | null {
  if (typed === null || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(typed)) return null;
  const wanted = new Date(`${typed}Z`).getTime();
  if (Number.isNaN(wanted)) return null;
  // What the clock shows is compared twice: the first guess may lie on the other side of a change of the clock.
  let moment = wanted;
  for (let round = 0; round < 2; round++) moment += wanted - wallClock(new Date(moment), zone).getTime();
  return new Date(moment).toISOString();
}

/** What the clock of a zone shows, as if it were universal time. */
function wallClock(at: Date, zone: string): Date {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
  return new Date(`${shown.replace(' ', 'T')}Z`);
}
