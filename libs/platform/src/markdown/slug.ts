const LONGEST = 80;

/**
 * The readable end of an address: words joined by hyphens, Hebrew and all other letters kept, marks and vowel points dropped.
 * Empty when the title has no letter or digit: the id before it in the address is what counts.
 */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}"'’׳״]/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return shorten(words ?? []);
}

/** As many whole words as fit; a first word that alone is too long is cut. */
function shorten(words: string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, LONGEST);
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}
