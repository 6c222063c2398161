/**
 * The only place where text becomes tsquery or tsvector syntax. Every lexeme is quoted: no operator, weight or blank that somebody typed is ever read as syntax.
 */
export function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** Matches what holds any of the lexemes; nothing when there are none. */
export function anyOf(lexemes: Iterable<string>): string {
  return [...new Set(lexemes)].map(quoted).join('|') || NOTHING;
}

export function startingWith(lexeme: string): string {
  return `${quoted(lexeme)}:*`;
}

export function allOf(queries: readonly string[]): string {
  return queries.map((query) => `(${query})`).join('&') || NOTHING;
}

export function eitherOf(queries: readonly string[]): string {
  return queries.map((query) => `(${query})`).join('|') || NOTHING;
}

/** Matches words that stand one after the other. */
export function inARow(lexemes: readonly string[]): string {
  return lexemes.map(quoted).join('<->') || NOTHING;
}

/** Matches words that stand one after the other, each in any of its forms. */
export function anyInARow(words: readonly (readonly string[])[]): string {
  return words.map((forms) => `(${anyOf(forms)})`).join('<->') || NOTHING;
}

export function noneOf(lexemes: Iterable<string>): string {
  return `!(${anyOf(lexemes)})`;
}

/** Matches it among the words of a title only, not among tags and other forms. */
export function inTitle(lexeme: string): string {
  return `${quoted(lexeme)}:A`;
}

/** A lexeme that no document has. */
const NOTHING = quoted('~');
