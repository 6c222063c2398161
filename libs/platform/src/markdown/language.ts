/** The languages whose letters we tell apart. Latin letters count as English: two languages of one script cannot be told apart by letters. */
export type Language = 'he' | 'en' | 'ar' | 'ru';

/** The direction a text is read in. */
export type Direction = 'ltr' | 'rtl';

/** How many letters of each language a text has. */
export type Letters = Record<Language, number>;

const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set(['he', 'ar']);
const LANGUAGES: readonly Language[] = ['he', 'en', 'ar', 'ru'];

// Addresses and code are Latin in every language and say nothing about the language of the text around them.
const NOT_LANGUAGE = /(?:^|\n)(?:```|~~~)[\s\S]*?(?:\n(?:```|~~~)|$)|`[^`\n]+`|(?:https?:\/\/|mailto:)[^\s<>()]+/g;

/** The language of a text by the majority of its letters, code and addresses left out; `fallback` when it has no letters we know. */
export function languageOf(text: string, fallback: Language = 'en'): Language {
  return majorityOf(countLetters(text.replace(NOT_LANGUAGE, ' '))) ?? fallback;
}

/** The direction texts of a language are read in. */
export function directionOf(language: Language): Direction {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

/** The language most letters belong to, a tie going to the first in the order he, en, ar, ru; undefined without letters. */
export function majorityOf(letters: Letters): Language | undefined {
  let best: Language | undefined;
  for (const language of LANGUAGES) if (letters[language] > (best ? letters[best] : 0)) best = language;
  return best;
}

export function noLetters(): Letters {
  return { he: 0, en: 0, ar: 0, ru: 0 };
}

export function addLetters(to: Letters, more: Letters): void {
  for (const language of LANGUAGES) to[language] += more[language];
}

export function countLetters(text: string): Letters {
  const letters = noLetters();
  for (let at = 0; at < text.length; at++) {
    const language = languageOfLetter(text.charCodeAt(at));
    if (language) letters[language]++;
  }
  return letters;
}

function languageOfLetter(code: number): Language | undefined {
  if (code < 0x41) return undefined;
  if (code <= 0x7a) return code <= 0x5a || code >= 0x61 ? 'en' : undefined;
  if (code < 0xc0) return undefined;
  if (code <= 0x24f) return code === 0xd7 || code === 0xf7 ? undefined : 'en';
  if (code >= 0x400 && code <= 0x52f) return 'ru';
  if ((code >= 0x5d0 && code <= 0x5f2) || (code >= 0xfb1d && code <= 0xfb4f)) return 'he';
  if ((code >= 0x620 && code <= 0x64a) || (code >= 0x66e && code <= 0x6d3) || (code >= 0xfb50 && code <= 0xfefc)) return 'ar';
  return undefined;
}
