import { blocksOf } from '@kehila/platform';

/** Other words for one paragraph of a text. */
export interface Suggestion {
  readonly block: number;
  /** As the paragraph read when they were suggested. */
  readonly suggestedFor: string;
  readonly suggestion: string;
}

/** A paragraph of a text, from 0. */
export function blockOf(markdown: string, block: number): string | undefined {
  return blocksOf(markdown)[block]?.trim();
}

/** The text with the suggested words in it; undefined when the paragraph reads otherwise by now, or is there twice elsewhere. */
export function withSuggestion(markdown: string, { block, suggestedFor, suggestion }: Suggestion): string | undefined {
  const blocks = blocksOf(markdown);
  const same = blocks.flatMap((text, place) => (text.trim() === suggestedFor ? [place] : []));
  const place = same.includes(block) ? block : same.length === 1 ? same[0] : undefined;
  if (place === undefined) return undefined;
  return blocks.map((text, at) => (at === place ? replaced(text, suggestion) : text)).join('');
}

/** What separates it from the next stays. */
function replaced(text: string, suggestion: string): string {
  return suggestion.trim() + text.slice(text.trimEnd().length);
}
