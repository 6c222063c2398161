import type { RequestEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';

/** Whose community this is, as the server that holds this page knows it; null: as the product ships. */
export function brandOf(event: RequestEvent) {
  return event.platform?.req.kehila?.brand ?? null;
}

/** The organisation's name. */
export function brandName(event: RequestEvent): string {
  return brandOf(event)?.names?.[event.locals.language] ?? m.web_frame_brand_name();
}

/** What the community is called: in titles, for browsers and feeds. */
export function siteName(event: RequestEvent): string {
  const name = brandOf(event)?.names?.[event.locals.language];
  return name === undefined ? m.web_frame_site() : m.web_frame_site_named({ name });
}
