import { escapeMarkdown } from '../../text/escape';
import { textAndCode } from './code-in-line';
import { CodeLines } from './code-lines';
import { WrittenLines } from './written-lines';

/** A text of Discourse as our Markdown, and how many uploads in it stayed behind. */
export interface TranslatedText {
  readonly markdown: string;
  readonly uploads: number;
}

const QUOTE = /\[quote(?:=("[^"\n]{0,300}"|[^\]\n]{0,300}))?\]|\[\/quote\]/gi;
const UPLOAD = /!?\[([^\]\n|]{0,300})(?:\|[^\]\n]{0,100})?\]\((?:upload:\/\/|\/uploads\/)[^)\s]{1,300}\)/g;
const SIZED_IMAGE = /(!\[[^\]\n|]{0,300})\|[^\]\n]{0,100}(\]\()/g;
const EMPHASIS = /\[(b|i|s|u)\]([^[\n]{1,1000})\[\/\1\]/gi;
const FRAME = /\[(\/?)(details|spoiler|hide|wrap|poll)(?:=([^\]\n]{0,300})|\s[^\]\n]{0,300})?\]/gi;
const DATE = /\[date=([\d-]{1,20})(?:\s+time=([\d:]{1,10}))?(\s+[^\]\n]{0,200})?\]/gi;
const ZONE = /timezone="?([\w/+-]+)/;
const ADDRESS = /\[url=([^\]\s]{1,1000})\]([^[\n]{0,1000})\[\/url\]/gi;
const BARE = /\[(?:url|img)\]([^[\s]{1,1000})\[\/(?:url|img)\]/gi;
const MARKS: Readonly<Record<string, string>> = { b: '**', i: '*', s: '~~' };

/**
 * Discourse's Markdown is taken as it is. What only Discourse knows becomes what everybody knows: quotations with their name, images without
 * their size, frames as their words; uploads, which stay at the former site, leave their names. Code is left alone.
 */
export function discourseMarkdown(raw: string): TranslatedText {
  const written = new WrittenLines();
  const code = new CodeLines();
  let uploads = 0;
  for (const line of raw.split(/\r?\n/)) {
    if (code.isCode(line)) written.write(line, true);
    else writeLine(line);
  }
  return { markdown: written.toString(), uploads };

  /** Up to each mark of a quotation, which code has none of. */
  function writeLine(line: string): void {
    let text = '';
    let marks = 0;
    for (const [at, piece] of textAndCode(line).entries()) {
      if (at % 2 === 1) {
        text += piece;
        continue;
      }
      let from = 0;
      for (const { 0: tag, 1: of, index } of piece.matchAll(QUOTE)) {
        writePart(text + inOurWords(piece.slice(from, index)));
        text = '';
        marks += 1;
        from = index + tag.length;
        written.writeBlank(Math.max(written.depth - 1, 0));
        if (tag.startsWith('[/')) written.leave();
        else open(of);
      }
      text += inOurWords(piece.slice(from));
    }
    if (marks === 0) written.write(text);
    else writePart(text);
  }

  function writePart(text: string): void {
    if (text.trim() !== '') written.write(text);
  }

  function open(of: string | undefined): void {
    written.enter();
    const name = (of ?? '').replaceAll('"', '').split(',')[0]!.trim();
    if (name === '') return;
    written.write(`**${escapeMarkdown(name)}:**`);
    written.writeBlank();
  }

  function inOurWords(piece: string): string {
    if (!piece.includes('[')) return piece;
    return piece
      .replace(UPLOAD, (_, name: string) => {
        uploads += 1;
        return escapeMarkdown(name);
      })
      .replace(SIZED_IMAGE, '$1$2')
      .replace(DATE, (_, day: string, time?: string, more?: string) => (time ? `${day} ${time}${zoneIn(more ?? '')}` : day))
      .replace(ADDRESS, '[$2]($1)')
      .replace(BARE, '$1')
      .replace(EMPHASIS, (_, name: string, text: string) => `${MARKS[name.toLowerCase()] ?? ''}${text}${MARKS[name.toLowerCase()] ?? ''}`)
      .replace(FRAME, (_, closing: string, name: string, title: string | undefined = '') =>
        closing === '' && name.toLowerCase() === 'details' && title !== '' ? `**${escapeMarkdown(title.replaceAll('"', '').trim())}**` : '',
      );
  }
}

function zoneIn(more: string): string {
  const [, zone] = ZONE.exec(more) ?? [];
  return zone === undefined ? '' : ` (${escapeMarkdown(zone)})`;
}
