import { withIslands } from './islands';
import { addLetters, countLetters, directionOf, majorityOf, noLetters, type Direction, type Language, type Letters } from './language';
import { closing, opening, type Token } from './tokens';

/** How a text is read as a whole. */
export interface Reading {
  language: Language;
  direction: Direction;
}

interface Block {
  /** Absent: the text as a whole. */
  token?: Token;
  parent?: Block;
  letters: Letters;
  lines: Token[];
  reading: Reading;
}

const READ_BY_THEIR_OWN_LETTERS = new Set(['paragraph_open', 'heading_open', 'bullet_list_open', 'ordered_list_open', 'blockquote_open', 'table_open']);
// Items and cells keep the edge and the order of their list or table; a line in another language is isolated inside them.
const READ_AS_THEIR_PARENT = new Set(['list_item_open', 'th_open', 'td_open']);

/**
 * Gives every block the direction and the language of the majority of its letters, so that an English paragraph in a Hebrew
 * answer reads as English. `lang` stands only where it differs from what surrounds it.
 */
export function layOut(tokens: Token[], fallback: Language): Reading {
  const whole: Block = { letters: noLetters(), lines: [], reading: readingOf(fallback) };
  const blocks = gatherBlocks(tokens, whole);
  whole.reading = readingOf(majorityOf(whole.letters) ?? fallback);
  for (const block of blocks) layOutBlock(block, block.parent ?? whole);
  return whole.reading;
}

/** All blocks in the order they open, each with the letters within it. */
function gatherBlocks(tokens: Token[], whole: Block): Block[] {
  const blocks: Block[] = [];
  const open: Block[] = [whole];
  for (const token of tokens) {
    const parent = open[open.length - 1]!;
    if (token.nesting === 1) {
      const block: Block = { token, parent, letters: noLetters(), lines: [], reading: whole.reading };
      open.push(block);
      blocks.push(block);
    } else if (token.nesting === -1) {
      open.pop();
      addLetters(open[open.length - 1]!.letters, parent.letters);
    } else if (token.type === 'inline') {
      parent.lines.push(token);
      addLetters(parent.letters, lettersOfLine(token));
    }
  }
  return blocks;
}

/** Code and bare addresses are Latin in every language and do not count. */
function lettersOfLine(line: Token): Letters {
  const letters = noLetters();
  let insideAddress = false;
  for (const child of line.children ?? []) {
    if (child.type === 'link_open') insideAddress = child.info === 'auto';
    else if (child.type === 'link_close') insideAddress = false;
    else if (child.type === 'text' && !insideAddress) addLetters(letters, countLetters(child.content));
  }
  return letters;
}

function layOutBlock(block: Block, parent: Block): void {
  const token = block.token!;
  const own = readingOf(majorityOf(block.letters) ?? parent.reading.language);
  const asParent = READ_AS_THEIR_PARENT.has(token.type) || token.hidden || !READ_BY_THEIR_OWN_LETTERS.has(token.type);
  block.reading = asParent ? parent.reading : own;
  if (READ_BY_THEIR_OWN_LETTERS.has(token.type) || READ_AS_THEIR_PARENT.has(token.type)) markReading(token, block.reading, parent.reading);
  for (const line of block.lines) layOutLine(line, own, block.reading);
}

function markReading(token: Token, reading: Reading, around: Reading): void {
  token.attrSet('dir', reading.direction);
  if (reading.language !== around.language) token.attrSet('lang', reading.language);
}

function layOutLine(line: Token, own: Reading, around: Reading): void {
  const children = line.children ?? [];
  const parts = own.direction === 'rtl' ? children.flatMap((child) => (child.type === 'text' ? withIslands(child.content) : [child])) : children;
  line.children =
    own.language === around.language ? parts : [opening('span', 'span', { dir: own.direction, lang: own.language }), ...parts, closing('span', 'span')];
}

function readingOf(language: Language): Reading {
  return { language, direction: directionOf(language) };
}
