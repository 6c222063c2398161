import type { ServerLoadEvent } from '@sveltejs/kit';
import { asForm } from '#api/form.server';
import { ownContactDocument, updateContactDocument } from '#features/accounts/me/contact/contact.graphql.ts';
import { askOwn, saved } from '#features/accounts/me/shell/own.load.ts';

export async function loadOwnContact(event: ServerLoadEvent) {
  return { me: await askOwn(event, ownContactDocument), saved: event.url.searchParams.has('saved') };
}

export const updateContact = asForm({
  name: 'default',
  document: updateContactDocument,
  variables: (fields) => ({ input: { phone: fields.optional('phone') } }),
  done: (_viewer, _fields, event) => saved(event),
});
