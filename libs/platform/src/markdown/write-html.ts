import { imagesToLinks, isOwnImage } from './images';
import { blockText, firstParagraphOf } from './inline-text';
import type { Language } from './language';
import { layOut, type Reading } from './layout';
import { markMentions } from './mentions';
import { demoteHeadings, nameHeadings, type Heading } from './outline';
import { commentParser, fullParser } from './parser';
import { closing, lineToken, opening, textToken, type Token } from './tokens';

export interface RenderOptions {
  /**
   * What the text is. `post` (a question or an answer): headings start at h3. `article`: headings start at h2, carry ids
   * and are listed in `contents`. `comment`: no headings, tables or rules.
   */
  kind: 'post' | 'article' | 'comment';
  /** The language taken for a text without letters; `en` when not given. */
  fallbackLanguage?: Language;
}

export interface WrittenHtml extends Reading {
  html: string;
  text: string;
  contents: Heading[];
}

/** Markdown to HTML by the first layer alone. Only `renderMarkdown` and the tests of this layer use it. */
export function writeHtml(markdown: string, { kind, fallbackLanguage = 'en' }: RenderOptions): WrittenHtml {
  const parser = kind === 'comment' ? commentParser : fullParser;
  const tokens = parse(markdown, parser);
  // An article speaks to nobody in particular.
  if (kind !== 'article') markMentions(tokens);
  demoteHeadings(tokens, kind === 'article' ? 2 : 3);
  const contents = kind === 'article' ? nameHeadings(tokens) : [];
  const text = blockText(tokens);
  const reading = layOut(tokens, fallbackLanguage);
  return { ...reading, html: parser.renderer.render(tokens, parser.options, {}), text, contents };
}

/** What a reader of the text reads, without any mark of Markdown: for search, first lines and mails. */
export function plainText(markdown: string): string {
  return blockText(parse(markdown, fullParser));
}

/** What a reader reads in the first paragraph, on one line; empty where there is none. */
export function firstParagraph(markdown: string): string {
  return firstParagraphOf(parse(markdown, fullParser));
}

// These turn the direction of whatever follows and are only used to disguise it; the harmless marks (RLM, LRM, isolates) stay.
const DIRECTION_OVERRIDES = /[\u202d\u202e]/g;
// An article of the greatest length with a table of a thousand rows has fewer; texts made to cost time have several times more.
const MOST_TOKENS = 25_000;

function parse(markdown: string, parser: typeof fullParser): Token[] {
  const text = markdown.replace(DIRECTION_OVERRIDES, '');
  const tokens = parser.parse(text, {});
  if (tokens.reduce((count, token) => count + 1 + (token.children?.length ?? 0), 0) > MOST_TOKENS) return asTyped(text);
  // A comment is a line or two: it names an image, and shows none.
  const isShown = parser === commentParser ? () => false : isOwnImage;
  for (const token of tokens) if (token.children) token.children = imagesToLinks(token.children, isShown);
  return tokens;
}

/** A text that is more marks than words is shown with its marks. */
function asTyped(text: string): Token[] {
  return [opening('paragraph', 'p', {}), lineToken([textToken(text)]), closing('paragraph', 'p')];
}
