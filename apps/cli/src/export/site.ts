import { posix } from 'node:path';
import { message } from '@kehila/messages';
import type { ExportedArticle } from '@kehila/knowledge';
import { directionOf, type Language, type Locale } from '@kehila/platform';
import { articlePath, attachmentPath } from './article-path';

/** What an index needs to remember of an article. */
export type ListedArticle = Pick<ExportedArticle, 'id' | 'slug' | 'space' | 'title' | 'language' | 'standing'>;

export const styleFile = 'style.css';
export const style = `:root { color-scheme: light dark; font: 1.0625rem/1.65 system-ui, sans-serif; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1 { line-height: 1.25; }
a { color: LinkText; }
img { max-width: 100%; height: auto; }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid GrayText; border-radius: 0.5rem; direction: ltr; }
table { border-collapse: collapse; }
td, th { border: 1px solid GrayText; padding: 0.25rem 0.5rem; text-align: start; }
li { margin-block: 0.25rem; }
.standing { border: 1px solid; border-radius: 1rem; padding: 0.1rem 0.6rem; font-size: 0.875rem; }
.outdated { border-inline-start: 0.25rem solid; padding-inline-start: 0.75rem; }
`;

/** The address of an exported article as it stands in pages of the community: `/a/ID/slug`. */
const ownAddress = /^\/(?:(?:he|en)\/)?a\/(\d+)(?:\/(?!history\b)[^#?/]*)?(?:\?[^#]*)?(#.*)?$/;

/** A page that needs no server. Links to other exported articles lead to their files, all others to the community. */
export function articlePage(article: ExportedArticle, paths: ReadonlyMap<string, string>, origin: string, locale: Locale): string {
  const words = wordsOf(article.language, locale);
  const date = article.updatedAt.toLocaleDateString(words, { dateStyle: 'long', timeZone: 'UTC' });
  const authors = new Intl.ListFormat(words, { type: 'conjunction' }).format(article.authors);
  const byline = authors === '' ? message('cli_site_changed', { date }, words) : message('cli_site_byline', { authors, date }, words);
  const outdated =
    article.outdatedNote === null ? '' : `<p class="outdated">${escaped(message('cli_site_outdated', { note: article.outdatedNote }, words))}</p>\n`;
  return page(
    article.language,
    article.title,
    { up: '../', origin },
    `<p><a href="../index.html">${escaped(message('cli_site_home', {}, words))}</a></p>
<h1>${escaped(article.title)}</h1>
<p>${standing(article, words)}</p>
${outdated}<article>
${linked(article.html, paths, origin)}
</article>${files(article, words)}
<footer><p>${escaped(byline)}</p></footer>`,
  );
}

/** Beside the page, whatever signs are in their names. */
function files(article: ExportedArticle, words: Locale): string {
  if (article.attachments.length === 0) return '';
  const own = posix.basename(articlePath(article));
  const entries = article.attachments.map(({ name }) => {
    const address = attachmentPath(own, name).split('/').map(encodeURIComponent).join('/');
    return `<li><a href="${address}" download><bdi>${escaped(name)}</bdi></a></li>`;
  });
  return `\n<section><h2>${escaped(message('cli_site_files', {}, words))}</h2>\n<ul>\n${entries.join('\n')}\n</ul></section>`;
}

export function indexPage(articles: readonly ListedArticle[], origin: string, locale: Locale): string {
  const bySpace = Map.groupBy(articles, ({ space }) => space.name);
  const shelves = [...bySpace]
    .sort(([one], [other]) => one.localeCompare(other, locale))
    .map(([name, of]) => `<h2>${escaped(name)}</h2>\n<ul>\n${of.map((article) => entry(article, locale)).join('\n')}\n</ul>`);
  const title = message('cli_site_title', {}, locale);
  return page(locale, title, { up: '', origin }, `<h1>${escaped(title)}</h1>\n${shelves.join('\n')}`);
}

function entry(article: ListedArticle, locale: Locale): string {
  const { language, title } = article;
  return `<li><a href="${encodeURI(articlePath(article))}.html" lang="${language}" dir="${directionOf(language)}">${escaped(title)}</a> ${standing(article, locale)}</li>`;
}

function standing({ standing: name }: Pick<ExportedArticle, 'standing'>, words: Locale): string {
  return `<span class="standing">${escaped(message(`cli_site_${name}`, {}, words))}</span>`;
}

/** Our own words stand in the language of the text where we speak it. */
const wordsOf = (language: Language, locale: Locale): Locale => (language === 'he' || language === 'en' ? language : locale);

function linked(html: string, paths: ReadonlyMap<string, string>, origin: string): string {
  return html.replace(/ (href|src)="(\/(?!\/)[^"]*)"/g, (_all, name: string, address: string) => {
    const [, id = '', anchor = ''] = ownAddress.exec(address) ?? [];
    const path = paths.get(id);
    return ` ${name}="${path ? `../${encodeURI(path)}.html${anchor}` : `${origin}${address}`}"`;
  });
}

/** Nothing runs in it, and nothing but pictures comes from elsewhere. */
function page(language: Language, title: string, { up, origin }: { readonly up: string; readonly origin: string }, body: string): string {
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src https: data: ${origin}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${up}${styleFile}">
</head>
<body>
${body}
</body>
</html>
`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);
