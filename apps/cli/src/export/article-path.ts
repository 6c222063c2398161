import type { ExportedArticle } from '@kehila/knowledge';

/** File systems take 255 bytes a name, and a letter of Hebrew is two. */
const mostBytes = 200;

/** Where an article lies in an export, without the ending: its space, then its number and the readable end of its address. */
export function articlePath({ id, slug, space }: Pick<ExportedArticle, 'id' | 'slug' | 'space'>): string {
  const name = slug === '' || Buffer.byteLength(slug) > mostBytes ? id : `${id}-${slug}`;
  return `${space.slug}/${name}`;
}

/** Beside the article, by the name of its file. */
export function attachmentPath(articlePath: string, name: string): string {
  return `${articlePath}.files/${name}`;
}
