const FENCE = /^\s{0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const FENCE_IN_LIST = /^\s*(`{3,}(?=[^`]*$)|~{3,})/;
const CLOSING = /^\s*(`{3,}|~{3,})\s*$/;
const INDENTED = /^(?: {4}| {0,3}\t)/;
const LIST_ITEM = /^\s{0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;

/** Tells line by line what is a block of code: between fences, or indented after a blank line where no list goes on. */
export class CodeLines {
  private fence: string | undefined;
  private blankBefore = true;
  private indented = false;
  private inList = false;

  isCode(line: string): boolean {
    if (this.fence !== undefined) {
      if (CLOSING.exec(line)?.[1]?.startsWith(this.fence)) this.fence = undefined;
      return true;
    }
    this.fence = (this.inList ? FENCE_IN_LIST : FENCE).exec(line)?.[1];
    const isBlank = line.trim() === '';
    this.indented = this.fence === undefined && !isBlank && !this.inList && INDENTED.test(line) && (this.blankBefore || this.indented);
    if (LIST_ITEM.test(line)) this.inList = true;
    else if (this.blankBefore && !isBlank && !/^\s/.test(line)) this.inList = false;
    this.blankBefore = isBlank;
    return this.fence !== undefined || this.indented;
  }
}
