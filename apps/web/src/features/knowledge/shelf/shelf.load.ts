import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import type { Html } from '#api/html';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import ArticleRows from '#features/knowledge/ArticleRows.svelte';
import { shelfBesideDocument, shelfDocument, type ShelfList } from '#features/knowledge/shelf/shelf.graphql.ts';
import ShelfSide from '#features/knowledge/shelf/ShelfSide.svelte';
import ShelfSpaces from '#features/knowledge/shelf/ShelfSpaces.svelte';
import { tellHead } from '#frame/head.server.ts';
import { still } from '#frame/still/still.server.ts';

const standings = ['official', 'community', 'imported'] as const;

export interface ShelfSection {
  readonly standing: (typeof standings)[number];
  readonly rows: Html;
  readonly pageInfo: ShelfList['pageInfo'];
}

/** `/kb`, and `/kb/{space}` for the articles of one. */
export async function loadShelf(event: ServerLoadEvent) {
  const { searchParams } = event.url;
  const slug = event.params['slug'];
  const [shelf, beside] = await Promise.all([
    ask(event, shelfDocument, {
      space: slug ?? null,
      official: searchParams.get('official'),
      community: searchParams.get('community'),
      imported: searchParams.get('imported'),
    }),
    event.locals.hasSession ? ask(event, shelfBesideDocument, { space: slug ?? null }) : null,
  ]);
  const space = slug === undefined ? null : (shelf.spaces.find((one) => one.slug === slug) ?? notFound());
  tellHead(event, {
    title: space?.name ?? m.web_frame_articles(),
    description: space?.description ?? '',
    feed: { path: '/feeds/articles.atom', title: m.web_reading_feed_articles() },
  });
  const sections: ShelfSection[] = standings
    .filter((standing) => shelf[standing].nodes.length > 0)
    .map((standing) => ({ standing, rows: still(event, ArticleRows, { articles: shelf[standing].nodes }), pageInfo: shelf[standing].pageInfo }));
  const mayWrite = (space ? [space] : shelf.spaces).some(({ viewerCan }) => viewerCan.includes('WRITE_ARTICLE'));
  return {
    space: space && { slug: space.slug, name: space.name, description: space.description },
    sections,
    mayWrite,
    spaces: space ? null : still(event, ShelfSpaces, { spaces: shelf.spaces.filter(({ articleCount }) => articleCount > 0) }),
    side: still(event, ShelfSide, { drafts: beside?.drafts.nodes ?? [], nominations: mayWrite && beside ? beside.nominations.nodes : [] }),
  };
}
