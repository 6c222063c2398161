import type { ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { notFound } from '#api/missing.server';
import { followInvitationDocument } from '#features/recognition/invitations/invitation.graphql.ts';

/** Opening the link is what counts: the API keeps whose it was in the browser, until somebody signs up there. */
export async function loadInvitation(event: ServerLoadEvent) {
  const { followInvitation: outcome } = await ask(event, followInvitationDocument, { input: { code: (event.params['code'] ?? '').slice(0, 40) } });
  if (outcome.__typename !== 'Invitation') notFound();
  return { inviter: outcome.inviter };
}
