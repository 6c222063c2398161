import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { ownPath } from '#frame/next.ts';
import { signInDocument } from '#features/accounts/sign-in/sign-in.graphql.ts';
import { providersDocument } from '#features/accounts/single-sign-on/providers.graphql.ts';
import { refusalIn } from '#features/accounts/single-sign-on/refusals.ts';

/** Where a reader goes on to after signing in. */
export function nextOf({ url, locals }: RequestEvent): string {
  return ownPath(url.searchParams.get('next'), `/${locals.language}`);
}

export async function loadSignIn(event: ServerLoadEvent) {
  const { identityProviders } = await ask(event, providersDocument, {});
  return { next: nextOf(event), providers: identityProviders, refused: refusalIn(event.url) };
}

export const signIn = asForm({
  name: 'default',
  document: signInDocument,
  variables: (fields) => ({ input: { email: fields.text('email').trim(), password: fields.text('password') } }),
  done: (_viewer, _fields, event) => redirect(303, nextOf(event)),
});
