import { articlePath } from '#features/knowledge/article-path.ts';
import type { Translation } from '#features/knowledge/translation/translation.graphql.ts';
import { type Language, languages, asWritten, type WrittenLanguage } from '#words/language';
import { local } from '#words/local';

interface Read {
  readonly id: string;
  readonly slug: string;
  readonly language: WrittenLanguage;
  readonly translations: readonly Translation[];
}

/** What a reader of this language is led to in place of the article. */
export function readIn(article: Read, language: Language): Translation | undefined {
  const wanted = asWritten(language);
  if (article.language === wanted) return undefined;
  return article.translations.find((other) => other.leads && other.language === wanted);
}

/** Where each language reads it: paths with their language. */
export function alternatesOf(article: Read): Record<Language, string> {
  const at = (language: Language): string => `/${language}${articlePath(readIn(article, language) ?? article)}`;
  return { he: at('he'), en: at('en') };
}

/** The address of a text: on the page of its own language, where there is one. */
export function addressOf(text: Omit<Read, 'translations'>): string {
  const own = languages.find((language) => asWritten(language) === text.language);
  return own ? `/${own}${articlePath(text)}` : local(articlePath(text));
}
