import { createReadStream } from 'node:fs';

/** The text of one row, from its `<row` to where the next one begins, and the line that it begins in. */
export interface RowPiece {
  readonly text: string;
  readonly line: number;
}

export interface PieceBlock {
  readonly pieces: RowPiece[];
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

// No attribute may contain "<", so that this is always the beginning of a row, however broken the one before it is.
const ROW_START = /<row(?=[\s/>])/g;
const CLOSING_ROOT = /<\/[a-z]+>\s*$/;
const READ_AT_ONCE = 256 * 1024;
// A row longer than this is no post; what it is stays out of memory.
const LONGEST_ROW = 16 * 1024 * 1024;
const KEPT_OF_ENDLESS_ROW = 1024;

/**
 * A dump cut into its rows, a block a read, so that a file of any size needs little memory and a broken row spoils no other.
 * Whether rows stand on lines of their own does not matter.
 */
export async function* readPieces(path: string): AsyncGenerator<PieceBlock> {
  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: READ_AT_ONCE });
  const cutter = new PieceCutter();
  for await (const chunk of stream) {
    const pieces = cutter.push(chunk as string);
    if (pieces.length > 0) yield { pieces, bytes: stream.bytesRead };
  }
  yield { pieces: cutter.end(), bytes: stream.bytesRead };
}

class PieceCutter {
  private buffer = '';
  private line = 1;
  private insideRow = false;

  push(chunk: string): RowPiece[] {
    const pieces: RowPiece[] = [];
    // A beginning may be cut in two between reads.
    ROW_START.lastIndex = Math.max(this.insideRow ? 1 : 0, this.buffer.length - '<row '.length);
    this.buffer += chunk;
    let from = 0;
    for (let match = ROW_START.exec(this.buffer); match; match = ROW_START.exec(this.buffer)) {
      this.cut(this.buffer.slice(from, match.index), pieces);
      this.insideRow = true;
      from = match.index;
    }
    this.buffer = this.buffer.slice(from);
    if (this.buffer.length > LONGEST_ROW) this.shorten();
    return pieces;
  }

  end(): RowPiece[] {
    const pieces: RowPiece[] = [];
    this.cut(this.buffer.replace(CLOSING_ROOT, ''), pieces);
    return pieces;
  }

  private cut(text: string, pieces: RowPiece[]): void {
    if (this.insideRow) pieces.push({ text, line: this.line });
    this.line += newlinesIn(text);
  }

  /** Keeps the beginning of an endless row, and a mark that makes it a broken one. */
  private shorten(): void {
    this.line += newlinesIn(this.buffer.slice(KEPT_OF_ENDLESS_ROW));
    this.buffer = `${this.buffer.slice(0, KEPT_OF_ENDLESS_ROW)}<`;
  }
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
