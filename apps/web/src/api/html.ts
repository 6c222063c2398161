/**
 * HTML that the API stored, on its way into a page. A page carries it once, as markup: the class is sent along as a mark only, and the
 * browser keeps the nodes that are there. Data requests carry the text itself.
 */
export class StoredHtml {
  constructor(private readonly html: string) {}

  toString(): string {
    return this.html;
  }
}

export type Html = string | StoredHtml;

/** What a query brings to a page: each field named `html` may be StoredHtml. */
export type Shown<T> = T extends readonly (infer Item)[]
  ? Shown<Item>[]
  : T extends object
    ? { [Key in keyof T]: Key extends 'html' ? (T[Key] extends string ? Html : Shown<T[Key]>) : Shown<T[Key]> }
    : T;

/** Marks every stored HTML of an answer for a page that is sent as a document. The answer is the page's own: it is marked where it stands. */
export function asStored<T>(value: T): Shown<T> {
  mark(value);
  return value as Shown<T>;
}

function mark(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    value.forEach(mark);
    return;
  }
  const fields = value as Record<string, unknown>;
  for (const key in fields) {
    const field = fields[key];
    if (typeof field === 'object') mark(field);
    else if (key === 'html' && typeof field === 'string') fields[key] = new StoredHtml(field);
  }
}
