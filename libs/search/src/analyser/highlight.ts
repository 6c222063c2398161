import type { WordMatcher } from './word-matcher';
import { occurrencesOf } from './words';

/** A stretch of text and whether it is one of the words that were looked for. Never HTML. */
export interface TextPart {
  text: string;
  hit: boolean;
}

/** The text cut at the words that match; joining the parts gives the text. */
export function highlight(text: string, matcher: WordMatcher): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  if (!matcher.isEmpty) {
    for (const { word, start, end } of occurrencesOf(text)) {
      if (!matcher.matches(word)) continue;
      if (start > from) parts.push({ text: text.slice(from, start), hit: false });
      parts.push({ text: text.slice(start, end), hit: true });
      from = end;
    }
  }
  if (from < text.length) parts.push({ text: text.slice(from), hit: false });
  return parts;
}
