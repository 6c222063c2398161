import { type Locale, requestContext } from '@kehila/platform';
import { inLanguage } from './question-form';
import type { Worded } from './worded-list';

interface ShownWords {
  readonly key: string;
  readonly name: string;
  readonly words: { readonly language: Locale; readonly name: string }[];
}

/** In the language of who reads it, and in each that it is worded in. */
export function shownWords({ key, words }: Worded): ShownWords {
  const worded = Object.entries(words) as [Locale, string][];
  return { key, name: inLanguage(words, requestContext.language()) ?? key, words: worded.map(([language, name]) => ({ language, name })) };
}
