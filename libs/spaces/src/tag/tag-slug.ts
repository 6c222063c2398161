/** api.md; tags that come from another forum are cut to it. */
export const longestTag = 30;

/** The tag as it is kept: small letters of any script, digits, and `- + # .` between them; blanks become hyphens. Undefined: it is none. */
export function tagSlug(text: string): string | undefined {
  const slug = text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s_־]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return slug.length >= 1 && slug.length <= longestTag && /^[\p{L}\p{M}\p{N}.][\p{L}\p{M}\p{N}+#.-]*$/u.test(slug) && /[\p{L}\p{N}]/u.test(slug)
    ? slug
    : undefined;
}
