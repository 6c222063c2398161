const longest = 500;

/** A path of our own pages; anything else, and above all an address of another site, is not followed. */
export function ownPath(next: unknown, otherwise: string): string {
  if (typeof next !== 'string' || next.length > longest || !/^\/(he|en)(\/|\?|$)/.test(next) || /[\\\u0000-\u001f]/.test(next)) return otherwise;
  return next;
}
