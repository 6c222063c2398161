import { formsOf, isHebrew, isStopWord, wordsOf } from '../analyser';

/** Words of a query that say the same as others, each a row of words as it stands in texts. */
export interface SameWords {
  readonly from: number;
  readonly length: number;
  readonly others: readonly (readonly string[])[];
}

interface Member {
  readonly words: readonly string[];
  readonly others: readonly (readonly string[])[];
}

/** Groups of words that say the same, by the first word of each. */
export type SynonymGroups = ReadonlyMap<string, readonly Member[]>;

/** The words by which one way to say something is recognised, without stop words. */
export function tellingWordsOf(text: string): string[] {
  return wordsOf(text).filter((word) => !isStopWord(word));
}

export function groupsOf(groups: readonly (readonly string[])[]): SynonymGroups {
  const byFirst = new Map<string, Member[]>();
  for (const group of groups) {
    for (const text of group) {
      const words = tellingWordsOf(text);
      const member = { words, others: group.filter((other) => other !== text).map(wordsOf) };
      for (const key of keysOf(words[0] ?? '')) byFirst.set(key, [...(byFirst.get(key) ?? []), member]);
    }
  }
  return byFirst;
}

/** Which words of a query say the same as others, from the left; none of them twice. */
export function sameWordsIn(words: readonly string[], groups: SynonymGroups): SameWords[] {
  const found: SameWords[] = [];
  for (let from = 0; from < words.length;) {
    const member = standingAt(words, from, groups);
    if (member) found.push({ from, length: member.words.length, others: member.others });
    from += member?.words.length ?? 1;
  }
  return found;
}

function standingAt(words: readonly string[], from: number, groups: SynonymGroups): Member | undefined {
  const [first = '', ...rest] = words.slice(from);
  const candidates = [first, ...formsOf(first)].flatMap((form) => groups.get(form) ?? []);
  // "Wireless network" goes before "wireless".
  return candidates
    .sort((one, other) => other.words.length - one.words.length)
    .find((member) => member.words.slice(1).every((word, at) => isSame(rest[at], word)));
}

function isSame(typed: string | undefined, word: string): boolean {
  if (typed === undefined) return false;
  const keys = keysOf(word);
  return [typed, ...formsOf(typed)].some((form) => keys.includes(form));
}

/** By which the words of queries and texts are taken for this one: a Hebrew word may have prefix letters before it, but not lack letters of its own; an English one may have any form. */
export function keysOf(word: string): string[] {
  return isHebrew(word) ? [word] : [word, ...formsOf(word)];
}

/** What is the same for a word in other forms, as far as a query takes them for one. */
export function keyOf(text: string): string {
  return tellingWordsOf(text)
    .map((word) => keysOf(word).at(-1))
    .join(' ');
}
