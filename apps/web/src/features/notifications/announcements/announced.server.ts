import type { RequestEvent } from '@sveltejs/kit';
import type { Html } from '#api/html';
import type { ShownAnnouncement } from '#features/notifications/announcements/announcement.graphql.ts';
import Announcements from '#features/notifications/announcements/Announcements.svelte';
import { dismissedHere } from '#features/notifications/announcements/dismissed.server.ts';
import { still } from '#frame/still/still.server.ts';

/** What stands above a page, without what was put away in this browser; nothing where there is nothing. */
export function announced(event: RequestEvent, announcements: readonly ShownAnnouncement[]): Html {
  const dismissed = new Set(dismissedHere(event));
  const shown = announcements.filter(({ id }) => !dismissed.has(id));
  return shown.length === 0 ? '' : still(event, Announcements, { announcements: shown, path: event.url.pathname + event.url.search });
}
