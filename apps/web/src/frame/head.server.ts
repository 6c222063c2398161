import type { RequestEvent } from '@sveltejs/kit';
import { brandOf, siteName } from '#frame/site-name.server.ts';

/** What a page says of itself to search engines, feed readers and whoever shows a link to it. Written into the head on the server: no script carries it. */
export interface PageHead {
  readonly kind?: 'article' | 'website';
  readonly title: string;
  readonly description: string;
  /** The path that search engines are to know it by, when it is another page's. */
  readonly canonical?: string;
  readonly feed?: { readonly path: string; readonly title: string };
  /** As schema.org names it. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Notes it while the page is loaded; what a browser asks for later has its head already. */
export function tellHead({ locals, isDataRequest }: RequestEvent, head: PageHead): void {
  if (!isDataRequest) locals.head = head;
}

/** The marks for the head of this page. */
export function headOf(event: RequestEvent): string {
  const { url, locals } = event;
  const address = url.origin + url.pathname;
  const canonical = locals.head?.canonical ? url.origin + locals.head.canonical : address;
  const colours = brandOf(event)?.stylesheet;
  const marks = [`<link rel="canonical" href="${attribute(canonical)}">`, ...(colours ? [`<link rel="stylesheet" href="${attribute(colours)}">`] : [])];
  const { head } = locals;
  if (!head) return marks.join('');
  const properties = { 'og:type': head.kind ?? 'website', 'og:title': head.title, 'og:description': head.description, 'og:url': address };
  for (const [name, value] of Object.entries(properties)) if (value !== '') marks.push(`<meta property="${name}" content="${attribute(value)}">`);
  marks.push(`<meta property="og:site_name" content="${attribute(siteName(event))}">`, '<meta name="twitter:card" content="summary">');
  if (head.feed) marks.push(feedLink(url.origin, head.feed));
  if (head.data) marks.push(`<script type="application/ld+json">${json({ '@context': 'https://schema.org', ...head.data })}</script>`);
  return marks.join('');
}

function feedLink(origin: string, { path, title }: NonNullable<PageHead['feed']>): string {
  return `<link rel="alternate" type="application/atom+xml" href="${attribute(origin + path)}" title="${attribute(title)}">`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Data within a page: no text in it can end the element or begin another. */
function json(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026');
}
