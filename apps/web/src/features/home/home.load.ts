import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { homeDocument } from '#features/home/home.graphql.ts';
import HomeBody from '#features/home/HomeBody.svelte';
import HomeSide from '#features/home/HomeSide.svelte';
import { still } from '#frame/still/still.server.ts';

export async function loadHome(event: ServerLoadEvent) {
  const home = await ask(event, homeDocument, { signedIn: event.locals.hasSession });
  return { body: still(event, HomeBody, { home }), side: still(event, HomeSide, { me: home.viewer ?? null, helpers: home.helpers?.places.nodes ?? [] }) };
}
