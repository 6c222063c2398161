import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import type { Html } from '#api/html';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import ArticleRows from '#features/knowledge/ArticleRows.svelte';
import { isNarrowed, type Narrowed, narrowedIn, noSection } from '#features/knowledge/shelf/narrowed.ts';
import { shelfBesideDocument, shelfBySectionDocument, shelfDocument, type ShelfList, shelfPlacesDocument } from '#features/knowledge/shelf/shelf.graphql.ts';
import ShelfSections from '#features/knowledge/shelf/ShelfSections.svelte';
import ShelfSide from '#features/knowledge/shelf/ShelfSide.svelte';
import ShelfSpaces from '#features/knowledge/shelf/ShelfSpaces.svelte';
import { tellHead } from '#frame/head.server.ts';
import { still } from '#frame/still/still.server.ts';

const standings = ['official', 'community', 'imported'] as const;

export interface ShelfStanding {
  readonly standing: (typeof standings)[number];
  readonly rows: Html;
  readonly pageInfo: ShelfList['pageInfo'];
}

/** `/kb`, and `/kb/{space}` for the articles of one: under its sections where it has any, narrowed by who stands behind them. */
export async function loadShelf(event: ServerLoadEvent) {
  const { searchParams } = event.url;
  const slug = event.params['slug'];
  const narrowed = narrowedIn(searchParams, slug ?? '');
  const isPaged = standings.some((standing) => searchParams.has(standing));
  const mayBeBySection = slug !== undefined && !isNarrowed(narrowed) && !isPaged;
  const [places, beside, list] = await Promise.all([
    ask(event, shelfPlacesDocument, { slug: slug ?? '', inSpace: slug !== undefined }),
    event.locals.hasSession ? ask(event, shelfBesideDocument, { space: slug ?? null }) : null,
    mayBeBySection ? null : standingsOf(event, narrowed),
  ]);
  const space = slug === undefined ? null : (places.spaces.find((one) => one.slug === slug) ?? notFound());
  const sections = space?.articleSections.list ?? [];
  const isBySection = mayBeBySection && sections.length > 0;
  const section = sectionOf(narrowed, sections);
  tellHead(event, {
    title: section?.name ?? space?.name ?? m.web_frame_articles(),
    description: space?.description ?? '',
    feed: { path: '/feeds/articles.atom', title: m.web_reading_feed_articles() },
  });
  const mayWrite = (space ? [space] : places.spaces).some(({ viewerCan }) => viewerCan.includes('WRITE_ARTICLE'));
  return {
    space: space && { slug: space.slug, name: space.name, description: space.description },
    narrowed,
    section,
    form: places.space?.questionForm.filter(({ kind }) => kind === 'CHOICE') ?? [],
    bySection: space && isBySection ? await shelvesOf(event, space.slug) : null,
    standings: list ?? (isBySection ? [] : await standingsOf(event, narrowed)),
    mayWrite,
    mayOrder: space?.viewerCan.includes('ORDER_ARTICLES') ?? false,
    spaces: space ? null : still(event, ShelfSpaces, { spaces: places.spaces.filter(({ articleCount }) => articleCount > 0) }),
    side: still(event, ShelfSide, { drafts: beside?.drafts.nodes ?? [], nominations: mayWrite && beside ? beside.nominations.nodes : [] }),
  };
}

/** Which one the shelf is narrowed to; what stands in none has a name too. */
function sectionOf({ section }: Narrowed, sections: readonly { readonly key: string; readonly name: string }[]) {
  return section === '' && sections.length > 0 ? { key: noSection, name: m.web_sections_others() } : (sections.find(({ key }) => key === section) ?? null);
}

async function shelvesOf(event: ServerLoadEvent, slug: string): Promise<Html | null> {
  const { space } = await ask(event, shelfBySectionDocument, { slug });
  return space && space.articlesBySection.length > 0 ? still(event, ShelfSections, { space: slug, sections: space.articlesBySection }) : null;
}

async function standingsOf(event: ServerLoadEvent, { kind, section, fields }: Narrowed): Promise<ShelfStanding[]> {
  const { searchParams } = event.url;
  const shelf = await ask(event, shelfDocument, {
    space: event.params['slug'] ?? null,
    section,
    kind,
    fields: fields.length > 0 ? [...fields] : null,
    official: searchParams.get('official'),
    community: searchParams.get('community'),
    imported: searchParams.get('imported'),
  });
  return standings
    .filter((standing) => shelf[standing].nodes.length > 0)
    .map((standing) => ({ standing, rows: still(event, ArticleRows, { articles: shelf[standing].nodes }), pageInfo: shelf[standing].pageInfo }));
}
