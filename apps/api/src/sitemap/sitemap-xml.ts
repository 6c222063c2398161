import type { Locale } from '@kehila/platform';

/** One page; its address after the language. */
export interface ListedPage {
  readonly path: string;
  /** Languages in which another page says the same: the path of that one. */
  readonly elsewhere?: Partial<Record<Locale, string>>;
  readonly changedAt: Date | null;
}

const locales: readonly Locale[] = ['he', 'en'];
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const sitemaps = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

export function listOfLists(addresses: readonly string[]): string {
  return `${declaration}<sitemapindex ${sitemaps}>\n${addresses.map((address) => `<sitemap><loc>${escaped(address)}</loc></sitemap>\n`).join('')}</sitemapindex>\n`;
}

/** Each page in the languages that it is read in, each naming the others. */
export function listOfPages(pages: readonly ListedPage[], origin: string): string {
  return `${declaration}<urlset ${sitemaps} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${pages.map((page) => entriesOf(page, escaped(origin))).join('')}</urlset>\n`;
}

function entriesOf({ path, elsewhere = {}, changedAt }: ListedPage, origin: string): string {
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
  const at = (locale: Locale) => `${origin}/${locale}${escaped(elsewhere[locale] ?? path)}`;
  const alternates = locales.map((locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${at(locale)}"/>`).join('');
  const read = locales.filter((locale) => elsewhere[locale] === undefined);
  return read.map((locale) => `<url><loc>${at(locale)}</loc>${changed}${alternates}</url>\n`).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');
}
