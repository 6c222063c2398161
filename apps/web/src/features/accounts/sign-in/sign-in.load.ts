import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { ownPath } from '#frame/next.ts';
import { finishSignInDocument, signInDocument, signInWithPasskeyDocument } from '#features/accounts/sign-in/sign-in.graphql.ts';
import { providersDocument } from '#features/accounts/single-sign-on/providers.graphql.ts';
import { refusalIn } from '#features/accounts/single-sign-on/refusals.ts';

/** The password was right, and a second step follows. */
export interface Second {
  readonly steps: readonly string[];
  /** For a device with a passkey of the account; empty where it has none. */
  readonly options: string;
}

/** Where a reader goes on to after signing in. */
export function nextOf({ url, locals }: RequestEvent): string {
  return ownPath(url.searchParams.get('next'), `/${locals.language}`);
}

export async function loadSignIn(event: ServerLoadEvent) {
  const { identityProviders } = await ask(event, providersDocument, {});
  return { next: nextOf(event), isSecond: event.url.searchParams.has('second'), providers: identityProviders, refused: refusalIn(event.url) };
}

/** On to where they wanted; whose role sleeps for want of a second step sets it up first. */
function goOn({ secondFactorRequired }: { readonly secondFactorRequired: boolean }, event: RequestEvent): never {
  redirect(303, secondFactorRequired ? `/${event.locals.language}/me/security/app` : nextOf(event));
}

export const signIn = asForm({
  name: 'signIn',
  document: signInDocument,
  variables: (fields) => ({ input: { email: fields.text('email').trim(), password: fields.text('password') } }),
  done: (outcome, _fields, event): { second: Second } =>
    outcome.__typename === 'SecondStepNeeded' ? { second: { steps: outcome.steps, options: outcome.passkeyOptions ?? '' } } : goOn(outcome, event),
});

export const finishSignIn = asForm({
  name: 'finish',
  document: finishSignInDocument,
  variables: (fields) => ({ input: { code: fields.text('code') } }),
  done: (viewer, _fields, event) => goOn(viewer, event),
});

export const signInWithPasskey = asForm({
  name: 'passkey',
  document: signInWithPasskeyDocument,
  variables: (fields) => ({ input: { response: fields.text('response') } }),
  done: (viewer, _fields, event) => goOn(viewer, event),
});
