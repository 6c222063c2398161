/** The words that Hebrew writes together with the next one, in the order in which they can follow one another: and · that, when, from · in, as, to, of · the. */
const parts = [
  ['', 'ו'],
  ['', 'ש', 'כש', 'לכש', 'מש'],
  ['', 'ב', 'כ', 'ל', 'מ'],
  ['', 'ה'],
] as const;

const prefixes: ReadonlySet<string> = new Set(
  parts.reduce<string[]>((before, next) => before.flatMap((begun) => next.map((part) => begun + part)), ['']).filter((prefix) => prefix !== ''),
);

const longest = Math.max(...[...prefixes].map((prefix) => prefix.length));

/** What is left of a word of two letters could be anything. */
const shortestRest = 3;

/** The word, and what is left of it behind each prefix that it can begin with. */
export function withoutPrefixes(word: string): string[] {
  const rests = [word];
  for (let length = 1; length <= longest && word.length - length >= shortestRest; length++) {
    if (prefixes.has(word.slice(0, length))) rests.push(word.slice(length));
  }
  return rests;
}
