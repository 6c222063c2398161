import { escapeMarkdown } from '../../text/escape';

/** A text of Discourse as our Markdown, and how many uploads in it stayed behind. */
export interface TranslatedText {
  readonly markdown: string;
  readonly uploads: number;
}

const FENCE = /^\s{0,3}(`{3,}|~{3,})/;
const QUOTE = /\[quote(?:=("[^"\n]{0,300}"|[^\]\n]{0,300}))?\]|\[\/quote\]/gi;
const DEEPEST_QUOTE = 10;
const INLINE_CODE = /(`[^`\n]*`)/;
const UPLOAD = /!?\[([^\]\n|]{0,300})(?:\|[^\]\n]{0,100})?\]\((?:upload:\/\/|\/uploads\/)[^)\s]{1,300}\)/g;
const SIZED_IMAGE = /(!\[[^\]\n|]{0,300})\|[^\]\n]{0,100}(\]\()/g;
const EMPHASIS = /\[(b|i|s|u)\]([^[\n]{1,1000})\[\/\1\]/gi;
const FRAME = /\[(\/?)(details|spoiler|hide|wrap|poll)(?:=([^\]\n]{0,300})|\s[^\]\n]{0,300})?\]/gi;
const DATE = /\[date=([\d-]{1,20})(?:\s+time=([\d:]{1,10}))?(?:\s+[^\]\n]{0,200})?\]/gi;
const ADDRESS = /\[url=([^\]\s]{1,1000})\]([^[\n]{0,1000})\[\/url\]/gi;
const BARE = /\[(?:url|img)\]([^[\s]{1,1000})\[\/(?:url|img)\]/gi;
const MARKS: Readonly<Record<string, string>> = { b: '**', i: '*', s: '~~' };

/**
 * Discourse's Markdown is taken as it is. What only Discourse knows becomes what everybody knows: quotations with their name, images without
 * their size, frames as their words; uploads, which stay at the former site, leave their names. Code is left alone.
 */
export function discourseMarkdown(raw: string): TranslatedText {
  const lines: string[] = [];
  let uploads = 0;
  let fence: string | undefined;
  let depth = 0;
  for (const line of raw.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined || mark !== undefined) {
      lines.push(quoted(line, depth));
      if (fence === undefined) fence = mark;
      else if (mark?.startsWith(fence)) fence = undefined;
      continue;
    }
    let from = 0;
    for (const { 0: tag, 1: of, index } of line.matchAll(QUOTE)) {
      write(line.slice(from, index));
      from = index + tag.length;
      lines.push(quoted('', Math.max(depth - 1, 0)));
      if (tag.startsWith('[/')) depth = Math.max(depth - 1, 0);
      else open(of);
    }
    if (from === 0 || from < line.length) write(line.slice(from), from === 0);
  }
  return { markdown: lines.join('\n').trim(), uploads };

  function open(of: string | undefined): void {
    depth = Math.min(depth + 1, DEEPEST_QUOTE);
    const name = (of ?? '').replaceAll('"', '').split(',')[0]!.trim();
    if (name !== '') lines.push(quoted(`**${escapeMarkdown(name)}:**`, depth), quoted('', depth));
  }

  function write(part: string, always = false): void {
    if (!always && part.trim() === '') return;
    lines.push(quoted(translated(part), depth));
  }

  function translated(part: string): string {
    if (!part.includes('[')) return part;
    return part
      .split(INLINE_CODE)
      .map((piece, at) => (at % 2 === 1 ? piece : inOurWords(piece)))
      .join('');
  }

  function inOurWords(piece: string): string {
    return piece
      .replace(UPLOAD, (_, name: string) => {
        uploads += 1;
        return escapeMarkdown(name);
      })
      .replace(SIZED_IMAGE, '$1$2')
      .replace(DATE, (_, day: string, time?: string) => (time ? `${day} ${time}` : day))
      .replace(ADDRESS, '[$2]($1)')
      .replace(BARE, '$1')
      .replace(EMPHASIS, (_, name: string, text: string) => `${MARKS[name.toLowerCase()] ?? ''}${text}${MARKS[name.toLowerCase()] ?? ''}`)
      .replace(FRAME, (_, closing: string, name: string, title: string | undefined = '') =>
        closing === '' && name.toLowerCase() === 'details' && title !== '' ? `**${escapeMarkdown(title.replaceAll('"', '').trim())}**` : '',
      );
  }
}

function quoted(line: string, depth: number): string {
  return depth === 0 ? line : `${'> '.repeat(depth)}${line}`;
}
