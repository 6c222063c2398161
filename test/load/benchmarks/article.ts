import { headers, operation } from '../api.ts';
import type { Kehila } from '../kehila.ts';
import { type Case, measure } from '../load.ts';
import type { Row } from '../table.ts';

const browser = { accept: 'text/html', 'accept-encoding': 'identity' };

/** As a phone desk asks for an article. */
const byApi = 'query Article($id: ID!) { article(id: $id) { title standing body { markdown html } plainText shortText } }';
/** As the page of another site asks, see `kehila-help.js`. */
const embedded = `query EmbedArticle($id: ID!) { article(id: $id) { title language standing outdatedNote isDoubted replacement { id title } originalChangedAt
  translationOf { id title language } outdatedOriginal { note replacement { id title } } attachments { name size url } body { html } } }`;
const suggested =
  'query EmbedSuggest($query: String!) { suggest(query: $query, first: 6) { kind threadId path language standing title { text hit } space { name } } }';

/** An article of the sample community as a page, through the API and on other sites. */
export async function article(kehila: Kehila): Promise<Row[]> {
  const { id, path } = await longest(kehila);
  const asked = (name: string, query: string, variables: Record<string, unknown>): Case => ({
    name,
    path: '/graphql',
    method: 'POST',
    headers: headers(),
    body: operation(query, variables),
  });
  const pages: Case[] = [
    // A cookie of one's own keeps a page from being shared: it is rendered for each request.
    { name: 'article page, anonymous, rendered each time', path, headers: { ...browser, cookie: 'reader=1' } },
    { name: 'article page, anonymous, shared by many', path, headers: browser },
  ];
  const requests = [
    asked('article by API: Markdown, HTML, plain and short', byApi, { id }),
    asked('embed: article', embedded, { id }),
    asked('embed: search of nothing, the request alone', suggested, { query: '-' }),
    asked('embed: search as one types', suggested, { query: 'router' }),
  ];
  const rows: Row[] = [];
  for (const one of pages) rows.push(await measure(kehila, one, { floor: 'bytes' }));
  for (const one of requests) rows.push(await measure(kehila, one, { floor: null }));
  return rows;
}

async function longest(kehila: Kehila): Promise<{ id: string; path: string }> {
  const body = operation('{ articles(first: 100) { nodes { id slug language plainText } } }');
  const answer = await fetch(`${kehila.url}/graphql`, { method: 'POST', headers: headers(), body });
  const { data } = (await answer.json()) as { data: { articles: { nodes: { id: string; slug: string; language: string; plainText: string }[] } } };
  const found = data.articles.nodes.reduce((one, other) => (other.plainText.length > one.plainText.length ? other : one));
  return { id: found.id, path: `/${found.language.toLowerCase()}/a/${found.id}/${found.slug}` };
}
