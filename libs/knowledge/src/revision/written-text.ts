import { oneLine } from '@kehila/community';
import { type Language, renderMarkdown, slugOf } from '@kehila/platform';
import { hasStaffParts, openTextOf, staffHtmlOf } from './staff-parts';

/** The text of an article as it is stored: rendered once, when it is written. */
export interface WrittenText {
  readonly title: string;
  readonly slug: string;
  readonly markdown: string;
  readonly html: string;
  readonly text: string;
  readonly language: Language;
  readonly contents: readonly ContentsHeading[];
  readonly rendererVersion: number;
  /** The whole text, where it has parts for the staff; all of the above is about what everybody reads. */
  readonly staff: { readonly markdown: string; readonly html: string } | null;
}

/** A heading and where it stands in the HTML. */
export interface ContentsHeading {
  readonly anchor: string;
  readonly text: string;
  readonly level: number;
}

export function writtenText(title: string, markdown: string, fallbackLanguage: Language): WrittenText {
  const rendered = renderMarkdown(markdown, { kind: 'article', fallbackLanguage });
  return {
    title: oneLine(title),
    slug: slugOf(title),
    markdown,
    html: rendered.html,
    text: rendered.text,
    language: rendered.language,
    contents: rendered.contents.map(({ id, text, level }) => ({ anchor: id, text, level })),
    rendererVersion: rendered.rendererVersion,
    staff: null,
  };
}

/** `open`: what everybody reads of it; what the text itself says when absent. */
export function writtenWholeText(title: string, whole: string, fallbackLanguage: Language, open = openTextOf(whole)): WrittenText {
  const text = writtenText(title, open, fallbackLanguage);
  if (!hasStaffParts(whole)) return text;
  return { ...text, staff: { markdown: whole, html: staffHtmlOf(whole, { kind: 'article', fallbackLanguage: text.language }) } };
}
