import { diffArrays } from 'diff';
import { wordsOf } from './pieces';

/** Words from `from` up to `to` of the common text give way to `words`. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

// Texts that differ in more words than these are not brought together: the time grows with the square of it, and who edits says what it was made from.
const MOST_CHANGED_WORDS = 700;

/** Two texts that were made from the same one, as one. Undefined when both changed the same passage: neither is overwritten. */
export function mergedText(base: string, one: string, other: string): string | undefined {
  if (one === base || one === other) return other;
  if (other === base) return one;
  const words = wordsOf(base);
  const [ours, theirs] = [changesOf(words, one), changesOf(words, other)];
  if (!ours || !theirs) return undefined;
  const changes = [...ours, ...theirs].sort((a, b) => a.from - b.from || a.to - b.to);
  // Changes that only touch are one passage too: which of them comes first, nobody knows.
  if (changes.some((change, at) => at > 0 && change.from <= changes[at - 1]!.to)) return undefined;
  for (const { from, to, words: fresh } of changes.reverse()) words.splice(from, to - from, ...fresh);
  return words.join('');
}

function changesOf(words: string[], text: string): Change[] | undefined {
  const parts = diffArrays(words, wordsOf(text), { maxEditLength: MOST_CHANGED_WORDS });
  if (!parts) return undefined;
  const changes: Change[] = [];
  let at = 0;
  for (const { added, removed, value } of parts) {
    const last = changes.at(-1);
    const from = at;
    if (!added) at += value.length;
    if (!added && !removed) continue;
    const change = { from, to: at, words: added ? value : [] };
    if (last?.to === from) changes[changes.length - 1] = { from: last.from, to: at, words: [...last.words, ...change.words] };
    else changes.push(change);
  }
  return changes;
}
