/** Languages of the interface. What people write may be in more. */
export type Language = 'he' | 'en';

export const languages: readonly Language[] = ['he', 'en'];

export function isLanguage(value: string | undefined): value is Language {
  return value === 'he' || value === 'en';
}

export function otherThan(language: Language): Language {
  return language === 'he' ? 'en' : 'he';
}

/** Each in its own words. */
export const ownName: Record<Language, string> = { he: 'עברית', en: 'English' };

/** The first language of an Accept-Language header that we speak; Hebrew otherwise. */
export function languageOf(acceptLanguage: string | null): Language {
  for (const range of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const language = range.trim().slice(0, 2).toLowerCase();
    if (language === 'iw') return 'he';
    if (isLanguage(language)) return language;
  }
  return 'he';
}

/** Languages of what people write, as the API names them. */
export type WrittenLanguage = 'HE' | 'EN' | 'AR' | 'RU';

/** The language of the interface as texts name theirs. */
export function asWritten(language: Language): WrittenLanguage {
  return language === 'he' ? 'HE' : 'EN';
}

export function languageTag(language: WrittenLanguage): string {
  return language.toLowerCase();
}

/** Stored text takes its direction from its language, never from its first letter. */
export function directionOf(language: WrittenLanguage | Language): 'rtl' | 'ltr' {
  return /^(he|ar)$/i.test(language) ? 'rtl' : 'ltr';
}

/** Of stored text whose language is not known: the direction of most of its letters. */
export function directionOfMost(text: string): 'rtl' | 'ltr' {
  const toTheLeft = text.match(/[\p{Script=Hebrew}\p{Script=Arabic}]/gu)?.length ?? 0;
  const letters = text.match(/\p{Letter}/gu)?.length ?? 0;
  return toTheLeft * 2 > letters ? 'rtl' : 'ltr';
}
