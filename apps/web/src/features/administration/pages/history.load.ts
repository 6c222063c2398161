import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import { comeInAsAdministrator } from '#features/administration/door.server.ts';
import { sitePageHistoryDocument, sitePageVersionDocument } from '#features/administration/pages/site-pages.graphql.ts';
import { slugOf } from '#features/administration/pages/slugs.server.ts';
import VersionRows from '#features/administration/pages/VersionRows.svelte';
import Differences from '#features/knowledge/difference/Differences.svelte';
import { changesIn } from '#features/knowledge/difference/stretches.ts';
import { still } from '#frame/still/still.server.ts';

export async function loadSitePageHistory(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
  const { searchParams } = event.url;
  const slug = slugOf(event.params['slug']);
  const { sitePage, sitePageHistory } = await ask(event, sitePageHistoryDocument, { slug, after: searchParams.get('after') });
  const versions = sitePageHistory.nodes;
  const chosen = searchParams.get('version') ?? versions[0]?.number.toString();
  return {
    title: sitePage.title,
    rows: still(event, VersionRows, { versions, chosen: Number(chosen ?? 0) }),
    pageInfo: sitePageHistory.pageInfo,
    shown: chosen === undefined ? null : await changesOf(event, slug, chosen),
  };
}

async function changesOf(event: ServerLoadEvent, slug: ReturnType<typeof slugOf>, chosen: string) {
  if (!/^[1-9]\d{0,8}$/.test(chosen)) notFound();
  const number = Number(chosen);
  const languages = await Promise.all(
    (['HE', 'EN'] as const).map(async (language) => {
      const { sitePageVersion } = await ask(event, sitePageVersionDocument, { slug, number, language });
      if (!sitePageVersion) notFound();
      const blocks = sitePageVersion.difference;
      const isSame = changesIn(blocks) === 0;
      return { language, isSame, difference: isSame ? '' : still(event, Differences, { blocks, language, split: false }) };
    }),
  );
  return { number, languages };
}
