import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { inviteFriendDocument, myInvitationsDocument } from '#features/recognition/invitations/invitation.graphql.ts';
import { signInFor } from '#frame/next.ts';

export async function loadMyInvitations(event: ServerLoadEvent) {
  const toSignIn = () => redirect(303, signInFor(event.locals.language, event.url));
  if (!event.locals.hasSession) toSignIn();
  const { viewer, myInvitations } = await ask(event, myInvitationsDocument, { after: event.url.searchParams.get('after') });
  if (!viewer) return toSignIn();
  const { pagePath, ...standing } = viewer.invitationLink;
  const link = pagePath && `${event.url.origin}/${event.locals.language}${pagePath}`;
  return { ...standing, link, friends: myInvitations.nodes, pageInfo: myInvitations.pageInfo };
}

export const makeLink = asForm({
  name: 'link',
  document: inviteFriendDocument,
  variables: (fields) => ({ input: { idempotencyKey: fields.optional('idempotencyKey') } }),
  done: () => ({ made: true }),
});

export const mailInvitation = asForm({
  name: 'mail',
  document: inviteFriendDocument,
  variables: (fields) => ({
    input: {
      email: fields.text('email').trim(),
      language: fields.text('language') === 'he' ? ('HE' as const) : ('EN' as const),
      idempotencyKey: fields.optional('idempotencyKey'),
    },
  }),
  done: () => ({ mailed: true }),
});
