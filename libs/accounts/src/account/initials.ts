const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The newest names and their letters: a page shows the same people again and again. */
const known = new Map<string, string>();
const mostKnown = 5_000;

/** One or two letters for where no picture is: of the first and the last word. */
export function initialsOf(displayName: string): string {
  const found = known.get(displayName);
  if (found !== undefined) return found;
  const initials = read(displayName);
  if (known.size >= mostKnown) known.clear();
  known.set(displayName, initials);
  return initials;
}

function read(displayName: string): string {
  const words = displayName.split(/[\s־-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const shown = words.length > 1 ? [words[0], words.at(-1)] : words;
  return shown.map((word) => firstLetter(word ?? '')).join('') || '?';
}

function firstLetter(word: string): string {
  for (const { segment } of letters.segment(word)) if (/[\p{L}\p{N}]/u.test(segment)) return segment.toUpperCase();
  return '';
}
