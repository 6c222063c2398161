const TAG = /<(\/?)([a-z][a-z0-9]*)[^>]*>/gi;
const DEEPEST = 100;
/** Hold nothing, or end by themselves: they nest only with others around them, which are counted. */
const UNCOUNTED: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'col', 'wbr', 'input', 'source', 'p', 'li', 'tr', 'td', 'th', 'dt', 'dd']);

/** Elements within elements beyond reason: converting them takes stack frames for each. */
export function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, closes, name] of html.matchAll(TAG)) {
    if (UNCOUNTED.has(name!.toLowerCase())) continue;
    depth = closes ? Math.max(depth - 1, 0) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
