import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import QuestionRows from '#features/community/QuestionRows.svelte';
import { chosenIn } from '#features/community/questions/chosen.ts';
import { tagPageDocument } from '#features/community/tags/page/tag-page.graphql.ts';
import TagSide from '#features/community/tags/page/TagSide.svelte';
import { longestWord } from '#features/community/tags/longest-word.ts';
import { tagPath } from '#features/community/tags/tag-path.ts';
import { tellHead } from '#frame/head.server.ts';
import { still } from '#frame/still/still.server.ts';
import { local } from '#words/local';

export async function loadTag(event: ServerLoadEvent) {
  const slug = event.params['slug'] ?? '';
  if (slug.length > longestWord) notFound();
  const { searchParams } = event.url;
  const chosen = { ...chosenIn(searchParams), tag: '', fields: [] };
  const filter = {
    tags: [slug],
    ...(chosen.state && { state: chosen.state }),
    ...(chosen.space && { space: chosen.space }),
    ...(chosen.language && { language: chosen.language }),
  };
  const { tag, interest, questions, spaces } = await ask(event, tagPageDocument, {
    slug,
    signedIn: event.locals.hasSession,
    filter,
    after: searchParams.get('after'),
  });
  if (!tag) notFound();
  const { slug: word, description, questionCount } = tag.tag;
  // An address with another word leads on to the tag's own.
  if (word !== slug) redirect(302, local(tagPath(word)) + event.url.search);

  const feed = { path: `/feeds/tags/${encodeURIComponent(word)}.atom`, title: m.web_reading_feed_tag({ tag: word }) };
  tellHead(event, { title: word, description: description ?? '', feed });
  return {
    word,
    description,
    questionCount,
    chosen,
    spaces,
    followerCount: tag.followerCount,
    interest,
    signedIn: event.locals.hasSession,
    can: tag.viewerCan,
    side: still(event, TagSide, { related: tag.related, synonyms: tag.synonyms, feed: feed.path }),
    isEmpty: questions.nodes.length === 0,
    rows: still(event, QuestionRows, { questions: questions.nodes }),
    pageInfo: questions.pageInfo,
  };
}
