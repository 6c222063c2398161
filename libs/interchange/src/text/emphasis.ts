import { EMPHASES, isUnmarked, neighbour, type HtmlNode } from './html-node';

type Side = 'previousSibling' | 'nextSibling';

const MARKS: Record<string, string[]> = { EM: ['*', '_'], I: ['*', '_'], STRONG: ['**', '__'], B: ['**', '__'], DEL: ['~~'], S: ['~~'], STRIKE: ['~~'] };
const LETTER = /[^\s\p{P}\p{S}]/u;
const BLANK = /\s/;
// Paragraphs or code that an element of this kind may enclose in HTML, and marks in Markdown may not.
const BLOCKS = /\n\s*\n|(?:^|\n)```/;
// Marks that may be written outside the emphasis without changing how the text looks, unlike those that belong to Markdown.
const LOOSE_BEFORE = /^(?:(?![`*_[\]\\!~<])[\s\p{P}\p{S}])+/u;
const LOOSE_AFTER = /(?:(?![`*_[\]\\!~>)])[\s\p{P}\p{S}])+$/u;

/**
 * Emphasis in Markdown, whose marks only count next to the right characters: in "**Note:**text" they would stay visible.
 * Punctuation moves out of the emphasis where that helps; where nothing does, the words stay and the emphasis goes.
 */
export function emphasise(content: string, node: HtmlNode): string {
  if (content.trim() === '') return content;
  if (BLOCKS.test(content) || isInsideTheSame(node)) return content;
  const before = character(node, 'previousSibling');
  const after = character(node, 'nextSibling');
  const [opening, text, closing] = loosen(content, before, after);
  if (text === '' || !stands(opening || before, text, closing || after)) return content;
  const mark = markOf(node, opening || before, closing || after);
  return mark ? opening + mark + text + mark + closing : content;
}

function isInsideTheSame(node: HtmlNode): boolean {
  const marks = MARKS[node.nodeName]!;
  for (let parent = node.parentNode; parent; parent = parent.parentNode) if (MARKS[parent.nodeName]?.[0] === marks[0]) return true;
  return false;
}

function loosen(content: string, before: string, after: string): [string, string, string] {
  const opening = LETTER.test(before.slice(-1)) ? (LOOSE_BEFORE.exec(content)?.[0] ?? '') : '';
  const rest = content.slice(opening.length);
  const closing = LETTER.test(after.slice(0, 1)) ? (LOOSE_AFTER.exec(rest)?.[0] ?? '') : '';
  return [opening, rest.slice(0, rest.length - closing.length), closing];
}

/** Whether marks around the text would count, by CommonMark's rule of flanking. */
function stands(before: string, text: string, after: string): boolean {
  const first = text.slice(0, 1);
  const last = text.slice(-1);
  if (BLANK.test(first) || BLANK.test(last)) return false;
  return (LETTER.test(first) || !LETTER.test(before.slice(-1))) && (LETTER.test(last) || !LETTER.test(after.slice(0, 1)));
}

/** Stars, unless they would run into those of another emphasis; then underscores, which do not count beside letters. */
function markOf(node: HtmlNode, before: string, after: string): string | undefined {
  const [stars, underscores] = MARKS[node.nodeName]!;
  if (!touches(node, 'previousSibling')) return stars;
  return LETTER.test(before.slice(-1)) || LETTER.test(after.slice(0, 1)) ? undefined : underscores;
}

function touches(node: HtmlNode, side: Side): boolean {
  const beside = neighbour(node, side);
  return beside !== undefined && beside !== node.parentNode && EMPHASES.has(beside.nodeName) && character(node, side) !== ' ';
}

/** The character a reader of the Markdown would find beside the element: a blank at the edge of a line, a mark beside a marked element. */
function character(node: HtmlNode, side: Side): string {
  const before = side === 'previousSibling';
  if (node.flankingWhitespace?.[before ? 'leading' : 'trailing']) return ' ';
  const beside = neighbour(node, side);
  if (!beside) return ' ';
  if (beside === node.parentNode) return '*';
  const text = beside.textContent ?? '';
  const nearest = before ? text.slice(-1) : text.slice(0, 1);
  // Blanks at the edge of an element are written outside its marks.
  return isUnmarked(beside) || BLANK.test(nearest) ? nearest : '*';
}
