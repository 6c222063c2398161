import type { ServerLoadEvent } from '@sveltejs/kit';
import { notFound } from '#api/missing.server';
import { textPages } from '#features/accounts/pages/text-pages.ts';
import TextPage from '#features/accounts/pages/TextPage.svelte';
import { stillOnce } from '#frame/still/still.server.ts';

export function loadTextPage(event: ServerLoadEvent) {
  const slug = event.params['slug'] ?? '';
  const page = Object.hasOwn(textPages, slug) ? textPages[slug] : undefined;
  if (!page) notFound();
  return { title: page.title(), text: stillOnce(event, TextPage, { page }) };
}
