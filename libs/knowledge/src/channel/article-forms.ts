import { createHash } from 'node:crypto';
import { firstParagraph, type TextBody } from '@kehila/platform';

const longestShortForm = 400;

/** For the phone desk and for chat: the first paragraph as plain text, cut between two words. */
export function shortFormOf({ markdown }: Pick<TextBody, 'markdown'>): string {
  const paragraph = firstParagraph(markdown);
  if (paragraph.length <= longestShortForm) return paragraph;
  const cut = paragraph.lastIndexOf(' ', longestShortForm - 1);
  return `${paragraph.slice(0, cut > 0 ? cut : longestShortForm - 1)}…`;
}

/** The text that a hash is of: the title, an empty line and the Markdown, by Unicode's NFC, lines ended by LF alone, without blank ends. */
export function canonicalText(title: string, markdown: string): string {
  return `${title}\n\n${markdown}`.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** SHA-256 in hexadecimal digits: whoever kept it can show later which text they gave. */
export function contentHashOf(title: string, { markdown }: Pick<TextBody, 'markdown'>): string {
  return createHash('sha256').update(canonicalText(title, markdown), 'utf8').digest('hex');
}
