import { createHash } from 'node:crypto';
import { firstParagraph, plainText, type TextBody } from '@kehila/platform';
import type { Attachment } from '../attachment/graphql/attachment.types';

const longestShortForm = 400;

type Named = Pick<Attachment, 'name' | 'url'>;

/** For the phone desk and for chat: the first paragraph as plain text, cut between two words, and the files of the article. */
export function shortFormOf({ markdown }: Pick<TextBody, 'markdown'>, files: readonly Named[]): string {
  return withFiles(cutShort(firstParagraph(markdown)), files);
}

/** Without marks, one line a paragraph and one a file. */
export function plainFormOf({ markdown }: Pick<TextBody, 'markdown'>, files: readonly Named[]): string {
  return withFiles(plainText(markdown), files);
}

function cutShort(paragraph: string): string {
  if (paragraph.length <= longestShortForm) return paragraph;
  const cut = paragraph.lastIndexOf(' ', longestShortForm - 1);
  return `${paragraph.slice(0, cut > 0 ? cut : longestShortForm - 1)}…`;
}

/** Whoever is read the text on the phone asks where its form is: each file by its name and its address. */
function withFiles(text: string, files: readonly Named[]): string {
  return [text, ...files.map(({ name, url }) => `${name}: ${url}`)].filter((line) => line !== '').join('\n');
}

/** The text that a hash is of: the title, an empty line and the Markdown, by Unicode's NFC, lines ended by LF alone, without blank ends. */
export function canonicalText(title: string, markdown: string): string {
  return `${title}\n\n${markdown}`.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** SHA-256 in hexadecimal digits: whoever kept it can show later which text they gave. */
export function contentHashOf(title: string, { markdown }: Pick<TextBody, 'markdown'>): string {
  return createHash('sha256').update(canonicalText(title, markdown), 'utf8').digest('hex');
}
