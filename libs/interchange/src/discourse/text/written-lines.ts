interface Line {
  readonly text: string;
  readonly depth: number;
  readonly code: boolean;
}

const DEEPEST_QUOTE = 10;
/** What begins a block of its own, before which a paragraph ends anyway. */
const BLOCK = /^\s{0,3}(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|>|\||(?:-{3,}|\*{3,}|={3,}|_{3,})\s*$)/;
/** What is one line however it ends. */
const ONE_LINE = /^\s{0,3}(?:#{1,6}\s|\||(?:-{3,}|\*{3,}|={3,}|_{3,})\s*$)|(?: {2}|\\)$/;
const BLANK_LINES_FIRST = /^(?:[^\S\n]*\n)+/;
const MARKED_QUOTE = /^\s{0,3}>\s?/;

/** Lines of Markdown under a quotation or none. One line break is one to be seen over there, and a blank for us: two blanks before it say so. */
export class WrittenLines {
  depth = 0;
  private readonly lines: Line[] = [];

  enter(): void {
    this.depth = Math.min(this.depth + 1, DEEPEST_QUOTE);
  }

  leave(): void {
    this.depth = Math.max(this.depth - 1, 0);
  }

  write(text: string, code = false): void {
    this.lines.push({ text, depth: this.depth, code });
  }

  writeBlank(depth = this.depth): void {
    this.lines.push({ text: '', depth, code: false });
  }

  toString(): string {
    return this.lines
      .map((line, at) => `${'> '.repeat(line.depth)}${line.text}${breaks(line, this.lines[at + 1]) ? '  ' : ''}`)
      .join('\n')
      .replace(BLANK_LINES_FIRST, '')
      .trimEnd();
  }
}

function breaks(line: Line, next: Line | undefined): boolean {
  if (next === undefined || line.code || next.code || line.depth !== next.depth) return false;
  const [text, follows] =
    MARKED_QUOTE.test(next.text) && MARKED_QUOTE.test(line.text) ? [line, next].map((one) => one.text.replace(MARKED_QUOTE, '')) : [line.text, next.text];
  return text!.trim() !== '' && follows!.trim() !== '' && !ONE_LINE.test(text!) && !BLOCK.test(follows!);
}
