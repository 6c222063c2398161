import { slugOf } from './slug';
import { inlineText } from './inline-text';
import type { Token } from './tokens';

/** One heading of a text, for its contents list; `id` is where it stands in the HTML. */
export interface Heading {
  id: string;
  level: number;
  text: string;
}

const DEEPEST = 6;

/** Moves the headings under the page's own (`start` is the level of the first), so that no level is skipped whatever the author wrote. */
export function demoteHeadings(tokens: Token[], start: number): void {
  const written: number[] = [];
  let tag = '';
  for (const token of tokens) {
    if (token.type === 'heading_open') {
      const level = levelOf(token);
      while (written.length && written[written.length - 1]! >= level) written.pop();
      written.push(level);
      tag = `h${Math.min(start + written.length - 1, DEEPEST)}`;
      token.tag = tag;
    } else if (token.type === 'heading_close') token.tag = tag;
  }
}

/** Gives each heading an id of its own made from its words, and returns the list of them. */
export function nameHeadings(tokens: Token[]): Heading[] {
  const used = new Map<string, number>();
  const headings: Heading[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const text = inlineText(tokens[at + 1]?.children ?? []);
    const id = uniqueId(`part-${slugOf(text)}`, used);
    token.attrSet('id', id);
    headings.push({ id, level: levelOf(token), text });
  }
  return headings;
}

function uniqueId(wanted: string, used: Map<string, number>): string {
  let count = used.get(wanted) ?? 0;
  let id = count ? `${wanted}-${count + 1}` : wanted;
  while (used.has(id)) id = `${wanted}-${++count + 1}`;
  used.set(wanted, count + 1);
  used.set(id, used.get(id) ?? 1);
  return id;
}

function levelOf(heading: Token): number {
  return Number(heading.tag.slice(1));
}
