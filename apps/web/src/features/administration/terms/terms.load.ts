import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import { asForm } from '#api/form.server';
import { acceptTermsDocument, termsDocument } from '#features/administration/terms/terms.graphql.ts';
import { ownPath, signInFor } from '#frame/next.ts';
import { local } from '#words/local';

export async function loadTerms(event: ServerLoadEvent) {
  const { viewer, terms, privacy } = await ask(event, termsDocument, {});
  if (!viewer) redirect(303, signInFor(event.locals.language, event.url));
  return { isDue: viewer.termsToAccept.length > 0, terms, privacy, next: ownPath(event.url.searchParams.get('next'), local('/')) };
}

export const acceptTerms = asForm({
  name: 'default',
  document: acceptTermsDocument,
  variables: (fields) => ({ input: { terms: fields.integer('terms'), privacy: fields.integer('privacy') } }),
  done: (_done, _fields, { url }) => redirect(303, ownPath(url.searchParams.get('next'), local('/'))),
});
