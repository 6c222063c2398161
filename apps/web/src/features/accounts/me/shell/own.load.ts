import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Document } from '@kehila/contracts';
import { ask } from '#api/ask.server';
import type { Shown } from '#api/html';
import { signInFor } from '#frame/next.ts';

type Own<Result extends { viewer: unknown }> = NonNullable<Shown<Result>['viewer']>;

/** What a page about oneself shows; who is not signed in does that first. */
export async function askOwn<Result extends { viewer: unknown }>(event: RequestEvent, document: Document<Result, Record<string, never>>): Promise<Own<Result>> {
  const { viewer } = await ask(event, document, {});
  if (!viewer) redirect(303, signInFor(event.locals.language, event.url));
  return viewer;
}

/** A form's page, anew, which says that it is done. */
export function saved(event: RequestEvent): never {
  redirect(303, `${event.url.pathname}?saved`);
}
