import type { Locale } from '../actor';
import { requestContext } from '../request';

// Costly to make, so one a language. The time zone is named, because a mail is read anywhere.
const formats: Record<Locale, Intl.DateTimeFormat> = {
  he: new Intl.DateTimeFormat('he-IL', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jerusalem' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jerusalem' }),
};

const days: Record<Locale, Intl.DateTimeFormat> = {
  he: new Intl.DateTimeFormat('he-IL', { dateStyle: 'long', timeZone: 'Asia/Jerusalem' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Asia/Jerusalem' }),
};

/** A moment for a sentence, in the caller's language or a given one, by the clock of Jerusalem. */
export function momentInWords(moment: Date, language: Locale = requestContext.language()): string {
  return formats[language].format(moment);
}

/** Its day alone. */
export function dayInWords(moment: Date, language: Locale = requestContext.language()): string {
  return days[language].format(moment);
}
