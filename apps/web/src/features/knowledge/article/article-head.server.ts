import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import type { ShownArticle } from '#features/knowledge/article/article.graphql.ts';
import { kinds } from '#features/knowledge/place/kinds.ts';
import { tellHead } from '#frame/head.server.ts';
import { siteName } from '#frame/site-name.server.ts';

/** The article as search engines understand it: who stands behind it and how fresh it is. */
export function tellArticle(event: ServerLoadEvent, article: ShownArticle): void {
  const site = { '@type': 'Organization', name: siteName(event) };
  const authors = article.contributors.flatMap(({ account }) => (account ? [{ '@type': 'Person', name: account.displayName }] : []));
  tellHead(event, {
    kind: 'article',
    title: article.title,
    description: article.body.excerpt,
    feed: { path: '/feeds/articles.atom', title: m.web_reading_feed_articles() },
    data: {
      '@type': 'TechArticle',
      headline: article.title,
      description: article.body.excerpt,
      inLanguage: article.language.toLowerCase(),
      url: event.url.origin + event.url.pathname,
      articleSection: article.section?.name ?? article.space.name,
      genre: kinds[article.kind](),
      ...(article.appliesTo.length > 0 && { about: article.appliesTo.map(({ text }) => ({ '@type': 'Thing', name: text })) }),
      ...(article.publishedAt && { datePublished: article.publishedAt }),
      dateModified: article.updatedAt,
      author: authors.length > 0 ? authors : site,
      publisher: site,
    },
  });
}
