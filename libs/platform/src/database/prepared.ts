/** One named prepared statement and the shape of its rows. The name is what PostgreSQL remembers it by: one name, one text, for ever. */
export interface Prepared<Row> {
  readonly name: string;
  readonly text: string;
  readonly row?: Row;
}

const texts = new Map<string, string>();

export function prepared<Row>(name: string, text: string): Prepared<Row> {
  const known = texts.get(name);
  if (known !== undefined && known !== text) throw new Error(`two prepared statements are named ${name}`);
  texts.set(name, text);
  return { name, text };
}

const made = new Map<string, Prepared<unknown>>();

/** The same for a family of statements: the text of one is put together when it is asked for first. The name must tell all that the text depends on. */
export function preparedOnDemand<Row>(name: string, text: () => string): Prepared<Row> {
  const known = made.get(name) ?? prepared<Row>(name, text());
  made.set(name, known);
  return known as Prepared<Row>;
}

/** Joins fragments of SQL that were written by us (never values: those are parameters). */
export function sql(parts: TemplateStringsArray, ...fragments: string[]): string {
  return String.raw({ raw: parts }, ...fragments);
}
