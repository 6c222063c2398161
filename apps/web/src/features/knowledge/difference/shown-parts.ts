import type { Block } from '#features/knowledge/difference/difference.graphql.ts';

/** The old text, the new one, or both in one. */
export type Side = 'old' | 'new' | 'both';

const absent = { old: 'ADDED', new: 'REMOVED', both: null } as const;

/** The words of one side. The empty lines that a block ends with are no words. */
export function shownParts(parts: Block['parts'], side: Side): Block['parts'] {
  const shown = parts.filter(({ kind }) => kind !== absent[side]);
  const end = shown.findLastIndex(({ text }) => text.trim() !== '');
  return shown.slice(0, end + 1).map((part, place) => (place === end ? { ...part, text: part.text.trimEnd() } : part));
}
