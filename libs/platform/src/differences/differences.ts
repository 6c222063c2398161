import { diffArrays } from 'diff';
import { areAlike, blocksOf, wordCountsOf, wordsOf } from './pieces';

/** A stretch of text that two versions share, or that only the new or only the old one has. */
export interface DifferencePart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** The difference within one block (paragraph, list, piece of code), to which a comment can be tied. */
export interface BlockDifference {
  /** The place of the block in the new text, from 0; absent when the block was removed. */
  block?: number;
  kind: 'same' | 'changed' | 'added' | 'removed';
  parts: DifferencePart[];
}

/**
 * How much is compared, as the time grows with the square of it. Texts that differ in more blocks are not compared further; `cost` is the sum of
 * the squares of the words that changed within blocks: those beyond it are shown as removed and added.
 */
const efforts = {
  /** The one comparison that a page is about. */
  page: { changedBlocks: 1000, cost: 1_000_000 },
  /** One of many that are shown in a list. */
  list: { changedBlocks: 250, cost: 62_500 },
} as const;
// A block is looked for among this many of those that took its place.
const NEAREST = 8;

/**
 * What changed from one text to another, by words, block by block in reading order. Joining the `same` and `added` parts of
 * all blocks gives the new text, the `same` and `removed` ones the old.
 */
export function differencesOf(before: string, after: string, effort: keyof typeof efforts = 'page'): BlockDifference[] {
  const { changedBlocks, cost } = efforts[effort];
  let next = 0;
  let left: number = cost;
  const pay = (changed: number): void => void (left -= changed * changed);
  return pairBlocks(blocksOf(before), blocksOf(after), changedBlocks).map(([old, fresh]) => {
    if (fresh === undefined) return { kind: 'removed', parts: [{ kind: 'removed', text: old! }] };
    if (old === undefined) return { block: next++, kind: 'added', parts: [{ kind: 'added', text: fresh }] };
    if (old === fresh) return { block: next++, kind: 'same', parts: [{ kind: 'same', text: fresh }] };
    return { block: next++, kind: readsAlike(old, fresh) ? 'same' : 'changed', parts: wordDifferences(old, fresh, Math.floor(Math.sqrt(left)), pay) };
  });
}

/** An old block and what became of it; the one without the other was removed or added. */
type Pair = [old: string | undefined, fresh: string | undefined];

function pairBlocks(old: string[], fresh: string[], most: number): Pair[] {
  const changes = diffArrays(old, fresh, { comparator: readsAlike, maxEditLength: most });
  if (!changes) return [...old.map((text): Pair => [text, undefined]), ...fresh.map((text): Pair => [undefined, text])];

  const pairs: Pair[] = [];
  let rewritten: string[] = [];
  let at = 0;
  for (const { added, removed, value } of changes) {
    if (added) {
      pairs.push(...pairRewritten(rewritten, value));
      rewritten = [];
      continue;
    }
    pairs.push(...rewritten.map((text): Pair => [text, undefined]));
    rewritten = removed ? value : [];
    if (!removed) pairs.push(...value.map((text, offset): Pair => [old[at + offset], text]));
    at += value.length;
  }
  return [...pairs, ...rewritten.map((text): Pair => [text, undefined])];
}

/** Blanks at the end of a block are not read. */
function readsAlike(one: string, other: string): boolean {
  return one.trimEnd() === other.trimEnd();
}

/** Sets rewritten blocks beside what they became, in order, as long as they are alike enough to be read together. */
function pairRewritten(old: string[], fresh: string[]): Pair[] {
  const pairs: Pair[] = [];
  const counts = fresh.map(wordCountsOf);
  let from = 0;
  for (const text of old) {
    const own = wordCountsOf(text);
    const match = counts.slice(from, from + NEAREST).findIndex((candidate) => areAlike(own, candidate));
    if (match < 0) {
      pairs.push([text, undefined]);
      continue;
    }
    for (const written of fresh.slice(from, from + match)) pairs.push([undefined, written]);
    pairs.push([text, fresh[from + match]]);
    from += match + 1;
  }
  return [...pairs, ...fresh.slice(from).map((text): Pair => [undefined, text])];
}

/** @param most So many words may have changed; `pay` is told how many had, or were tried. */
function wordDifferences(old: string, fresh: string, most: number, pay: (changed: number) => void): DifferencePart[] {
  const changes = diffArrays(wordsOf(old), wordsOf(fresh), { maxEditLength: most });
  pay(changes ? changes.reduce((sum, { added, removed, value }) => (added || removed ? sum + value.length : sum), 0) : most);
  if (!changes)
    return [
      { kind: 'removed', text: old },
      { kind: 'added', text: fresh },
    ];

  const parts: DifferencePart[] = [];
  let gone = '';
  let come = '';
  for (const [at, { added, removed, value }] of changes.entries()) {
    const text = value.join('');
    // A blank that happens to stay between two changed words would tear their change in two.
    const joins = !added && !removed && (gone || come) && at < changes.length - 1 && text.trim() === '';
    if (removed || joins) gone += text;
    if (added || joins) come += text;
    if (added || removed || joins) continue;
    parts.push(...change(gone, come), { kind: 'same', text });
    gone = come = '';
  }
  return [...parts, ...change(gone, come)];
}

function change(removed: string, added: string): DifferencePart[] {
  const parts: DifferencePart[] = [
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ];
  return parts.filter((part) => part.text !== '');
}
