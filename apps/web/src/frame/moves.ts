import { isLanguage, otherThan } from '#words/language';

/** Whether the page at this address belongs to a place: its folders after the language, parted by blanks. */
export function holds(folders: string, path: string): boolean {
  const [, , first = ''] = path.split('/');
  return folders.split(' ').includes(`/${first}`);
}

/** The same page in the other language: only the first part of its address changes. */
export function inOtherLanguage(path: string): string {
  const [, first, ...rest] = path.split('/');
  return isLanguage(first) ? `/${[otherThan(first), ...rest].join('/')}` : '/';
}

/** After a move without a new document: the frame shows where the reader is now. */
export function showPlace({ pathname, search }: { pathname: string; search: string }): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-holds]')) {
    if (holds(link.dataset['holds'] ?? '', pathname)) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-other-language]')) link.href = inOtherLanguage(pathname) + search;
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-here]')) field.value = pathname + search;
}
