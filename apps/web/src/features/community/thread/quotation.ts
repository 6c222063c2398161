import * as m from '@kehila/messages/web';
import { linesOf } from '#features/reading/plain-text.ts';

interface Quoted {
  /** As it may be shown: who hides the name is quoted under the other one. */
  readonly authorName: string;
  /** Of the text that is quoted, whole. */
  readonly address: string;
  /** What a reader reads. */
  readonly text: string;
}

const MARKS = /[\\`*_[\]<~|]/g;

/** A text as a quotation in Markdown, with whose words they are and where they stand. What looked like words stays words. */
export function quotation({ authorName, address, text }: Quoted): string {
  const from = `[${escaped(m.web_community_quote_from({ name: authorName }))}](${address})`;
  return `${[from, ...linesOf(text).map(paragraph)].map((words) => `> ${words}`).join('\n>\n')}\n\n`;
}

/** It begins no list and no heading. */
function paragraph(words: string): string {
  return escaped(words)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[#+>=-]/, '\\$&');
}

/** Words in Markdown, as they stand. */
export function escaped(words: string): string {
  return words.replace(MARKS, '\\$&');
}
