import { createHash } from 'node:crypto';
import { type RequestEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { askAsAnybody } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import { questionPath } from '#features/community/question-path.ts';
import { articlePath } from '#features/knowledge/article-path.ts';
import { atom, type AtomFeed, type FeedEntry } from '#features/reading/feeds/atom.ts';
import { answersFeedDocument, articlesFeedDocument, questionsFeedDocument } from '#features/reading/feeds/feeds.graphql.ts';
import { siteName } from '#frame/site-name.server.ts';
import { asWritten, isLanguage, type Language, languageTag, type WrittenLanguage } from '#words/language';

/** What was asked for: `/feeds/[he|en/]….atom`. With a language only what is written in it. */
interface Asked {
  readonly event: RequestEvent;
  readonly written: Language | null;
}

type Contents = Pick<AtomFeed, 'title' | 'entries'> & { readonly page: string };

const longestSlug = 60;
const id = /^[1-9]\d{0,18}$/;

/** A feed as anybody sees it: also to who is signed in it shows nothing more. */
export async function feed(event: RequestEvent): Promise<Response> {
  const [, language, name = ''] = /^(?:(he|en)\/)?(.+)\.atom$/.exec(event.params['name'] ?? '') ?? [];
  const contents = await contentsOf({ event, written: isLanguage(language) ? language : null }, name);
  const { origin, hostname, pathname } = event.url;
  const text = atom({
    id: `tag:${hostname},2026:${pathname}`,
    title: `${contents.title} · ${siteName(event)}`,
    language: event.locals.language,
    self: origin + pathname,
    page: origin + contents.page,
    entries: contents.entries,
  });
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = { etag: tag, 'cache-control': 'public, max-age=0, must-revalidate' };
  if (event.request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' } });
}

function contentsOf(asked: Asked, name: string): Promise<Contents> {
  const [kind, of, ...more] = name.split('/');
  if (more.length === 0 && of === undefined && kind === 'questions') return newestQuestions(asked, {});
  if (more.length === 0 && of === undefined && kind === 'articles') return newestArticles(asked);
  if (more.length > 0 || of === undefined || of.length > longestSlug) notFound();
  if (kind === 'spaces') return newestQuestions(asked, { space: of });
  if (kind === 'tags') return newestQuestions(asked, { tag: of });
  if (kind === 'q' && id.test(of)) return answersTo(asked, of);
  return notFound();
}

async function newestQuestions({ event, written }: Asked, { space, tag }: { space?: string; tag?: string }): Promise<Contents> {
  const found = await askAsAnybody(event, questionsFeedDocument, {
    filter: { ...(space && { space }), ...(tag && { tags: [tag] }), ...(written && { language: asWritten(written) }) },
    slug: space ?? '',
    ofSpace: space !== undefined,
  });
  if (space !== undefined && !found.space) notFound();
  const entries = found.questions.nodes.map((question) => ({
    ...shared(event, question, questionPath(question), written),
    id: tagOf(event, 'q', question.id),
    title: question.title,
    author: question.authorName,
    published: question.askedAt,
    updated: question.editedAt ?? question.askedAt,
  }));
  const { language } = event.locals;
  if (space !== undefined) return { title: m.web_reading_feed_space({ space: found.space?.name ?? space }), page: `/${language}/spaces/${space}`, entries };
  if (tag !== undefined) return { title: m.web_reading_feed_tag({ tag }), page: `/${language}/questions?tag=${encodeURIComponent(tag)}`, entries };
  return { title: m.web_reading_feed_questions(), page: `/${language}/questions`, entries };
}

async function newestArticles({ event, written }: Asked): Promise<Contents> {
  const { articles } = await askAsAnybody(event, articlesFeedDocument, {});
  const entries = articles.nodes
    .filter((article) => written === null || languageTag(article.language) === written)
    .map((article) => ({
      ...shared(event, article, articlePath(article), written),
      id: tagOf(event, 'a', article.id),
      title: article.title,
      author: siteName(event),
      published: article.publishedAt ?? article.updatedAt,
      updated: article.updatedAt,
    }));
  return { title: m.web_reading_feed_articles(), page: `/${event.locals.language}/kb`, entries };
}

async function answersTo({ event, written }: Asked, questionId: string): Promise<Contents> {
  const { question } = await askAsAnybody(event, answersFeedDocument, { id: questionId });
  if (!question) notFound();
  const title = m.web_reading_feed_answers({ title: question.title });
  const path = questionPath(question);
  const entries = question.answers.nodes.map((answer) => ({
    ...shared(event, { ...answer, language: answer.body.language }, `${path}?answer=${answer.id}#answer-${answer.id}`, written),
    id: tagOf(event, 'answer', answer.id),
    title,
    author: answer.authorName,
    published: answer.answeredAt,
    updated: answer.editedAt ?? answer.answeredAt,
  }));
  return { title, page: `/${event.locals.language}${path}`, entries };
}

interface Written {
  readonly language: WrittenLanguage;
  readonly body: { readonly html: unknown };
}

/** Where it is read: in the feed's language, else in its own where the site speaks it. */
function shared(
  { url, locals }: RequestEvent,
  { language, body }: Written,
  path: string,
  written: Language | null,
): Pick<FeedEntry, 'address' | 'language' | 'html'> {
  const own = languageTag(language);
  return { address: `${url.origin}/${written ?? (isLanguage(own) ? own : locals.language)}${path}`, language: own, html: String(body.html) };
}

function tagOf({ url }: RequestEvent, kind: string, contentId: string): string {
  return `tag:${url.hostname},2026:${kind}/${contentId}`;
}
