const longest = 600;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The beginning of a stored text, without its marks. It is read by programs only, and escaped again wherever it is written. */
export function plainText(html: string): string {
  const text = unescaped(html.slice(0, 4 * longest).replace(/<[^>]*(?:>|$)/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** The whole of a stored text as a reader reads it, one line a block. */
export function textLines(html: string): string {
  return linesOf(unescaped(html.replace(/<br[^>]*>|<\/(?:p|h\d|li|pre|tr|blockquote)>/g, '\n').replace(/<[^>]*>/g, ''))).join('\n');
}

/** Its lines without the blanks around them, and none that is empty. Each sign is read once, however many blanks somebody wrote. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|([a-z]{2,6}));/g, (entity, code?: string, name?: string) =>
    name === undefined ? String.fromCodePoint(Number(code)) : (named[name] ?? entity),
  );
}
