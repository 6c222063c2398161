import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { besideHomeDocument, homeDocument } from '#features/home/home.graphql.ts';
import HomeBody from '#features/home/HomeBody.svelte';
import HomeSide from '#features/home/HomeSide.svelte';
import { announced } from '#features/notifications/announcements/announced.server.ts';
import { still } from '#frame/still/still.server.ts';

export async function loadHome(event: ServerLoadEvent) {
  const [home, { leaderboard, homeAnnouncements }] = await Promise.all([
    ask(event, homeDocument, { signedIn: event.locals.hasSession }),
    ask(event, besideHomeDocument, {}),
  ]);
  return {
    announced: announced(event, homeAnnouncements),
    body: still(event, HomeBody, { home }),
    side: still(event, HomeSide, { me: home.viewer ?? null, helpers: (leaderboard?.places.nodes ?? []).filter(({ account }) => account !== null) }),
  };
}
