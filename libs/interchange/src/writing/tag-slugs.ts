const LONGEST_TAG = 35;
const MOST_TAGS = 8;

/** Names of tags as they stand in addresses, each once, as many as a question may bring. */
export function tagSlugs(names: readonly string[]): string[] {
  return [...new Set(names.map(tagSlug))].filter(Boolean).slice(0, MOST_TAGS);
}

export function tagSlug(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, '-').slice(0, LONGEST_TAG);
}
