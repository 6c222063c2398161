const longest = 600;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The beginning of a stored text, without its marks. It is read by programs only, and escaped again wherever it is written. */
export function plainText(html: string): string {
  const text = html
    .slice(0, 4 * longest)
    .replace(/<[^>]*(?:>|$)/g, ' ')
    .replace(/&(?:#(\d{1,6})|([a-z]{2,6}));/g, (entity, code?: string, name?: string) =>
      name === undefined ? String.fromCodePoint(Number(code)) : (named[name] ?? entity),
    )
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
