import { childrenOf, type HtmlNode } from './html-node';

/** A table with a row of headings, in which every cell is one line; undefined for any other, whose cells become paragraphs. */
export function tableToMarkdown(table: HtmlNode, toMarkdown: (cell: string) => string): string | undefined {
  const rows = rowsOf(table).map((row) => childrenOf(row).filter(isCell));
  const [head, ...body] = rows;
  if (!head?.length || !head.every((cell) => cell.nodeName === 'TH')) return undefined;
  const lines = [head, ...body].map((cells) => cells.map((cell) => cellToMarkdown(cell, toMarkdown)));
  if (lines.some((cells) => cells.some((cell) => cell === undefined))) return undefined;
  const separator = head.map((cell) => alignmentOf(cell));
  return `\n\n${[lines[0]!, separator, ...lines.slice(1)].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n`;
}

function rowsOf(table: HtmlNode): HtmlNode[] {
  return childrenOf(table).flatMap((child) => (child.nodeName === 'TR' ? [child] : ['THEAD', 'TBODY', 'TFOOT'].includes(child.nodeName) ? rowsOf(child) : []));
}

function isCell(node: HtmlNode): boolean {
  return node.nodeName === 'TH' || node.nodeName === 'TD';
}

function cellToMarkdown(cell: HtmlNode, toMarkdown: (cell: string) => string): string | undefined {
  const markdown = toMarkdown((cell as HtmlNode & { innerHTML: string }).innerHTML.replace(/<br[^>]*>/gi, ' ')).trim();
  return markdown.includes('\n') ? undefined : markdown.replaceAll('|', '\\|');
}

function alignmentOf(cell: HtmlNode): string {
  const style = `${cell.getAttribute?.('style') ?? ''} ${cell.getAttribute?.('align') ?? ''}`;
  if (/center/.test(style)) return ':---:';
  if (/right/.test(style)) return '---:';
  return '---';
}
