import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import QuestionRows from '#features/community/QuestionRows.svelte';
import { announced } from '#features/notifications/announcements/announced.server.ts';
import { spaceDocument } from '#features/spaces/space/space.graphql.ts';
import SpaceHead from '#features/spaces/space/SpaceHead.svelte';
import SpaceSide from '#features/spaces/space/SpaceSide.svelte';
import { tellHead } from '#frame/head.server.ts';
import { still } from '#frame/still/still.server.ts';

const longestSlug = 60;

export async function loadSpace(event: ServerLoadEvent) {
  const slug = event.params['slug'] ?? '';
  if (slug.length > longestSlug) notFound();
  const { space, articles, questions } = await ask(event, spaceDocument, { slug, after: event.url.searchParams.get('after') });
  if (!space) notFound();
  tellHead(event, {
    title: space.name,
    description: space.description ?? '',
    feed: { path: `/feeds/spaces/${encodeURIComponent(space.slug)}.atom`, title: m.web_reading_feed_space({ space: space.name }) },
  });
  return {
    name: space.name,
    slug: space.slug,
    description: space.description,
    announced: announced(event, space.announcements),
    head: still(event, SpaceHead, { space }),
    side: still(event, SpaceSide, { space, articles: articles.nodes }),
    isEmpty: questions.nodes.length === 0,
    rows: still(event, QuestionRows, { questions: questions.nodes }),
    pageInfo: questions.pageInfo,
  };
}
