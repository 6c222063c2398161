import { quotation } from '#features/community/thread/quotation.ts';

interface Source {
  /** Of the article on the page that holds the text. */
  readonly place: Element;
  readonly authorName: string;
  /** After the origin. */
  readonly path: string;
}

/** Puts what is marked in a text of the page, else all of it, into the field for an answer. False where there is none. */
export function quoteInto(field: HTMLElement | null, { place, authorName, path }: Source, marked: Range | undefined): boolean {
  const body = place.querySelector<HTMLElement>(':scope > .answer__body > .prose, :scope > .stack-16 > .prose');
  if (!(field instanceof HTMLTextAreaElement) || !body) return false;
  const text = (marked && body.contains(marked.commonAncestorContainer) && marked.toString().trim()) || body.innerText;
  const { value } = field;
  const before = value === '' || value.endsWith('\n\n') ? '' : '\n\n';
  field.setRangeText(before + quotation({ authorName, address: location.origin + path, text }), value.length, value.length, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
  field.scrollIntoView({ block: 'center' });
  return true;
}
