/** Side by side unless the reader asked for one text. */
export function isSplit(url: URL): boolean {
  return url.searchParams.get('view') !== 'inline';
}
