import * as m from '@kehila/messages/web';
import type { WrittenLanguage } from '#words/language';

/** Languages of articles, by name. */
export const languageNames: Record<WrittenLanguage, () => string> = {
  HE: m.web_knowledge_language_he,
  EN: m.web_knowledge_language_en,
  AR: m.web_knowledge_language_ar,
  RU: m.web_knowledge_language_ru,
};
