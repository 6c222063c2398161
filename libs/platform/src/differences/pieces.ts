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

/** Whether one may be read as the other rewritten. */
export function areAlike(one: string, other: string): boolean {
  const words = one.match(LETTERS_AND_DIGITS) ?? [];
  const wanted = other.match(LETTERS_AND_DIGITS) ?? [];
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of wanted) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(word, count - 1);
  }
  return shared > 0 && shared >= ALIKE * Math.min(words.length, wanted.length);
}
