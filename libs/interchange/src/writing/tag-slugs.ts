import { longestTag, tagSlug as ourSlug } from '@kehila/spaces';

const MOST_TAGS = 8;
const NO_PART_OF_A_TAG = /[^\p{L}\p{M}\p{N}+#.-]+/gu;

/** Names of tags as they stand in addresses, each once, as many as a question may bring. */
export function tagSlugs(names: readonly string[]): string[] {
  return [...new Set(names.map(tagSlug))].filter(Boolean).slice(0, MOST_TAGS);
}

/** A tag as people here could have written it: elsewhere its name may hold anything, and be longer. Empty when nothing is left. */
export function tagSlug(name: string): string {
  const kept = name
    .normalize('NFC')
    .toLowerCase()
    .replace(NO_PART_OF_A_TAG, '-')
    .replace(/-+/g, '-')
    .replace(/^[-+#]+/, '');
  return ourSlug(kept.slice(0, longestTag)) ?? '';
}
