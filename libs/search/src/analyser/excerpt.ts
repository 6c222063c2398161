import type { WordMatcher } from './word-matcher';
import { type Occurrence, occurrencesOf } from './words';

export interface Excerpt {
  readonly text: string;
  /** How many different words of the query stand in it. */
  readonly matches: number;
}

const longest = 240;
// A sentence begins after the end of another one, or on a new line.
const SENTENCE_START = /(?:[.!?…]\s+|\n\s*)(?=\S)/g;

/** The stretch of a text that answers a query best: from the start of a sentence, at most 240 characters; the beginning when no word matches. */
export function excerptOf(text: string, matcher: WordMatcher): Excerpt {
  const matched = matcher.isEmpty ? [] : occurrencesOf(text).filter(({ word }) => matcher.matches(word));
  let best = { start: 0, matches: 0 };
  let first = 0;
  for (const start of startsOf(text, matched)) {
    while ((matched[first]?.start ?? Infinity) < start) first++;
    const words = new Set<string>();
    for (let at = first; (matched[at]?.end ?? Infinity) <= start + longest; at++) words.add(matched[at]?.word ?? '');
    if (words.size > best.matches) best = { start, matches: words.size };
  }
  return { text: cut(text, best.start), matches: best.matches };
}

/** Where an excerpt may begin: at the sentence in which a match stands, or near the match when that sentence is too long. */
function startsOf(text: string, matched: readonly Occurrence[]): number[] {
  const sentences = [0, ...[...text.matchAll(SENTENCE_START)].map(({ 0: end, index }) => index + end.length)];
  const starts = new Set<number>();
  let at = 0;
  for (const { start: match } of matched) {
    while ((sentences[at + 1] ?? Infinity) <= match) at++;
    const sentence = sentences[at] ?? 0;
    starts.add(match - sentence < longest - 40 ? sentence : startOfWord(text, match - 60));
  }
  return [...starts].sort((one, other) => one - other);
}

function startOfWord(text: string, near: number): number {
  const blank = text.indexOf(' ', Math.max(0, near));
  return blank < 0 ? near : blank + 1;
}

function cut(text: string, start: number): string {
  const before = start > 0 && !/[.!?…\n]\s*$/.test(text.slice(Math.max(0, start - 4), start)) ? '…' : '';
  const rest = text.slice(start).trimStart();
  if (rest.length <= longest) return before + oneLine(rest);
  const blank = rest.lastIndexOf(' ', longest);
  return `${before}${oneLine(rest.slice(0, blank > longest / 2 ? blank : longest).replace(/[\ud800-\udbff]$/, ''))}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
