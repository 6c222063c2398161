/** Tags of other scripts, and those with signs (`c#`), are kept whole in an address. */
export function tagPath(slug: string): string {
  return `/tags/${encodeURIComponent(slug)}`;
}
