import { randomInt } from 'node:crypto';
import { blocksOf, renderMarkdown, type RenderOptions } from '@kehila/platform';

/** A stretch of a text that everybody reads, or that only the staff and the reviewers of its space do. */
interface Part {
  readonly isForStaff: boolean;
  readonly text: string;
}

// Wherever on a line it stands: what could be meant as the beginning of such a part must never be read by everybody.
const BEGINS = /^[\s>]*:::\s*(?:staff|צוות)\s*$/iu;
const ENDS = /^[\s>]*:::\s*$/;

/** In order. A part that is not closed goes on to the end of the text. */
function partsOf(markdown: string): Part[] {
  const parts: { isForStaff: boolean; lines: string[] }[] = [{ isForStaff: false, lines: [] }];
  for (const line of markdown.split('\n')) {
    const current = parts.at(-1)!;
    if (!current.isForStaff && BEGINS.test(line)) parts.push({ isForStaff: true, lines: [] });
    else if (current.isForStaff && ENDS.test(line)) parts.push({ isForStaff: false, lines: [] });
    else current.lines.push(line);
  }
  return parts.map(({ isForStaff, lines }) => ({ isForStaff, text: lines.join('\n') }));
}

export function hasStaffParts(markdown: string): boolean {
  return partsOf(markdown).some(({ isForStaff }) => isForStaff);
}

/** What everybody reads of a whole text. */
export function openTextOf(whole: string): string {
  if (!hasStaffParts(whole)) return whole;
  const open = partsOf(whole).filter(({ isForStaff, text }) => !isForStaff && text.trim() !== '');
  return `${open.map(({ text }) => text.replace(/^\n+/, '').trimEnd()).join('\n\n')}\n`;
}

/** Only what everybody does not. */
export function staffTextOf(whole: string): string {
  const parts = partsOf(whole).filter(({ isForStaff }) => isForStaff);
  return parts.map(({ text }) => text.trim()).join('\n\n');
}

/** An open text that was written by somebody who does not read the parts for the staff, with those parts behind the paragraphs that they stood behind. */
export function wholeTextOf(open: string, formerWhole: string): string {
  const blocks = blocksOf(open).map((block) => block.trimEnd());
  const placeOf = new Map(blocks.map((block, at) => [block.trim(), at + 1] as const).reverse());
  const behind = new Map<number, string[]>();
  let [stoodBefore, nearest] = [0, 0];
  for (const { isForStaff, text } of partsOf(formerWhole)) {
    if (!isForStaff)
      for (const block of blocksOf(text).map((block) => block.trim())) {
        if (block === '') continue;
        stoodBefore++;
        nearest = placeOf.get(block) ?? nearest;
      }
    else {
      // At the same count when none of those that stood before is still there.
      const place = nearest || Math.min(stoodBefore, blocks.length);
      behind.set(place, [...(behind.get(place) ?? []), `:::staff\n${text.trim()}\n:::`]);
    }
  }
  const woven = [...(behind.get(0) ?? []), ...blocks.flatMap((block, at) => [block, ...(behind.get(at + 1) ?? [])])];
  return `${woven.join('\n\n')}\n`;
}

/** As the stored HTML marks such a part; the reader puts a name on it. */
export const STAFF_PART = '<aside class="staff-only">';

/** A whole text as those see it who read all of it. Headings of the open text keep their anchors. */
export function staffHtmlOf(whole: string, options: RenderOptions): string {
  const staffHtml = new Map<string, string>();
  const marked = partsOf(whole).map(({ isForStaff, text }) => {
    if (!isForStaff) return text;
    const word = wordForPart();
    const { html } = renderMarkdown(text, options);
    staffHtml.set(word, `${STAFF_PART}${html.replace(/ id="[^"]*"/g, '')}</aside>`);
    return `\n\n${word}\n\n`;
  });
  const { html } = renderMarkdown(marked.join('\n'), options);
  return html.replace(PLACE, (place, alone: string | undefined, within: string | undefined) => staffHtml.get(alone ?? within ?? '') ?? place);
}

/** Where a part comes in: a paragraph of its own, or within another one. */
const PLACE = /<p[^>]*>(staffpart[a-z]{24})<\/p>|(staffpart[a-z]{24})/g;

/** A word that no text has. */
function wordForPart(): string {
  return `staffpart${Array.from({ length: 24 }, () => String.fromCharCode(97 + randomInt(26))).join('')}`;
}
