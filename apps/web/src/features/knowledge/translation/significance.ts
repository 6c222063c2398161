import type { Fields } from '#api/fields.server';
import * as m from '@kehila/messages/web';
import type { Translation } from '#features/knowledge/translation/translation.graphql.ts';

export type Significance = 'SMALL' | 'MEDIUM' | 'LARGE';

interface Named {
  readonly name: () => string;
  readonly hint: () => string;
}

export const significances: Readonly<Record<Significance, Named>> = {
  SMALL: { name: m.web_translation_small, hint: m.web_translation_small_hint },
  MEDIUM: { name: m.web_translation_medium, hint: m.web_translation_medium_hint },
  LARGE: { name: m.web_translation_large, hint: m.web_translation_large_hint },
};

interface InLanguages {
  readonly translations: readonly Pick<Translation, 'isOriginal'>[];
  readonly translationsAwaited: readonly string[];
}

/** Whether it is an original that stands in other languages too: what is new in it matters to them. */
export function isTranslated({ translations, translationsAwaited }: InLanguages): boolean {
  return translations.length + translationsAwaited.length > 0 && !translations.some(({ isOriginal }) => isOriginal);
}

/** Null where it was not asked. */
export function significanceIn(fields: Fields): Significance | null {
  return fields.checked('significance') ? fields.choice<Significance>('significance', ['MEDIUM', 'SMALL', 'LARGE']) : null;
}
