import { DateTime, IANAZone } from 'luxon';
import type { MailPace } from '@kehila/accounts';

/** When the mails of a day, or on the first day of the week those of a week, are written, by their reader's clock. */
const hour = 8;
const sunday = 7;
const homeZone = 'Asia/Jerusalem';

/** When what happens now is told at this pace. */
export function dueAt(pace: Exclude<MailPace, 'off'>, now: Date, timeZone: string): Date {
  if (pace === 'at_once') return now;
  const here = DateTime.fromJSDate(now, { zone: IANAZone.isValidZone(timeZone) ? timeZone : homeZone });
  let due = here.set({ hour, minute: 0, second: 0, millisecond: 0 });
  while (due.toMillis() <= now.getTime() || (pace === 'weekly' && due.weekday !== sunday)) due = due.plus({ days: 1 });
  return due.toJSDate();
}
