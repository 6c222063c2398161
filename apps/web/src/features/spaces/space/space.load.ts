import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import QuestionRows from '#features/community/QuestionRows.svelte';
import { announced } from '#features/notifications/announcements/announced.server.ts';
import { spaceDocument } from '#features/spaces/space/space.graphql.ts';
import PinnedQuestions from '#features/spaces/space/PinnedQuestions.svelte';
import SpaceHead from '#features/spaces/space/SpaceHead.svelte';
import SpaceSide from '#features/spaces/space/SpaceSide.svelte';
import { tellHead } from '#frame/head.server.ts';
import { still } from '#frame/still/still.server.ts';

const longestSlug = 60;

export async function loadSpace(event: ServerLoadEvent) {
  const slug = event.params['slug'] ?? '';
  if (slug.length > longestSlug) notFound();
  const variables = { slug, signedIn: event.locals.hasSession, after: event.url.searchParams.get('after') };
  const { space, interest, articles, questions } = await ask(event, spaceDocument, variables);
  if (!space) notFound();
  const { pinnedQuestions, announcements, ...shown } = space;
  const pinned = new Set(pinnedQuestions.map(({ id }) => id));
  const others = questions.nodes.filter(({ id }) => !pinned.has(id));
  tellHead(event, {
    title: space.name,
    description: space.description ?? '',
    feed: { path: `/feeds/spaces/${encodeURIComponent(space.slug)}.atom`, title: m.web_reading_feed_space({ space: space.name }) },
  });
  return {
    name: space.name,
    slug: space.slug,
    description: space.description,
    interest,
    announced: announced(event, announcements),
    head: still(event, SpaceHead, { space: shown }),
    side: still(event, SpaceSide, { space: shown, articles: articles.nodes }),
    pinned: pinnedQuestions.length === 0 ? '' : still(event, PinnedQuestions, { questions: pinnedQuestions }),
    isEmpty: questions.nodes.length === 0,
    rows: still(event, QuestionRows, { questions: others }),
    pageInfo: questions.pageInfo,
  };
}
