// One word of any script with the quotes, hyphens and joins inside it (צה"ל, ה־Wi-Fi), one stretch of blanks, or one other mark.
const WORDS = /[\p{L}\p{N}\p{M}]+(?:["'’׳״_\-־][\p{L}\p{N}\p{M}]+)*|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
const LETTERS_AND_DIGITS = /[\p{L}\p{N}]+/gu;
const FENCE = /^ {0,3}(?:```|~~~)/gm;
// Two blocks that share less than this part of the shorter one's words are not read as one that was rewritten.
const ALIKE = 0.4;

export function wordsOf(text: string): string[] {
  return text.match(WORDS) ?? [];
}

/** Blocks end at blank lines, which stay with the block before them; a fenced piece of code is one block. */
export function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let fenced = false;
  for (const piece of text.match(/[^\n]*(?:\n(?![ \t]*\n)[^\n]*)*(?:\n[ \t]*(?=\n))*\n?/g) ?? []) {
    if (piece === '') continue;
    if (fenced) blocks[blocks.length - 1] += piece;
    else blocks.push(piece);
    if ((piece.match(FENCE)?.length ?? 0) % 2 === 1) fenced = !fenced;
  }
  return blocks;
}

/** The words of a block and how often each stands there, counted once however many blocks it is set beside. */
export interface WordCounts {
  readonly all: number;
  readonly of: ReadonlyMap<string, number>;
}

export function wordCountsOf(text: string): WordCounts {
  const words = text.match(LETTERS_AND_DIGITS) ?? [];
  const of = new Map<string, number>();
  for (const word of words) of.set(word, (of.get(word) ?? 0) + 1);
  return { all: words.length, of };
}

/** Whether one may be read as the other rewritten. It costs as much as the one with fewer words. */
export function areAlike(one: WordCounts, other: WordCounts): boolean {
  const [few, many] = one.of.size <= other.of.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of few.of) shared += Math.min(count, many.of.get(word) ?? 0);
  return shared > 0 && shared >= ALIKE * Math.min(one.all, other.all);
}
