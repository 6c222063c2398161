import { type Language, renderMarkdown, type RenderOptions } from '@kehila/platform';

/** A text as it is stored: rendered once, when it is written. */
export interface WrittenText {
  readonly markdown: string;
  readonly html: string;
  readonly text: string;
  readonly language: Language;
  readonly rendererVersion: number;
  readonly links: number;
  readonly hasImage: boolean;
}

const LINK = /<a href=/g;

export function writtenText(markdown: string, kind: RenderOptions['kind'], fallbackLanguage: Language): WrittenText {
  const rendered = renderMarkdown(markdown, { kind, fallbackLanguage });
  return { markdown, ...rendered, links: rendered.html.match(LINK)?.length ?? 0, hasImage: hasImage(markdown) };
}

/** `![words](address)` or `![words][name]`. Looked for from one bracket to the next: a pattern would read a text of opening ones again for each. */
function hasImage(markdown: string): boolean {
  const parts = markdown.split(']');
  return parts.some((part, at) => part.includes('![') && /^[([]/.test(parts[at + 1] ?? ''));
}

/** The values of the columns body_markdown, body_html, body_text, language and renderer_version, in this order. */
export function textValues(text: WrittenText): unknown[] {
  return [text.markdown, text.html, text.text, text.language, text.rendererVersion];
}
