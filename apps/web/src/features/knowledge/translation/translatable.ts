import type { Translation } from '#features/knowledge/translation/translation.graphql.ts';
import { languages, asWritten, type WrittenLanguage } from '#words/language';

interface Translatable {
  readonly language: WrittenLanguage;
  readonly viewerCan: readonly string[];
  readonly translations: readonly Translation[];
  readonly translationsAwaited: readonly WrittenLanguage[];
}

/** Languages of the site to which the reader may translate an original. */
export function translatableTo({ language, viewerCan, translations, translationsAwaited }: Translatable): WrittenLanguage[] {
  if (!viewerCan.includes('WRITE_ARTICLE') || translations.some(({ isOriginal }) => isOriginal)) return [];
  const taken = new Set([language, ...translations.map((other) => other.language), ...translationsAwaited]);
  return languages.map(asWritten).filter((other) => !taken.has(other));
}
