const LETTER = '[\\p{L}\\p{N}]';
// An underscore inside a word is no mark: snake_case stays as it is.
const UNDERSCORE = new RegExp(`(?<!${LETTER})_|_(?!${LETTER})`, 'gu');

/** Text in which nothing will be read as a mark of Markdown. It may come to stand at the beginning of a line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]<]|~(?=~)|(?<=~)~/g, '\\$&')
    .replace(UNDERSCORE, '\\_')
    .replace(/&(?=#?[a-z0-9]+;)/gi, '\\&')
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|-{2,}|=+|>|~{3,}|\|)/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
