/** An image as it stands in a text, on lines of its own. */
export function imageMarkdown(address: string, meaning: string): string {
  const words = meaning
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\[\]]/g, '\\$&');
  return `![${words}](${address})`;
}

/** Puts it where the cursor of the field stands. */
export function insertImage(area: HTMLTextAreaElement, markdown: string): void {
  const { value, selectionStart, selectionEnd } = area;
  const before = /(?:^|\n\n)$/.test(value.slice(0, selectionStart)) ? '' : value.charAt(selectionStart - 1) === '\n' ? '\n' : '\n\n';
  const after = value.slice(selectionEnd).startsWith('\n\n') ? '' : '\n\n';
  area.setRangeText(`${before}${markdown}${after}`, selectionStart, selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
  area.focus();
}
