const LONGEST_TAG = 35;
const MOST_TAGS = 8;

/** Tags as the dumps write them: `<a><b>` or `|a|b|`. */
export function tagNames(written: string | null): string[] {
  const names = (written ?? '').match(/[^<>|\s]+/g) ?? [];
  return [...new Set(names.map(tagSlug))].slice(0, MOST_TAGS);
}

export function tagSlug(name: string): string {
  return name.toLowerCase().slice(0, LONGEST_TAG);
}
