import { type Locale, renderMarkdown, type StoredText } from '@kehila/platform';
import { message } from '@kehila/messages';

export const sitePageSlugs = ['rules', 'terms', 'privacy', 'accessibility'] as const;
export type SitePageSlug = (typeof sitePageSlugs)[number];

/** Those that people accept when they sign up. */
export const acceptedSlugs = ['terms', 'privacy'] as const satisfies readonly SitePageSlug[];
export type AcceptedSlug = (typeof acceptedSlugs)[number];

/** A page in one language. */
export interface SitePageText extends StoredText {
  readonly title: string;
}

/** One version of a page, whole. Version 0 is the sample that the product ships with. */
export interface SitePageVersionOf {
  readonly slug: SitePageSlug;
  readonly number: number;
  readonly texts: Readonly<Record<Locale, SitePageText>>;
  readonly changedAt: Date | null;
}

export const longestSitePage = 64 * 1024;

export function sitePageText(title: string, markdown: string, language: Locale): SitePageText {
  const { html, text } = renderMarkdown(markdown, { kind: 'article', fallbackLanguage: language });
  return { title, body_markdown: markdown, body_html: html, body_text: text, language };
}

const sections: Readonly<Record<SitePageSlug, number>> = { rules: 5, terms: 5, privacy: 5, accessibility: 4 };

/** The text that the product ships with: what stands in brackets is for the organisation to fill in. */
export function samplePage(slug: SitePageSlug): SitePageVersionOf {
  return { slug, number: 0, texts: { he: sampleText(slug, 'he'), en: sampleText(slug, 'en') }, changedAt: null };
}

function sampleText(slug: SitePageSlug, language: Locale): SitePageText {
  const say = (part: string): string => {
    const key: string = `web_accounts_pages_${slug}_${part}`;
    return message(key, {}, language);
  };
  const parts = Array.from({ length: sections[slug] }, (_, index) => `## ${say(`${index + 1}_title`)}\n\n${say(`${index + 1}_text`)}`);
  return sitePageText(say('title'), [say('intro'), ...parts].join('\n\n'), language);
}
