export const mostCodes = 10_000;
export const shortestCode = 6;
export const longestCode = 100;

export interface ReadCodes {
  /** Each once, as it is written, in the order of its lines. */
  readonly codes: ReadonlyMap<string, number>;
  /** Numbers of lines that hold no code, counted from 1. */
  readonly refused: readonly number[];
  /** Numbers of lines that say what a line before them said. */
  readonly repeated: readonly number[];
}

/** A code in each line. Blanks around it, quotation marks of a table and empty lines count for nothing. */
export function readCodes(text: string): ReadCodes {
  const codes = new Map<string, number>();
  const refused: number[] = [];
  const repeated: number[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const code = line
      .replace(/^\uFEFF/, '')
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim();
    if (code === '') continue;
    if (!isCode(code)) refused.push(index + 1);
    else if (codes.has(code)) repeated.push(index + 1);
    else codes.set(code, index + 1);
  }
  return { codes, refused, repeated };
}

/** What can be read aloud and typed: nothing invisible. */
function isCode(text: string): boolean {
  return text.length >= shortestCode && text.length <= longestCode && /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(text);
}
