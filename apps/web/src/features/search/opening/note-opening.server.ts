import type { RequestEvent } from '@sveltejs/kit';
import { textOf } from '@kehila/contracts';
import { send } from '#api/transport.server';
import { noteOpeningDocument } from '#features/search/opening/opening.graphql.ts';

const longest = 45;

/** Whoever comes from a search has opened what it found. The page does not wait for this to be noted, and does not need it. */
export function noteOpening(event: RequestEvent): void {
  const opening = event.url.searchParams.get('found');
  if (opening === null) return;
  event.url.searchParams.delete('found');
  if (event.request.method !== 'GET' || opening.length > longest) return;
  void send(event, { query: textOf(noteOpeningDocument), variables: { input: { opening } } }).catch(() => undefined);
}
