import type { Locale } from '@kehila/platform';

/** The language that the terminal is set to, as far as we speak it; English otherwise. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): Locale {
  const set = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^(he|iw)([_.@]|$)/.test(set) ? 'he' : 'en';
}
