import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { meDocument, signOutDocument } from '#features/accounts/me/me.graphql.ts';
import { signInFor } from '#frame/next.ts';

export async function loadMe(event: ServerLoadEvent) {
  const { viewer } = await ask(event, meDocument, {});
  if (!viewer) redirect(303, signInFor(event.locals.language, event.url));
  return { me: viewer };
}

export const signOut = asForm({
  name: 'signOut',
  document: signOutDocument,
  variables: () => ({}),
  done: (_signedOut, _fields, { locals }) => redirect(303, `/${locals.language}`),
});
