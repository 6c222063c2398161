import type { Token } from './tokens';

/** What a reader reads in a line of Markdown, without its marks. */
export function inlineText(children: readonly Token[]): string {
  let text = '';
  for (const child of children) {
    if (child.type === 'text' || child.type === 'code_inline' || child.type === 'image' || child.type === 'mention') text += child.content;
    else if (child.type === 'softbreak') text += ' ';
    else if (child.type === 'hardbreak') text += '\n';
  }
  return text;
}

/** What a reader reads in a whole text: one line a block, code as it stands. */
export function blockText(tokens: readonly Token[]): string {
  const lines: string[] = [];
  for (const token of tokens) {
    if (token.type === 'inline') lines.push(inlineText(token.children ?? []));
    else if (token.type === 'fence' || token.type === 'code_block') lines.push(token.content.trimEnd());
  }
  return lines.filter((line) => line !== '').join('\n');
}

/** What a reader reads in the first paragraph of a text, on one line. */
export function firstParagraphOf(tokens: readonly Token[]): string {
  for (const [at, { type }] of tokens.entries()) {
    const text = type === 'paragraph_open' ? inlineText(tokens[at + 1]?.children ?? []) : '';
    if (text.trim() !== '') return text.replace(/\s+/g, ' ').trim();
  }
  return '';
}
