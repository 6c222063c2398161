/** A word of a text and where it stands, in UTF-16 units. */
export interface Token {
  /** As words are compared. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Letters and figures with their points and accents, invisible characters within, the quotation marks of Hebrew abbreviations (צה״ל, צ׳ק), and the endings of
 * English negations. Every part is read once: none of them can begin where another ends.
 */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}]|(?<=[\p{Script=Hebrew}])['׳’](?=\p{Script=Hebrew}))*(?:["״”](?=\p{Script=Hebrew}(?!\p{L}))\p{Script=Hebrew}|['’](?=t(?![\p{L}\p{N}]))t)?/giu;

const INVISIBLE = /[\p{M}\p{Cf}'"׳״’”]/gu;
const FINAL_LETTERS: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => ({ word: comparable(found), from: index, to: index + found.length }));
}

/** Without points, accents and what is not seen; large and small, final and other letters, full and half width are the same. */
export function comparable(written: string): string {
  return written
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/[ךםןףץ]/g, (letter) => FINAL_LETTERS[letter] ?? letter);
}
