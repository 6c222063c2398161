import { getLocale } from '#words/spoken';

/** The address of a page in the reader's language. */
export function local(path: string): string {
  return `/${getLocale()}${path === '/' ? '' : path}`;
}
