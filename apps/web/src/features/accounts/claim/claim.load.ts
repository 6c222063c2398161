import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { claimAccountDocument, claimDocument } from '#features/accounts/claim/claim.graphql.ts';

export async function loadClaim(event: ServerLoadEvent) {
  const { claim } = await ask(event, claimDocument, { token: event.params['token'] ?? '' });
  return { claim };
}

/** By a press of a button only: programs that look through mails open every link. */
export const claimAccount = asForm({
  name: 'default',
  document: claimAccountDocument,
  variables: (_fields, { params }) => ({ input: { token: params['token'] ?? '' } }),
  done: ({ account }, _fields, { locals }) => redirect(303, `/${locals.language}/people/${account.handle}`),
});
