import TurndownService from 'turndown';
import { emphasise } from './emphasis';
import { escapeMarkdown } from './escape';
import { childrenOf, type HtmlNode } from './html-node';
import { htmlToText } from './html-to-text';
import { isTooDeep } from './nesting';
import { tableToMarkdown } from './table';

/**
 * The HTML of a post as Markdown that our renderer shows the same. What Markdown has no word for (colours, frames, sizes)
 * becomes plain text; addresses that lead nowhere without the old site lose their link and keep their words. What is nested deeper
 * than people write keeps its words only.
 */
export function htmlToMarkdown(html: string): string {
  return isTooDeep(html) ? escapeMarkdown(htmlToText(html)) : converter.turndown(html);
}

const converter = createConverter();

function createConverter(): TurndownService {
  const service = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-', emDelimiter: '*', hr: '---', br: '  ' });
  service.escape = escapeMarkdown;
  service.remove(['script', 'style']);
  service.addRule('emphasis', { filter: ['em', 'i', 'strong', 'b', 'del', 's', 'strike'], replacement: (content, node: HtmlNode) => emphasise(content, node) });
  service.addRule('inlineCode', { filter: (node: HtmlNode) => isInlineCode(node), replacement: (_, node: HtmlNode) => inlineCode(node.textContent ?? '') });
  service.addRule('codeBlock', { filter: 'pre', replacement: (_, node: HtmlNode) => codeBlock(node) });
  service.addRule('link', { filter: 'a', replacement: (content, node: HtmlNode) => link(content, node) });
  service.addRule('image', { filter: 'img', replacement: (_, node: HtmlNode) => image(node) });
  service.addRule('heading', { filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], replacement: (content, node: HtmlNode) => heading(content, node) });
  service.addRule('lineBreak', { filter: 'br', replacement: (_, node: HtmlNode) => (isInsideOneLine(node) ? ' ' : '  \n') });
  service.addRule('listItem', { filter: 'li', replacement: (content, node: HtmlNode) => listItem(content, node) });
  service.addRule('raised', { filter: ['sup', 'sub'], replacement: (content, node: HtmlNode) => raised(content, node) });
  service.addRule('table', {
    filter: 'table',
    replacement: (content, node: HtmlNode) => tableToMarkdown(node, (html) => service.turndown(html)) ?? `\n\n${content}\n\n`,
  });
  return service;
}

function isInlineCode(node: HtmlNode): boolean {
  return ['CODE', 'KBD', 'SAMP', 'TT'].includes(node.nodeName) && !isInside(node, ['PRE']);
}

function inlineCode(text: string): string {
  const code = text.replace(/\s+/g, ' ').trim();
  if (code === '') return '';
  const fence = fenceAround(code, 1);
  const padding = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return fence + padding + code + padding + fence;
}

function codeBlock(node: HtmlNode): string {
  const text = (node.textContent ?? '').replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const fence = fenceAround(text, 3);
  return `\n\n${fence}${languageOf(node)}\n${text}\n${fence}\n\n`;
}

/** Backticks enough to enclose a text that has some itself. */
function fenceAround(text: string, least: number): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  return '`'.repeat(longest >= least ? longest + 1 : least);
}

function languageOf(node: HtmlNode): string {
  const classes = [node, ...childrenOf(node)].map((element) => element.getAttribute?.('class') ?? '').join(' ');
  const language = /(?:^|\s)lang(?:uage)?-([a-z0-9+#-]+)/i.exec(classes)?.[1]?.toLowerCase() ?? '';
  return language === 'none' ? '' : language;
}

function link(content: string, node: HtmlNode): string {
  const address = absoluteAddress(node.getAttribute?.('href'));
  if (!address || content.trim() === '' || /\n\s*\n/.test(content)) return content;
  if (node.textContent === address && /^https?:\/\/[^\s<>]+$/.test(address)) return `<${address}>`;
  const title = node.getAttribute?.('title')?.replace(/\s+/g, ' ');
  return `[${content}](${destination(address)}${title ? ` "${escapeMarkdown(title).replaceAll('"', '\\"')}"` : ''})`;
}

function image(node: HtmlNode): string {
  const description = (node.getAttribute?.('alt') ?? '').replace(/\s+/g, ' ').trim();
  const address = absoluteAddress(node.getAttribute?.('src'));
  return address ? `![${escapeMarkdown(description)}](${destination(address)})` : escapeMarkdown(description);
}

function absoluteAddress(written: string | null | undefined): string | undefined {
  const address = written?.trim().replace(/^\/\//, 'https://') ?? '';
  return /^(?:https?:\/\/|mailto:)/i.test(address) && URL.canParse(address) ? address : undefined;
}

function destination(address: string): string {
  const written = address.replace(/[<>\\]/g, (mark) => encodeURIComponent(mark)).replace(/&(?=#?[a-z0-9]+;)/gi, '\\&');
  return /[\s()]/.test(written) ? `<${written}>` : written;
}

function heading(content: string, node: HtmlNode): string {
  const line = content.replace(/\s*\n\s*/g, ' ').trim();
  return line === '' ? '' : `\n\n${'#'.repeat(Number(node.nodeName.slice(1)))} ${line.replace(/(#+)$/, '\\$1')}\n\n`;
}

function isInsideOneLine(node: HtmlNode): boolean {
  return isInside(node, ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TD', 'TH']);
}

function isInside(node: HtmlNode, names: string[]): boolean {
  for (let parent = node.parentNode; parent; parent = parent.parentNode) if (names.includes(parent.nodeName)) return true;
  return false;
}

function listItem(content: string, node: HtmlNode): string {
  const marker = markerOf(node);
  const isLoose = /\n$/.test(content);
  const text = content.replace(/^\n+|\n+$/g, '') + (isLoose ? '\n' : '');
  return marker + text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(marker.length)}`) + (node.nextSibling ? '\n' : '');
}

/** Two lists in a row would run into one: the second takes the other marker. */
function markerOf(item: HtmlNode): string {
  const list = item.parentNode!;
  const second = isSecondList(list);
  if (list.nodeName !== 'OL') return second ? '* ' : '- ';
  const start = Number(list.getAttribute?.('start') ?? 1) || 1;
  return `${start + placesIn(list).get(item)!}${second ? ')' : '.'} `;
}

const placesOf = new WeakMap<HtmlNode, ReadonlyMap<HtmlNode, number>>();

/** Counted once a list: a list of ten thousand must not be walked ten thousand times. */
function placesIn(list: HtmlNode): ReadonlyMap<HtmlNode, number> {
  const known = placesOf.get(list);
  if (known) return known;
  const items = childrenOf(list).filter((child) => child.nodeName === 'LI');
  const places = new Map(items.map((item, place) => [item, place]));
  placesOf.set(list, places);
  return places;
}

function isSecondList(list: HtmlNode): boolean {
  let previous = list.previousSibling;
  while (previous && previous.nodeType !== 1) previous = previous.textContent?.trim() === '' ? previous.previousSibling : null;
  return previous?.nodeName === list.nodeName && !isSecondList(previous);
}

const RAISED: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
  i: 'ⁱ',
};
const LOWERED: Record<string, string> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
  '−': '₋',
  '(': '₍',
  ')': '₎',
};

/** 10<sup>6</sup> is not 106: figures get their raised or lowered form where there is one. */
function raised(content: string, node: HtmlNode): string {
  const forms = node.nodeName === 'SUP' ? RAISED : LOWERED;
  const text = node.textContent ?? '';
  const characters = Array.from(text, (character) => forms[character]);
  return text !== '' && characters.every((character) => character !== undefined) ? characters.join('') : content;
}
