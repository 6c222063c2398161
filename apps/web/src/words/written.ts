import * as m from '@kehila/messages/web';
import type { WrittenLanguage } from '#words/language';
import { getLocale } from '#words/spoken';

const names: Record<WrittenLanguage, () => string> = {
  HE: m.web_frame_language_he,
  EN: m.web_frame_language_en,
  AR: m.web_frame_language_ar,
  RU: m.web_frame_language_ru,
};

/** "in Hebrew", for a text in another language than the page's; nothing for one in the same. */
export function otherLanguage(language: WrittenLanguage): string | undefined {
  return language.toLowerCase() === getLocale() ? undefined : names[language]();
}
