import { redirect, type RequestEvent } from '@sveltejs/kit';
import { textOf } from '@kehila/contracts';
import { formOf } from '#api/body.server';
import { Fields } from '#api/fields.server';
import { send } from '#api/transport.server';
import { dismissAnnouncementDocument } from '#features/notifications/announcements/announcement.graphql.ts';
import { dismissHere } from '#features/notifications/announcements/dismissed.server.ts';
import { ownPath } from '#frame/next.ts';

/** Puts an announcement away: in this browser, and for who is signed in everywhere. What it was put away from comes again. */
export async function dismiss(event: RequestEvent): Promise<never> {
  const fields = new Fields(await formOf(event));
  const announcementId = fields.text('about');
  if (dismissHere(event, announcementId) && event.locals.hasSession) {
    // One that is over meanwhile is refused, and is not shown any more either.
    await send(event, { query: textOf(dismissAnnouncementDocument), variables: { input: { announcementId } } });
  }
  redirect(303, ownPath(fields.text('next'), `/${event.params['lang'] ?? ''}`));
}
