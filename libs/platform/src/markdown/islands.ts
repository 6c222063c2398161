import { closing, opening, textToken, type Token } from './tokens';

// A run of Latin words, numbers and what joins them, perhaps with a sign before it: "5 GHz", "TL-WR841N", "+20", "C++".
const RUN = /(?<![\p{L}\p{N}])[+\-−#$€£]?[A-Za-z0-9](?:[A-Za-z0-9]|[ .,:/_@&'+\-–=×](?=[A-Za-z0-9]))*(?:\+\+|[+%#°])?/gu;
// The bidirectional algorithm gets these right by itself: one Latin word, a phrase of words, a bare number, a date, a range.
const KEEPS_ITS_ORDER = /^(?:[A-Za-z][A-Za-z0-9]*(?:[ .,:/_@&'+\-–=×]+[A-Za-z0-9]+)*|[0-9]+(?:[.,:/-][0-9]+)*)$/;

/**
 * Splits a text in a right-to-left block so that what would be torn apart there ("5 GHz" shows as "GHz 5", "+20" as "20+")
 * stands in an island that is read from left to right.
 */
export function withIslands(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (KEEPS_ITS_ORDER.test(run)) continue;
    if (index > from) tokens.push(textToken(text.slice(from, index)));
    tokens.push(...island(run));
    from = index + run.length;
  }
  if (from < text.length) tokens.push(textToken(text.slice(from)));
  return tokens;
}

function island(run: string): Token[] {
  return [opening('bdi', 'bdi', { dir: 'ltr' }), textToken(run), closing('bdi', 'bdi')];
}
