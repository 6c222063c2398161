/** How far below the top of its composer the line ends in which the cursor of a field stands, pixels. A hidden copy of the text is measured: fields do not say. */
export function caretLineEnd(area: HTMLTextAreaElement): number {
  const copy = document.createElement('div');
  copy.className = `${area.className} composer__copy`;
  copy.dir = getComputedStyle(area).direction;
  copy.textContent = area.value.slice(0, area.selectionStart);
  const caret = document.createElement('span');
  caret.textContent = '|';
  copy.append(caret);
  area.after(copy);
  const end = area.offsetTop + caret.offsetTop + caret.offsetHeight - area.scrollTop;
  copy.remove();
  return Math.min(end, area.offsetTop + area.offsetHeight);
}
