import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { articlePath } from '#features/knowledge/article-path.ts';
import { tellArticle } from '#features/knowledge/article/article-head.server.ts';
import { articleDocument, type ShownArticle } from '#features/knowledge/article/article.graphql.ts';
import ArticleFoot from '#features/knowledge/article/ArticleFoot.svelte';
import ArticleSide from '#features/knowledge/article/ArticleSide.svelte';
import ArticleText from '#features/knowledge/article/ArticleText.svelte';
import { keptOf } from '#features/knowledge/article/kept.ts';
import { ratingOf } from '#features/knowledge/article/rating-cookie.server.ts';
import { segmentsToChooseDocument } from '#features/knowledge/article/segments-to-choose.graphql.ts';
import { readOf } from '#features/knowledge/article/read-by.ts';
import { placeDocument, type PlacedArticle } from '#features/knowledge/place/place.graphql.ts';
import { behindOf } from '#features/knowledge/translation/behind.ts';
import { standingOf } from '#features/knowledge/translation/standing.ts';
import { leadToLanguage } from '#features/knowledge/translation/lead.server.ts';
import { alternatesOf } from '#features/knowledge/translation/reading.ts';
import { missing } from '#features/reading/gone.server.ts';
import type { Frame } from '#frame/frame.load.ts';
import { still } from '#frame/still/still.server.ts';
import { local } from '#words/local';

export async function loadArticle(event: ServerLoadEvent) {
  const { article } = await ask(event, articleDocument, { id: event.params['id'] ?? '', signedIn: event.locals.hasSession });
  if (!article) return missing(event, event.params['id'] ?? '');
  leadToLanguage(event, article);
  toRightAddress(event, article);
  const { viewer } = (await event.parent()) as Pick<Frame, 'viewer'>;
  tellArticle(event, article);
  const read = readOf(article);
  const { id, title, viewerCan, helpfulCount, notHelpfulCount } = article;
  return {
    head: { title, excerpt: article.body.excerpt, alternates: alternatesOf(article) },
    text: still(event, ArticleText, { article }),
    side: still(event, ArticleSide, { article }),
    foot: still(event, ArticleFoot, { article }),
    isPublished: article.state !== 'DRAFT' && article.state !== 'ARCHIVED' && article.originalChange !== 'LARGE',
    rating: {
      articleId: id,
      title,
      space: article.space.slug,
      helpfulCount,
      notHelpfulCount,
      rated: event.locals.hasSession ? article.viewerRating : ratingOf(event.cookies, id),
    },
    viewerCan,
    place: mayPlace(article) ? await placeOf(event, id) : null,
    ending: {
      at: article.archivesAt,
      note: article.ending?.note ?? '',
      keepsTranslations: article.ending?.keepsTranslations ?? false,
      replacement: article.ending?.replacement ?? null,
    },
    standing: standingOf(article),
    behind: behindOf(article),
    kept: keptOf(article, viewer?.account.handle ?? null),
    read,
    segments: read ? (await ask(event, segmentsToChooseDocument, {})).segments : [],
  };
}

/** A reviewer may put the text that waits for them where it belongs, before it is published. */
function mayPlace({ viewerCan, state, openRevision }: ShownArticle): boolean {
  const decides = openRevision?.viewerCan.some((ability) => ability === 'CLAIM_REVISION' || ability === 'REVIEW') ?? false;
  return viewerCan.includes('KEEP_ARTICLE') || (state === 'DRAFT' && decides);
}

/** What the form about it needs: asked for by who may use it only. */
async function placeOf(event: ServerLoadEvent, id: string): Promise<PlacedArticle | null> {
  return (await ask(event, placeDocument, { id })).article;
}

/** Old and wrong slugs lead to the right address for good. */
function toRightAddress({ params, url, request }: ServerLoadEvent, article: ShownArticle): void {
  const path = articlePath(article);
  const isRight = (params['slug'] ?? '') === (path.split('/')[3] === undefined ? '' : article.slug);
  if (request.method === 'GET' && !isRight) redirect(301, local(path) + url.search);
}
