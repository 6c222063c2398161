import type { Translation } from '#features/knowledge/translation/translation.graphql.ts';
import { languages, asWritten, type WrittenLanguage } from '#words/language';

interface Translatable {
  readonly language: WrittenLanguage;
  readonly viewerCan: readonly string[];
  readonly translations: readonly Translation[];
}

/** Languages of the site to which the reader may translate an original. */
export function translatableTo({ language, viewerCan, translations }: Translatable): WrittenLanguage[] {
  if (!viewerCan.includes('WRITE_ARTICLE') || translations.some(({ isOriginal }) => isOriginal)) return [];
  const taken = new Set([language, ...translations.map((other) => other.language)]);
  return languages.map(asWritten).filter((other) => !taken.has(other));
}
