import type { Translation } from '#features/knowledge/translation/translation.graphql.ts';

export type Standing = Pick<Translation, 'id' | 'slug' | 'title' | 'language' | 'state' | 'helpfulCount'>;

/** Of an original: its translations that are read or being written. A translation stands for itself. */
export function standingOf({ translations }: { readonly translations: readonly Translation[] }): Standing[] {
  if (translations.some(({ isOriginal }) => isOriginal)) return [];
  return translations.filter(({ state }) => state !== 'ARCHIVED');
}
