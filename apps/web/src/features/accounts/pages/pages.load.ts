import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import PageText from '#features/accounts/pages/PageText.svelte';
import { sitePageDocument } from '#features/administration/pages/site-pages.graphql.ts';
import { slugOf } from '#features/administration/pages/slugs.server.ts';
import type { Frame } from '#frame/frame.load.ts';
import { still } from '#frame/still/still.server.ts';

export async function loadTextPage(event: ServerLoadEvent) {
  const { sitePage } = await ask(event, sitePageDocument, { slug: slugOf(event.params['slug']) });
  const { viewer } = (await event.parent()) as unknown as Frame;
  const editPath = viewer?.viewerCan.includes('SEE_AUDIT_LOG') ? `/admin/pages/${event.params['slug']}/${event.locals.language}` : null;
  const { title, body } = sitePage;
  return { title, text: still(event, PageText, { title, html: body.html, language: body.language, editPath }) };
}
