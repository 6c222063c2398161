/** What we use of the elements and texts that turndown shows its rules. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentNode: HtmlNode | null;
  readonly previousSibling: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly firstChild: HtmlNode | null;
  readonly childNodes: ArrayLike<HtmlNode>;
  getAttribute?(name: string): string | null;
  /** Blanks at the edges of an inline element, which turndown writes outside it. */
  readonly flankingWhitespace?: { leading: string; trailing: string };
}

export const EMPHASES: ReadonlySet<string> = new Set(['EM', 'I', 'STRONG', 'B', 'DEL', 'S', 'STRIKE']);

/** Inline elements that Markdown has no mark for: their words stand as they are. */
const UNMARKED: ReadonlySet<string> = new Set([
  'SPAN',
  'U',
  'SMALL',
  'BIG',
  'INS',
  'ABBR',
  'CITE',
  'Q',
  'VAR',
  'MARK',
  'SUB',
  'SUP',
  'FONT',
  'BDI',
  'BDO',
  'TIME',
  'ACRONYM',
]);
const MARKED: ReadonlySet<string> = new Set([...EMPHASES, 'A', 'CODE', 'KBD', 'SAMP', 'TT', 'IMG']);

/** Whether the element's own words stand in the line without any mark around them. */
export function isUnmarked(node: HtmlNode): boolean {
  return node.nodeType === 3 || UNMARKED.has(node.nodeName);
}

export function isInline(node: HtmlNode): boolean {
  return isUnmarked(node) || MARKED.has(node.nodeName);
}

export function childrenOf(node: HtmlNode): HtmlNode[] {
  return Array.from(node.childNodes);
}

/** What stands before (or after) an inline element in its line: text, another element, the marked element around it; undefined at the edge of the line. */
export function neighbour(node: HtmlNode, side: 'previousSibling' | 'nextSibling'): HtmlNode | undefined {
  for (let sibling = node[side]; sibling; sibling = sibling[side]) {
    if (!isInline(sibling)) return undefined;
    if (sibling.nodeName === 'IMG' || (sibling.textContent ?? '') !== '') return sibling;
  }
  const { parentNode } = node;
  if (!parentNode || !isInline(parentNode)) return undefined;
  return isUnmarked(parentNode) ? neighbour(parentNode, side) : parentNode;
}
