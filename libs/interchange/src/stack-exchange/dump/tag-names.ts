import { tagSlugs } from '../../writing/tag-slugs';

/** Tags as the dumps write them: `<a><b>` or `|a|b|`. */
export function tagNames(written: string | null): string[] {
  return tagSlugs((written ?? '').match(/[^<>|\s]+/g) ?? []);
}
