interface Addressed {
  readonly id: string;
  readonly slug: string;
}

/** Pages of an article; a title that reads like one of them must not hide it. */
const pages = new Set(['history', 'edit', 'translate']);

/** Where an article is read: path after the language. */
export function articlePath({ id, slug }: Addressed): string {
  return slug === '' || pages.has(slug) ? `/a/${id}` : `/a/${id}/${encodeURIComponent(slug)}`;
}
