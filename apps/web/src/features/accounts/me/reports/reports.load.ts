import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { ownFlagsDocument } from '#features/moderation/moderation.graphql.ts';
import { signInFor } from '#frame/next.ts';

export async function loadReports(event: ServerLoadEvent) {
  if (!event.locals.hasSession) redirect(303, signInFor(event.locals.language, event.url));
  const { searchParams } = event.url;
  const { ownFlags } = await ask(event, ownFlagsDocument, { after: searchParams.get('after') });
  return { isSent: searchParams.has('saved'), reports: ownFlags.nodes, pageInfo: ownFlags.pageInfo };
}
