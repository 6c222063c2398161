import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { articlePath } from '#features/knowledge/article-path.ts';
import type { ShownArticle } from '#features/knowledge/article/article.graphql.ts';
import { readIn } from '#features/knowledge/translation/reading.ts';
import { local } from '#words/local';

/** To the article in the reader's language, for now: it may be put away again. Who keeps articles true comes to the one that was asked for. */
export function leadToLanguage({ locals, request, url }: ServerLoadEvent, article: ShownArticle): void {
  if (request.method !== 'GET' || article.viewerCan.includes('KEEP_ARTICLE')) return;
  const other = readIn(article, locals.language);
  if (other) redirect(302, local(articlePath(other)) + url.search);
}
