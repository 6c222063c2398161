import { redirect, type RequestEvent } from '@sveltejs/kit';
import { asForm } from '#api/form.server';
import { ownPath } from '#frame/next.ts';
import { signInDocument } from '#features/accounts/sign-in/sign-in.graphql.ts';

/** Where a reader goes on to after signing in. */
export function nextOf({ url, locals }: RequestEvent): string {
  return ownPath(url.searchParams.get('next'), `/${locals.language}`);
}

export function loadSignIn(event: RequestEvent): { next: string } {
  return { next: nextOf(event) };
}

export const signIn = asForm({
  name: 'default',
  document: signInDocument,
  variables: (fields) => ({ input: { email: fields.text('email').trim(), password: fields.text('password') } }),
  done: (_viewer, _fields, event) => redirect(303, nextOf(event)),
});
