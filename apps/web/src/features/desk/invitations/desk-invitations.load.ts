import type { ServerLoadEvent } from '@sveltejs/kit';
import * as m from '@kehila/messages/web';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { comeIn } from '#features/desk/doors.server.ts';
import { clearInvitationDocument, deskInvitationsDocument } from '#features/desk/invitations/desk-invitations.graphql.ts';

export async function loadDeskInvitations(event: ServerLoadEvent) {
  await comeIn(event, { ability: 'DECIDE_REDEMPTION', need: 'staffOfSpace', message: m.web_invitations_desk_not_allowed() });
  const { viewer, doubtfulInvitations } = await ask(event, deskInvitationsDocument, { after: event.url.searchParams.get('after') });
  return { viewerId: viewer?.account.id, invitations: doubtfulInvitations.nodes, pageInfo: doubtfulInvitations.pageInfo };
}

export const clearInvitation = asForm({
  name: 'clear',
  document: clearInvitationDocument,
  variables: (fields) => ({ input: { friendId: fields.text('about'), idempotencyKey: fields.optional('idempotencyKey') } }),
  done: () => ({ done: true }),
});
