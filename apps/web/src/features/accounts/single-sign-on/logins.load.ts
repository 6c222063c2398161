import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { linkedLoginsDocument, unlinkLoginDocument } from '#features/accounts/single-sign-on/providers.graphql.ts';
import { needsProof, refusalIn } from '#features/accounts/single-sign-on/refusals.ts';
import { confirmFor } from '#frame/next.ts';

export async function loadLogins(event: ServerLoadEvent) {
  if (needsProof(event.url)) redirect(303, confirmFor(event.locals.language, { pathname: event.url.pathname, search: '' }));
  const { linkedLogins, identityProviders } = await ask(event, linkedLoginsDocument, {});
  return { logins: linkedLogins, providers: identityProviders, refused: refusalIn(event.url) };
}

export const unlinkLogin = asForm({
  name: 'unlink',
  document: unlinkLoginDocument,
  variables: (fields) => ({ input: { loginId: fields.text('about') } }),
  done: (_unlinked, _fields, { locals }) => redirect(303, `/${locals.language}/me/logins`),
});
