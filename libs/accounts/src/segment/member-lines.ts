export const mostMemberLines = 5_000;

/** The number of the first line of each, counted from 1. Addresses, or what the organisation knows people by: one a line, or the first column of a table. Empty lines and a line of headings count for nothing. */
export function readMemberLines(text: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const name = firstColumn(line.replace(/^\uFEFF/, ''));
    if (name === '' || (names.size === 0 && headings.has(name.toLowerCase())) || names.has(name)) continue;
    names.set(name, index + 1);
  }
  return names;
}

const headings: ReadonlySet<string> = new Set(['email', 'e-mail', 'external_id', 'id']);

/** As tables are saved: between commas, semicolons or tabs, in quotation marks or not. */
function firstColumn(line: string): string {
  const quoted = /^\s*"((?:[^"]|"")*)"/.exec(line);
  return (quoted ? quoted[1]!.replaceAll('""', '"') : (line.split(/[,;\t]/)[0] ?? '')).trim();
}
