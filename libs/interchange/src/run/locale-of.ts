import { languageOf, type Locale } from '@kehila/platform';

/** How many titles tell the language of a forum. */
export const TELLING_TITLES = 50;

/** The language of our interface that suits a forum best: that of its first titles. */
export function localeOf(titles: readonly string[]): Locale {
  return languageOf(titles.slice(0, TELLING_TITLES).join('\n')) === 'he' ? 'he' : 'en';
}
