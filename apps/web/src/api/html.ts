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

/** Marks every stored HTML of an answer for a page that is sent as a document. */
export function asStored<T>(value: T): Shown<T> {
  return mark(value) as Shown<T>;
}

function mark(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mark);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'html' && typeof inner === 'string' ? new StoredHtml(inner) : mark(inner)]),
  );
}
